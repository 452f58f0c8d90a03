/** The bundled playbook as tests use it, read synchronously. */
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { createCatalogue } from '../../src/playbook/catalogue.ts'
import type { LocaleFile, PlaybookFile } from '../../src/playbook/model.ts'
import { createPlaybook, type Playbook } from '../../src/playbook/playbook.ts'

const read = (path: string): unknown => load(readFileSync(new URL(`../../playbooks/fasttrack/${path}`, import.meta.url), 'utf8'))

export const bundled: Playbook = createPlaybook(textIds(read('playbook.yaml')) as PlaybookFile, [
  read('locales/pt-br.yaml') as LocaleFile,
])
export const catalogue = createCatalogue([bundled])

/** Task ids may be written as numbers; in memory they are texts. */
function textIds(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(item => textIds(item, key))
  if (typeof value === 'number' && ['id', 'task', 'after', 'before', 'requests', 'replaced-by'].includes(key))
    return String(value)
  if (typeof value === 'number' && ['contact', 'sent', 'approved', 'starts', 'enablement', 'migration'].includes(key))
    return String(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, textIds(child, name)]))
}
