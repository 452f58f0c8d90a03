/** Entry point of the desktop extension's server process. */
import { serve } from './node.ts'

serve()
