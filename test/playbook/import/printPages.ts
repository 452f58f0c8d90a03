/** Random playbooks and the pages they would come from, in any of the importer's languages. */
import fc from 'fast-check'
import { languages } from '../../../src/playbook/import/languages/index.ts'
import type { ColumnKind, LanguageWords } from '../../../src/playbook/import/languageWords.ts'

export interface MadeTask {
  id: string
  name: string
  mandatory: boolean
  role: string
  services: 'all' | string[]
}
export interface MadeStep {
  title: string
  role?: string
  motions: string[]
  services: 'all' | string[]
  guidance: string
  tasks: MadeTask[]
}
export interface MadeProcess {
  title: string
  phase: string
  overview: string
  objectives: string[]
  inputs: string[]
  outputs: string[]
  steps: MadeStep[]
  next: number[]
  history: { date: string; change: string }[]
}
export interface MadePlaybook {
  processes: MadeProcess[]
}

/** How a page is written; none of it changes what it says. */
export interface Style {
  outerPipes: boolean
  padding: string
  columns: ColumnKind[]
  fieldsOnOneLine: boolean
  valueOnNextLine: boolean
  bold: boolean
  lineEnd: string
  bom: boolean
  numericDates: boolean
}

const nouns = [
  'harbour',
  'crane',
  'pilot',
  'ledger',
  'signal',
  'anchor',
  'ferry',
  'quay',
  'lantern',
  'compass',
  'rudder',
  'cargo',
]
const verbs = ['Inspect', 'Paint', 'Move', 'Count', 'Lift', 'Polish', 'Weigh', 'Fasten']

const phrase = fc
  .tuple(fc.constantFrom(...verbs), fc.constantFrom(...nouns), fc.constantFrom(...nouns))
  .map(([verb, first, second]) => `${verb} the ${first} beside a ${second}`)

const roles = Object.keys(languages[0]?.roles ?? {}).filter(id => languages.every(({ roles: names }) => names[id]))
const motions = Object.keys(languages[0]?.motions ?? {})
const services = Object.keys(languages[0]?.services ?? {}).filter(id => languages.every(({ services: names }) => names[id]))
const phases = ['initiate', 'assess', 'remediate', 'enable', 'migrate']

const scope = fc.oneof(fc.constant('all' as const), fc.uniqueArray(fc.constantFrom(...services), { minLength: 1, maxLength: 3 }))
const day = fc
  .tuple(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)

const madeStep = fc.record({
  title: phrase,
  role: fc.option(fc.constantFrom(...roles), { nil: undefined }),
  motions: fc.uniqueArray(fc.constantFrom(...motions), { maxLength: 3 }),
  services: scope,
  guidance: fc.array(phrase, { minLength: 1, maxLength: 3 }).map(lines => lines.join('\n\n')),
  tasks: fc.array(
    fc.record({ id: fc.constant(''), name: phrase, mandatory: fc.boolean(), role: fc.constantFrom(...roles), services: scope }),
    { maxLength: 4 },
  ),
})

const madeProcess = fc.record({
  title: phrase,
  phase: fc.constantFrom(...phases),
  overview: phrase,
  objectives: fc.array(phrase, { maxLength: 3 }),
  inputs: fc.array(phrase, { minLength: 1, maxLength: 3 }),
  outputs: fc.array(phrase, { maxLength: 3 }),
  steps: fc.array(madeStep, { minLength: 1, maxLength: 4 }),
  next: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
  history: fc.array(fc.record({ date: day, change: phrase }), { maxLength: 3 }),
})

/** Ids and titles are made unique afterwards, so that shrinking keeps them so. */
export const madePlaybook: fc.Arbitrary<MadePlaybook> = fc.array(madeProcess, { minLength: 1, maxLength: 3 }).map(processes => {
  let id = 100
  return {
    processes: processes.map((process, index) => ({
      ...process,
      title: `${process.title} no ${index + 1}`,
      next: process.next.filter(other => other < processes.length && other !== index),
      steps: process.steps.map((step, at) => ({
        ...step,
        title: `${step.title} part ${at + 1}`,
        tasks: step.tasks.map(task => {
          id += 37
          return { ...task, id: String(id) }
        }),
      })),
    })),
  }
})

export const style: fc.Arbitrary<Style> = fc.record({
  outerPipes: fc.boolean(),
  padding: fc.constantFrom(' ', '', '   '),
  columns: fc.shuffledSubarray<ColumnKind>(['id', 'name', 'mark', 'role', 'services'], { minLength: 5 }),
  fieldsOnOneLine: fc.boolean(),
  valueOnNextLine: fc.boolean(),
  bold: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  numericDates: fc.boolean(),
})

export const plainStyle: Style = {
  outerPipes: true,
  padding: ' ',
  columns: ['id', 'name', 'mark', 'role', 'services'],
  fieldsOnOneLine: false,
  valueOnNextLine: false,
  bold: true,
  lineEnd: '\n',
  bom: false,
  numericDates: false,
}

/** @returns one page for each process */
export function printPages(
  { processes }: MadePlaybook,
  words: LanguageWords,
  how: Style = plainStyle,
): { path: string; text: string }[] {
  return processes.map((process, index) => ({ path: pathOf(index, words), text: printPage(process, words, how) }))
}

export function pathOf(index: number, { suffixes }: LanguageWords): string {
  return `process-${index}.${suffixes[0]}.md`
}

function printPage(process: MadeProcess, words: LanguageWords, how: Style): string {
  const { headings } = words
  const list = (title: string | undefined, items: readonly string[]) =>
    items.length === 0 ? [] : [`## ${title}`, '', ...items.map(item => `- ${item}`), '']
  const lines = [
    '---',
    'title: Harbour Playbook - Page',
    'ms.date: 5/02/2019',
    '---',
    '',
    `# ${process.title}`,
    '',
    field(words.fields.phase[0], words.phases[process.phase]?.[0] ?? '', how),
    '',
    `## ${headings.overview[0]}`,
    '',
    process.overview,
    '',
    ...list(headings.objectives[0], process.objectives),
    `## ${headings.approach[0]}`,
    '',
    ...process.steps.flatMap(step => printStep(step, words, how)),
    ...list(headings.inputs[0], process.inputs),
    ...list(headings.outputs[0], process.outputs),
    ...list(
      headings.next[0],
      process.next.map(other => `See [the next one](${pathOf(other, words)})`),
    ),
    ...printHistory(process, words, how),
  ]
  return (how.bom ? '\uFEFF' : '') + lines.join('\n').replace(/\n/g, how.lineEnd)
}

function printStep(step: MadeStep, words: LanguageWords, how: Style): string[] {
  const { fields } = words
  const names = (map: LanguageWords['roles'], ids: readonly string[]) => ids.map(id => map[id]?.[0] ?? id).join(' / ')
  const values = [
    [fields.role[0], step.role === undefined ? '-' : names(words.roles, [step.role])],
    ...(step.motions.length > 0 ? [[fields.motions[0], names(words.motions, step.motions)]] : []),
    [fields.services[0], scopeText(step.services, words)],
  ]
  const printed = values.map(([label, value]) => field(label, value ?? '', how))
  const apart = how.fieldsOnOneLine ? printed.join(' ') : printed.map(line => `${line}  `).join('\n')
  const table = step.tasks.length === 0 ? [] : [`#### ${words.headings.tasks[0]}`, '', ...printTable(step.tasks, words, how), '']
  return [`### ${step.title}`, '', apart, '', step.guidance, '', ...table]
}

function field(label: string | undefined, value: string, { bold, valueOnNextLine, fieldsOnOneLine }: Style): string {
  const text = bold ? `**${value}**` : value
  return `${label}:${valueOnNextLine && !fieldsOnOneLine && value !== '-' ? '\n' : ' '}${text}`
}

export function scopeText(scoped: 'all' | readonly string[], words: LanguageWords): string {
  return scoped === 'all' ? (words.allServices[0] ?? '') : scoped.map(id => words.services[id]?.[0] ?? id).join(' / ')
}

function printTable(tasks: readonly MadeTask[], words: LanguageWords, how: Style): string[] {
  const [mandatory, optional] = [words.marks.mandatory, words.marks.optional]
  const head: Record<ColumnKind, string> = {
    id: words.columns.id[0] ?? '',
    name: words.columns.name[0] ?? '',
    mark: `(${mandatory.letters[0]}) ${mandatory.words[0]} / (${optional.letters[0]}) ${optional.words[0]}`,
    role: words.columns.role[0] ?? '',
    services: words.columns.services[0] ?? '',
  }
  const row = (cells: Record<ColumnKind, string>) => {
    const text = how.columns.map(column => `${how.padding}${cells[column]}${how.padding}`).join('|')
    return how.outerPipes ? `|${text}|` : text
  }
  return [
    row(head),
    row({ id: '---', name: '---', mark: '---', role: '---', services: '---' }),
    ...tasks.map(task =>
      row({
        id: task.id,
        name: task.name,
        mark: (task.mandatory ? mandatory.letters[0] : optional.letters[0]) ?? '',
        role: words.roles[task.role]?.[0] ?? '',
        services: scopeText(task.services, words),
      }),
    ),
  ]
}

function printHistory({ history }: MadeProcess, words: LanguageWords, how: Style): string[] {
  if (history.length === 0) return []
  const { columns } = words
  const written = (date: string) => (how.numericDates ? date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1') : date)
  return [
    `## ${words.headings.history[0]}`,
    '',
    `| ${columns.date[0]} | ${columns.by[0]} | ${columns.change[0]} |`,
    '| --- | --- | --- |',
    ...history.map(({ date, change }) => `| ${written(date)} | A. Person | ${change} |`),
    '',
  ]
}
