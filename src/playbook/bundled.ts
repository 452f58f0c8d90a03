/** The playbook that comes with the product; generated from `playbooks/fasttrack` by scripts/generate-bundled.mts. */
import data from './bundled.generated.json'
import type { LocaleFile, PlaybookFile } from './model.ts'
import { createPlaybook, type Playbook } from './playbook.ts'

let playbook: Playbook | undefined

/** Built at the first call. */
export function bundledPlaybook(): Playbook {
  const { playbook: file, locales } = data as unknown as { playbook: PlaybookFile; locales: LocaleFile[] }
  playbook ??= createPlaybook(file, locales)
  return playbook
}
