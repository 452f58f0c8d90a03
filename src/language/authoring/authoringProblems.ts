/** What is wrong with a playbook, a locale, a configuration or the list of people: the words of the command line. */
import { parseConfig } from '../../lint/parseConfig.ts'
import { lintPeople } from '../../lint/people.ts'
import type { FileProblem, SourceFile } from '../../playbook/findings.ts'
import { parsePlaybook } from '../../playbook/load.ts'
import type { Repair, Severity } from '../../rules/rule.ts'
import type { IsoDate } from '../../util/dates.ts'
import type { Translate } from '../../util/translate.ts'
import { type AuthoringKind, authoringKind } from './authoringKind.ts'

export interface AuthoringProblem extends Omit<FileProblem, 'severity'> {
  readonly severity: Severity
  /** For `editYaml`; changes form only. */
  readonly fix?: Repair
}

export interface AuthoringInput {
  readonly kind: AuthoringKind
  /** Of the file, as `files` and related places name it. */
  readonly path: string
  readonly text: string
  /** The playbook with its locales as they are now; `text` counts for the file itself. Others are left out. */
  readonly files?: readonly SourceFile[]
  readonly t: Translate
  /** For the dates of people; without it none of them is in the past. */
  readonly today?: IsoDate
  /** Names of the calendars in force; absent: not checked. */
  readonly calendars?: readonly string[]
}

/** The problems of this one file, in the order of its text. Never throws. */
export function authoringProblems(input: AuthoringInput): AuthoringProblem[] {
  const { kind, path, text, t, today = '2000-01-01', calendars } = input
  switch (kind) {
    case 'config':
      return [...parseConfig(text, path, t).problems]
    case 'people':
      return lintPeople(text, { today, t, calendars }).map(({ rule, range, related, ...problem }): AuthoringProblem => {
        const { start, end } = range ?? { start: 0, end: 0 }
        const { severity, message, hint, fix } = problem
        const places = related.flatMap(one => (one.range ? [{ file: path, ...one.range, message: one.message }] : []))
        return { file: path, code: rule, severity, message, hint, fix, start, end, related: places }
      })
    case 'playbook':
    case 'locale':
      return parsePlaybook(playbookFiles(input), t)
        .problems.filter(({ file }) => file === path)
        .sort((a, b) => a.start - b.start || a.end - b.end)
  }
}

/** The playbook first; a locale without one is still held against its shape. */
function playbookFiles({ kind, path, text, files = [] }: AuthoringInput): SourceFile[] {
  const own = { path, text }
  const others = files.filter(one => one.path !== path && ['playbook', 'locale'].includes(authoringKind(one.path) ?? ''))
  if (kind === 'playbook') return [own, ...others.filter(one => authoringKind(one.path) === 'locale')]
  const main = others.find(one => authoringKind(one.path) === 'playbook') ?? { path: 'playbook.yaml', text: '' }
  // In the order of loading: of two files for one language the second is reported.
  const locales = [...others.filter(one => authoringKind(one.path) === 'locale'), own]
  return [main, ...locales.sort((a, b) => (a.path < b.path ? -1 : 1))]
}
