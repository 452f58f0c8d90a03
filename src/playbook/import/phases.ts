/** Finds the phase of each process and puts phases and processes in order. */
import type { LocaleFile, PlaybookPhase, PlaybookProcess } from '../model.ts'
import type { Playbook } from '../playbook.ts'
import { firstLineOf, type PageGroup } from './groupPages.ts'
import type { JoinedProcess } from './joinProcess.ts'
import { readPageName } from './language.ts'
import { languages } from './languages/index.ts'
import type { LanguageWords } from './languageWords.ts'
import { markdownOf } from './markdownOf.ts'
import type { ParsedPage } from './parsedPage.ts'
import { phaseOfTitle } from './parsePage.ts'
import type { Reporter } from './problems.ts'
import { slug } from './slug.ts'

export interface Phases {
  readonly phases: PlaybookPhase[]
  /** Words of the phases by tag of the language. */
  readonly words: ReadonlyMap<string, NonNullable<LocaleFile['phases']>>
}

const unassigned = 'unassigned'

/** @param phasePages pages about a phase as a whole */
export function joinPhases(
  processes: readonly JoinedProcess[],
  phasePages: readonly PageGroup[],
  base: LanguageWords,
  previous: Playbook | undefined,
  reporter: Reporter,
): Phases {
  const titles = new Map<string, Map<string, string>>()
  const name = (id: string, language: LanguageWords, text: string) => {
    const known = titles.get(id) ?? new Map<string, string>()
    titles.set(id, known)
    if (!known.has(language.tag)) known.set(language.tag, text)
  }
  const aboutPhase = new Map(
    phasePages.flatMap(group => {
      const id = phaseOfPage(group)
      if (id === undefined)
        reporter.report(
          { page: group.base.text, line: firstLineOf(group.base) },
          {
            code: 'phase-unknown',
            message: 'This page names no phase that is known',
            hint: 'It is not in the playbook; expected the name of a phase in its title',
          },
        )
      return id === undefined ? [] : [[id, group] as const]
    }),
  )
  const members = new Map<string, PlaybookProcess[]>()
  for (const { group, process } of processes) {
    const id = phaseOfProcess(group, process, aboutPhase, previous, reporter)
    members.set(id, [...(members.get(id) ?? []), process])
    for (const page of [group.base, ...group.others]) {
      if (page.phase && (page.phase.id ?? slug(page.phase.text)) === id) name(id, page.language, page.phase.text)
    }
  }
  for (const id of aboutPhase.keys()) if (!members.has(id)) members.set(id, [])
  const order = [...Object.keys(languages[0]?.phases ?? {})]
  const rank = (id: string) => {
    const old = previous?.phases.findIndex(phase => phase.id === id) ?? -1
    return old >= 0 ? old - 1000 : order.includes(id) ? order.indexOf(id) : id === unassigned ? 2000 : 1000
  }
  const ids = [...members.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const words = new Map<string, NonNullable<LocaleFile['phases']>>()
  const phases = ids.map((id): PlaybookPhase => {
    const group = aboutPhase.get(id)
    const overview = group ? markdownOf(group.base.overview) : undefined
    for (const page of group?.others ?? []) addWords(words, page.language, id, { overview: markdownOf(page.overview) })
    for (const language of languages) {
      const title = titles.get(id)?.get(language.tag) ?? (group && language.phases[id]?.[0])
      if (title !== undefined && (language !== base || language.tag !== 'en')) addWords(words, language, id, { title })
    }
    const title =
      titles.get(id)?.get(base.tag) ?? base.phases[id]?.[0] ?? [...(titles.get(id)?.values() ?? [])][0] ?? 'Unassigned'
    return {
      id,
      title,
      ...(overview === undefined ? {} : { overview }),
      processes: sortProcesses(members.get(id) ?? [], group, previous),
    }
  })
  return { phases, words }
}

function addWords(
  words: Map<string, NonNullable<LocaleFile['phases']>>,
  { tag }: LanguageWords,
  id: string,
  more: { title?: string; overview?: string },
): void {
  const known = words.get(tag) ?? {}
  words.set(tag, known)
  known[id] = { ...known[id], ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) }
}

function phaseOfPage({ base, others, stem }: PageGroup): string | undefined {
  for (const page of [base, ...others]) {
    const id = phaseOfTitle(page)
    if (id !== undefined) return id
  }
  const name = stem.split('/').at(-1) ?? ''
  return phaseIds().find(id => name === `phase-${id}` || name.startsWith(`phase-${id}-`))
}

/** By its line on the page, then by other languages, the older playbook, the phase's page, the name of the file. */
function phaseOfProcess(
  group: PageGroup,
  process: PlaybookProcess,
  aboutPhase: ReadonlyMap<string, PageGroup>,
  previous: Playbook | undefined,
  reporter: Reporter,
): string {
  const { base, others, stem } = group
  const idOf = (page: ParsedPage) => (page.phase ? (page.phase.id ?? (slug(page.phase.text) || undefined)) : undefined)
  const own = idOf(base)
  for (const page of others) {
    const theirs = idOf(page)
    if (own === undefined || theirs === undefined || own === theirs || !page.phase || !base.phase || page.phase.id === undefined)
      continue
    reporter.report(
      { page: page.text, line: page.phase.line },
      {
        code: 'contradiction',
        message: 'The phase is {theirs} in "{language}" and {mine} in "{base}"',
        hint: 'The page in "{base}" counts',
        values: { theirs, mine: own, language: page.language.tag, base: base.language.tag },
        severity: 'warning',
        related: [{ place: { page: base.text, line: base.phase.line }, message: 'In "{base}": {mine}' }],
      },
    )
  }
  if (own !== undefined) {
    if (base.phase?.id === undefined) {
      const values = { name: base.phase?.text ?? '', id: own }
      reporter.report(
        { page: base.text, line: base.phase?.line ?? firstLineOf(base) },
        { code: 'name-unknown', message: 'Unknown phase "{name}"', hint: 'It was added as {id}', values, severity: 'warning' },
      )
    }
    return own
  }
  const last = stem.split('/').at(-1) ?? ''
  const found =
    others.map(idOf).find(id => id !== undefined) ??
    previous?.processes.get(process.id)?.phase.id ??
    [...aboutPhase].find(([, pages]) => pages.base.links.some(link => linkStem(link.href) === last))?.[0] ??
    phaseIds().find(id => last.startsWith(`${id}-`))
  reporter.report(
    { page: base.text, line: firstLineOf(base) },
    found === undefined
      ? {
          code: 'phase-missing',
          message: 'Nothing says in which phase this process is',
          hint: 'It stands under "{phase}"; expected a line with its phase',
          values: { phase: unassigned },
        }
      : {
          code: 'phase-missing',
          message: 'This page names no phase',
          hint: 'It was put into {phase}; expected a line with its phase',
          values: { phase: found },
          severity: 'warning',
        },
  )
  return found ?? unassigned
}

function linkStem(href: string): string {
  return readPageName(href).stem.split('/').at(-1) ?? ''
}

function phaseIds(): string[] {
  return Object.keys(languages[0]?.phases ?? {})
}

/** As in the older playbook, then as the phase's page lists them, then by id. */
function sortProcesses(
  processes: readonly PlaybookProcess[],
  group: PageGroup | undefined,
  previous: Playbook | undefined,
): PlaybookProcess[] {
  const listed = group?.base.links.map(({ text, href }) => [slug(text), linkStem(href)]) ?? []
  const old = previous ? [...previous.processes.keys()] : []
  const rank = ({ id, source }: PlaybookProcess) => {
    const known = old.indexOf(id)
    if (known >= 0) return known - 10_000
    const stem = source === undefined ? '' : linkStem(source)
    const at = listed.findIndex(([text, target]) => text === id || target === stem)
    return at >= 0 ? at : 10_000
  }
  return [...processes].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
