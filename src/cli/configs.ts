/** Temporary until config lands. */
import { defaultSettings, type Settings } from '../lint/settings.ts'
import { bundledPlaybook } from '../playbook/bundled.ts'
import { type Catalogue, createCatalogue } from '../playbook/catalogue.ts'
import type { CommonFlags, LintFlags } from './flags.ts'

export interface Configs {
  readonly locale?: string
  readonly timeZone: string
  readonly catalogue: Catalogue
  settingsFor(file: string): Settings
  /** Folder of the outermost configuration above a file; undefined without one. */
  rootOf(file: string): string | undefined
  includes(file: string): boolean
}

export async function openConfigs(_cwd: string, flags: CommonFlags & Pick<LintFlags, 'rule' | 'clockErrors'>): Promise<Configs> {
  const settings = {
    ...defaultSettings,
    clockErrors: flags.clockErrors ?? false,
    rules: new Map([...(flags.rule ?? [])].map(([n, severity]) => [n, { severity }])),
  }
  const catalogue = createCatalogue([bundledPlaybook()])
  return { timeZone: 'UTC', catalogue, settingsFor: () => settings, rootOf: () => undefined, includes: () => true }
}
