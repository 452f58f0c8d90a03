/** All cases that run inside the extension host. */
import './activation.host.ts'
