/** Makes one process and its words in other languages from the pages that are one page in several languages. */
import type { LocaleFile, PlaybookItem, PlaybookProcess, PlaybookStep } from '../model.ts'
import { alignSteps } from './alignSteps.ts'
import { firstLineOf, type PageGroup } from './groupPages.ts'
import { compareTaskSets, type FoundTask, type JoinContext, joinTask, sameScope, tasksOfPage } from './joinTasks.ts'
import { markdownOf } from './markdownOf.ts'
import type { Located, ParsedPage, ParsedStep } from './parsedPage.ts'
import { shortSlug, slug, uniqueId, wholeSlug } from './slug.ts'

type ProcessWords = NonNullable<LocaleFile['processes']>[string]
export type TaskWords = NonNullable<LocaleFile['tasks']>

/** What a page in another language says of a process. */
export interface TranslatedProcess {
  readonly page: ParsedPage
  readonly process: ProcessWords
  readonly tasks: TaskWords
}

export interface JoinedProcess {
  readonly group: PageGroup
  readonly process: PlaybookProcess
  readonly translated: readonly TranslatedProcess[]
}

/** @param id of the process, unique in the playbook */
export function joinProcess(group: PageGroup, id: string, context: JoinContext): JoinedProcess {
  const { base, others } = group
  const { reporter } = context
  const mine = tasksOfPage(base, reporter)
  const found = others.map(page => tasksOfPage(page, reporter))
  for (const copy of group.copies) tasksOfPage(copy, reporter)
  for (const tasks of found) compareTaskSets(group, mine, tasks, reporter)
  const steps = joinSteps(base, mine, found, context)
  const items = uniqueItems(base)
  const process: PlaybookProcess = {
    id,
    title: base.title?.text ?? id,
    ...textOf('overview', base.overview),
    ...listOf(
      'objectives',
      base.objectives.map(({ text }) => text),
    ),
    ...listOf('inputs', items.inputs),
    ...listOf('outputs', items.outputs),
    ...listOf('history', historyOf(base)),
    steps: steps.map(({ step }) => step),
    source: base.text.path,
  }
  const translated = others.map((page, index) =>
    translate(page, found[index] as Map<string, FoundTask>, group, process, steps, context),
  )
  return { group, process, translated }
}

interface JoinedStep {
  readonly parsed: ParsedStep
  readonly step: PlaybookStep
}

function joinSteps(
  base: ParsedPage,
  mine: ReadonlyMap<string, FoundTask>,
  found: readonly ReadonlyMap<string, FoundTask>[],
  context: JoinContext,
): JoinedStep[] {
  const { terms } = context
  const taken = new Set<string>()
  return base.steps.map((parsed, index) => {
    const { title, line } = parsed
    const id = uniqueId([slug(title), wholeSlug(title), `step-${index + 1}`], taken)
    const role = terms.idsOf('roles', parsed.role, base, line)[0]
    const motions = terms.idsOf('motions', parsed.motions ?? base.motions, base, line)
    const known =
      parsed.services === 'all'
        ? 'all'
        : terms.idsOf('services', { ids: parsed.services ?? [], unknown: parsed.unknownServices }, base, line)
    const services = known.length > 0 ? known : base.services
    const tasks = parsed.tasks.flatMap(task => {
      const own = mine.get(task.id)
      if (own?.task !== task) return []
      const others = found.flatMap(tasksById => tasksById.get(task.id) ?? [])
      return joinTask(own, others, context) ?? []
    })
    const step: PlaybookStep = {
      id,
      title,
      ...(role === undefined ? {} : { role }),
      ...listOf('motions', motions),
      ...(services === undefined ? {} : { services: services === 'all' ? 'all' : [...services] }),
      ...textOf('guidance', parsed.guidance),
      ...listOf('tasks', tasks),
    }
    return { parsed, step }
  })
}

function translate(
  page: ParsedPage,
  found: ReadonlyMap<string, FoundTask>,
  group: PageGroup,
  process: PlaybookProcess,
  steps: readonly JoinedStep[],
  context: JoinContext,
): TranslatedProcess {
  const { base } = group
  const pairs = alignSteps(base.steps, page.steps)
  const stepWords: NonNullable<ProcessWords['steps']> = {}
  for (const parsed of page.steps) {
    const ours = pairs.get(parsed)
    const step = steps.find(other => other.parsed === ours)?.step
    if (!ours || !step) {
      reportStep(parsed, page, base, context)
      continue
    }
    stepWords[step.id] = { title: parsed.title, ...textOf('guidance', parsed.guidance) }
    compareSteps(ours, parsed, page, base, context)
  }
  for (const { parsed } of steps) {
    if ([...pairs.values()].includes(parsed)) continue
    context.reporter.report(
      { page: base.text, line: parsed.line },
      {
        code: 'contradiction',
        message: 'The step "{title}" is missing in "{language}"',
        hint: 'Expected it on {file}',
        values: { title: parsed.title, language: page.language.tag, file: page.text.path },
        severity: 'warning',
        related: [{ place: { page: page.text, line: firstLineOf(page) }, message: 'It is missing on this page' }],
      },
    )
  }
  const tasks: TaskWords = {}
  const kept = new Set(process.steps.flatMap(step => (step.tasks ?? []).map(({ id }) => id)))
  for (const [id, { task }] of found) {
    if (kept.has(id)) tasks[id] = { name: task.name, ...(task.guidance === undefined ? {} : { guidance: task.guidance }) }
  }
  const objectives = sameCount('objectives', page, base, context) ? page.objectives.map(({ text }) => text) : []
  const words: ProcessWords = {
    ...(page.title ? { title: page.title.text } : {}),
    ...textOf('overview', page.overview),
    ...listOf('objectives', objectives),
    ...mapOf('inputs', process.inputs, sameCount('inputs', page, base, context) ? page.inputs : []),
    ...mapOf('outputs', process.outputs, sameCount('outputs', page, base, context) ? page.outputs : []),
    ...listOf('history', historyOf(page)),
    ...(Object.keys(stepWords).length > 0 ? { steps: stepWords } : {}),
  }
  return { page, process: words, tasks }
}

/** Lists of two languages belong together item by item when they are equally long. */
function sameCount(
  kind: 'objectives' | 'inputs' | 'outputs',
  page: ParsedPage,
  base: ParsedPage,
  { reporter }: JoinContext,
): boolean {
  const [mine, theirs] = [base[kind], page[kind]]
  if (mine.length === theirs.length) return true
  const place = (owner: ParsedPage, item: Located | undefined) => ({ page: owner.text, line: item?.line ?? firstLineOf(owner) })
  const messages = {
    objectives: 'There are {theirs} objectives in "{language}" and {mine} in "{base}"',
    inputs: 'There are {theirs} key inputs in "{language}" and {mine} in "{base}"',
    outputs: 'There are {theirs} key outputs in "{language}" and {mine} in "{base}"',
  }
  reporter.report(place(page, theirs[0]), {
    code: 'contradiction',
    message: messages[kind],
    hint: 'Those in "{language}" are not in the playbook; expected as many',
    values: { theirs: theirs.length, mine: mine.length, language: page.language.tag, base: base.language.tag },
    severity: 'warning',
    related: [{ place: place(base, mine[0]), message: 'The list in "{base}" begins here' }],
  })
  for (const { text, line } of theirs)
    page.unplaced.push({ text, line, why: 'Item of a list that is longer or shorter in the base language' })
  return false
}

function reportStep(step: ParsedStep, page: ParsedPage, base: ParsedPage, { reporter }: JoinContext): void {
  page.unplaced.push({
    text: [step.title, ...step.guidance].join('\n'),
    line: step.line,
    why: 'Step that the base language does not have',
  })
  reporter.report(
    { page: page.text, line: step.line },
    {
      code: 'contradiction',
      message: 'The step "{title}" stands only in "{language}" and not in "{base}"',
      hint: 'Its words are not in the playbook; expected it on {file}',
      values: { title: step.title, language: page.language.tag, base: base.language.tag, file: base.text.path },
      severity: 'warning',
      related: [{ place: { page: base.text, line: firstLineOf(base) }, message: 'It is missing on this page' }],
    },
  )
}

function compareSteps(ours: ParsedStep, theirs: ParsedStep, page: ParsedPage, base: ParsedPage, { reporter }: JoinContext): void {
  const report = (message: string, mine: string, other: string) =>
    reporter.report(
      { page: page.text, line: theirs.line },
      {
        code: 'contradiction',
        message,
        hint: 'The page in "{base}" counts',
        values: { title: ours.title, mine, theirs: other, language: page.language.tag, base: base.language.tag },
        severity: 'warning',
        related: [{ place: { page: base.text, line: ours.line }, message: 'In "{base}": {mine}' }],
      },
    )
  const [mine, other] = [ours.role?.ids[0], theirs.role?.ids[0]]
  if (mine !== other && !ours.role?.unknown.length && !theirs.role?.unknown.length) {
    report('The step "{title}" has the role {theirs} in "{language}" and {mine} in "{base}"', mine ?? '-', other ?? '-')
  }
  const motions = (step: ParsedStep) => [...(step.motions?.ids ?? [])].sort().join(', ')
  if (motions(ours) !== motions(theirs)) {
    report(
      'The step "{title}" has the motions {theirs} in "{language}" and {mine} in "{base}"',
      motions(ours) || '-',
      motions(theirs) || '-',
    )
  }
  if (ours.services && theirs.services && !sameScope(ours.services, theirs.services)) {
    const text = (step: ParsedStep) => (step.services === 'all' ? 'all' : [...(step.services ?? [])].join(', '))
    report('The step "{title}" is for {theirs} in "{language}" and for {mine} in "{base}"', text(ours), text(theirs))
  }
  const unknown = [...(theirs.role?.unknown ?? []), ...(theirs.motions?.unknown ?? []), ...theirs.unknownServices]
  for (const name of unknown) {
    reporter.report(
      { page: page.text, line: theirs.line },
      {
        code: 'name-unknown',
        message: 'Unknown name "{name}"',
        hint: 'The page in "{base}" counts',
        values: { name, base: base.language.tag },
        severity: 'warning',
      },
    )
  }
}

/** Ids are unique over inputs and outputs of a process. */
function uniqueItems(page: ParsedPage): Record<'inputs' | 'outputs', PlaybookItem[]> {
  const taken = new Set<string>()
  const toItems = (items: readonly Located[], word: string): PlaybookItem[] =>
    items.map(({ text }, index) => ({
      id: uniqueId([shortSlug(text), shortSlug(text, 10), `${word}-${index + 1}`], taken),
      text,
    }))
  return { inputs: toItems(page.inputs, 'input'), outputs: toItems(page.outputs, 'output') }
}

function historyOf(page: ParsedPage): NonNullable<PlaybookProcess['history']> {
  return page.history.map(({ date, by, change }) => ({ date, change, ...(by === undefined ? {} : { by }) }))
}

function textOf<K extends string>(key: K, lines: readonly string[]): { [key in K]?: string } {
  const text = markdownOf(lines)
  return text === undefined ? {} : ({ [key]: text } as { [key in K]?: string })
}

function listOf<K extends string, T>(key: K, list: readonly T[]): { [key in K]?: T[] } {
  return list.length === 0 ? {} : ({ [key]: [...list] } as { [key in K]?: T[] })
}

function mapOf<K extends string>(
  key: K,
  items: readonly PlaybookItem[] | undefined,
  words: readonly Located[],
): { [key in K]?: Record<string, string> } {
  if (!items || words.length === 0) return {}
  const entries = items.flatMap(({ id }, index) => (words[index] ? [[id, words[index].text]] : []))
  return { [key]: Object.fromEntries(entries) } as { [key in K]?: Record<string, string> }
}
