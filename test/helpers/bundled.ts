/** The bundled playbook as tests use it. */
import { bundledPlaybook } from '../../src/playbook/bundled.ts'
import { createCatalogue } from '../../src/playbook/catalogue.ts'

export const bundled = bundledPlaybook()
export const catalogue = createCatalogue([bundled])
