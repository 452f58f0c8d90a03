/** What became of each page and how much of the playbook each language has. */
import type { LocaleFile, PlaybookFile } from '../model.ts'
import type { LineKind, ParsedLink, ParsedPage, RowCount } from './parsedPage.ts'

export interface PageReport {
  readonly path: string
  readonly kind: ParsedPage['kind']
  /** Tag of the language of its words. */
  readonly language: string
  readonly title?: string
  /** Values of the front matter by key. */
  readonly frontMatter: Readonly<Record<string, string>>
  /** Date of the front matter, `YYYY-MM-DD`. */
  readonly date?: string
  /** Number of lines read as each; empty lines are `blank`. The sum is the number of lines of the file. */
  readonly lines: Readonly<Partial<Record<LineKind | 'blank', number>>>
  /** Rows that look like tasks: `seen` = `tasks` + `reported`. */
  readonly rows: Readonly<RowCount>
  readonly links: readonly { text: string; href: string; line: number }[]
  readonly includes: readonly { text: string; href: string; line: number }[]
  /** What was read and has no place in the playbook. */
  readonly unplaced: readonly { text: string; line: number; why: string }[]
}

export interface Coverage {
  /** Tag of the language. */
  readonly locale: string
  /** Texts of the playbook that have words in this language. */
  readonly translated: number
  readonly total: number
  /** Ids of processes without any. */
  readonly missing: readonly string[]
}

export function toPageReport(page: ParsedPage): PageReport {
  const lines: Partial<Record<LineKind | 'blank', number>> = {}
  const texts = new Map(page.text.lines.map(line => [line.number, line.text]))
  for (let number = 0; number < page.text.total; number++) {
    const kind = page.kinds.get(number) ?? ((texts.get(number) ?? '').trim() === '' ? 'blank' : 'unread')
    lines[kind] = (lines[kind] ?? 0) + 1
  }
  const toLinks = (links: readonly ParsedLink[]) => links.map(({ text, href, line }) => ({ text, href, line: line.number + 1 }))
  return {
    path: page.text.path,
    kind: page.kind,
    language: page.language.tag,
    ...(page.title ? { title: page.title.text } : {}),
    frontMatter: Object.fromEntries(page.frontMatter),
    ...(page.date === undefined ? {} : { date: page.date }),
    lines,
    rows: { ...page.rows },
    links: toLinks(page.links),
    includes: toLinks(page.includes),
    unplaced: [
      ...page.unplaced,
      ...page.next.map(step => ({ ...step, why: 'Next step: a playbook keeps only where it leads' })),
    ].map(({ text, line, why }) => ({ text, line: line.number + 1, why })),
  }
}

/** @param base tag of the language of the file, which has every text */
export function coverageOf(file: PlaybookFile, locales: readonly LocaleFile[], base: string): Coverage[] {
  const processes = file.phases.flatMap(phase => phase.processes)
  const total = processes.reduce((sum, process) => sum + textsOf(process), 0)
  const rest = locales
    .filter(({ locale }) => locale !== base)
    .map((locale): Coverage => {
      const missing: string[] = []
      let translated = 0
      for (const process of processes) {
        const words = locale.processes?.[process.id]
        if (!words) {
          missing.push(process.id)
          continue
        }
        const tasks = process.steps.flatMap(step => step.tasks ?? []).filter(({ id }) => locale.tasks?.[id]?.name !== undefined)
        translated += textsOf({ ...words, steps: Object.values(words.steps ?? {}) }) + tasks.length
      }
      return { locale: locale.locale, translated, total, missing }
    })
  return [{ locale: base, translated: total, total, missing: [] }, ...rest]
}

interface Texts {
  title?: string
  overview?: string
  objectives?: readonly string[]
  inputs?: object
  outputs?: object
  steps: readonly { title?: string; guidance?: string; tasks?: readonly unknown[] }[]
}

function textsOf({ title, overview, objectives, inputs, outputs, steps }: Texts): number {
  const one = (text: string | undefined) => (text === undefined ? 0 : 1)
  const many = (list: object | undefined) => (list ? Object.keys(list).length : 0)
  const inSteps = steps.reduce((sum, step) => sum + one(step.title) + one(step.guidance) + (step.tasks?.length ?? 0), 0)
  return one(title) + one(overview) + many(objectives) + many(inputs) + many(outputs) + inSteps
}
