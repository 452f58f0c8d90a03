/** The words of a playbook and of the file format in the user's language, with English where a word is missing. */
import { lookup } from '../util/json.ts'
import type { LocaleFile, PlaybookProcess } from './model.ts'
import type { Playbook } from './playbook.ts'
import { en } from './words/en.ts'
import { formatLocales } from './words/formatLocales.ts'

/** An id that the playbook does not hold comes back as it is. */
export interface Words {
  /** Lower-case tag of the language that was found, e.g. `pt-br`. */
  readonly locale: string
  title(): string
  task(id: string): string
  /** Guidance of a task, in Markdown. */
  guidance(id: string): string | undefined
  service(id: string): string
  role(id: string): string
  abbreviation(roleId: string): string | undefined
  motion(id: string): string
  phase(id: string): string
  process(id: string): string
  step(processId: string, stepId: string): string
  /** Guidance of a step, in Markdown. */
  stepGuidance(processId: string, stepId: string): string | undefined
  /** An input or output of a process. */
  item(processId: string, itemId: string): string
  status(id: string): string
  entitlementStatus(id: string): string
  /** L2, whatever its L1. */
  entitlementReason(id: string): string
  /** L3, whatever its L2. */
  entitlementDetail(id: string): string
  businessReason(id: string): { name: string; definition?: string }
  waiverReason(id: string): string
  /** The one-line definition of a term, by the key of its vocabulary, e.g. `services`. */
  definition(kind: VocabularyKey, id: string): string | undefined
  /** Name of a field of the file. */
  key(name: string): string
  keyDescription(name: string): string | undefined
  /** A closed word of the format, by the kind of its field. */
  value(kind: string, word: string): string
  valueDescription(kind: string, word: string): string | undefined
}

/** Keys of the vocabulary in a locale file: L2 and L3 of all statuses have one of their own. */
export type VocabularyKey = keyof NonNullable<LocaleFile['vocabulary']>

/** The words for a language tag, matched without regard to case; `pt` and `pt-PT` find `pt-br` when there is no nearer one. */
export function wordsOf(playbook: Playbook, locale = 'en'): Words {
  const known = memo.get(playbook) ?? new Map<string, Words>()
  memo.set(playbook, known)
  let words = known.get(locale)
  if (!words) {
    words = createWords(playbook, locale)
    known.set(locale, words)
  }
  return words
}

const memo = new WeakMap<Playbook, Map<string, Words>>()

/** The tag among `tags` that serves a language: itself, its language alone, or another region's. */
export function matchLocale(wanted: string, tags: Iterable<string>): string | undefined {
  const tag = wanted.toLowerCase().replace(/_/g, '-')
  const language = tag.split('-')[0] as string
  const all = [...tags]
  return all.find(t => t === tag) ?? all.find(t => t === language) ?? all.find(t => t.startsWith(`${language}-`))
}

interface TermWords {
  readonly name?: string
  readonly abbreviation?: string
  readonly definition?: string
}

function createWords(playbook: Playbook, wanted: string): Words {
  const tag = matchLocale(wanted, [...playbook.locales.keys(), ...formatLocales.keys()]) ?? 'en'
  const local = playbook.locales.get(matchLocale(wanted, playbook.locales.keys()) ?? '')
  const format = formatLocales.get(matchLocale(wanted, formatLocales.keys()) ?? 'en') ?? en
  const terms = termsOf(playbook)
  const term = <K extends keyof TermWords>(kind: VocabularyKey, id: string, field: K): TermWords[K] =>
    lookup(local?.vocabulary?.[kind], id)?.[field] ?? terms[kind].get(id)?.[field]
  const name = (kind: VocabularyKey) => (id: string) => term(kind, id, 'name') ?? id
  const localProcess = (id: string) => lookup(local?.processes, id)
  const step = (processId: string, stepId: string) =>
    playbook.processes.get(processId)?.process.steps.find(({ id }) => id === stepId)
  const phases = new Map(playbook.phases.map(phase => [phase.id, phase.title]))
  const retiredNames = (id: string) => playbook.retired.get(id)?.name
  return {
    locale: tag,
    title: () => local?.title ?? playbook.file.title,
    task: id => lookup(local?.tasks, id)?.name ?? playbook.tasks.get(id)?.task.name ?? retiredNames(id) ?? id,
    guidance: id => lookup(local?.tasks, id)?.guidance ?? playbook.tasks.get(id)?.task.guidance,
    service: name('services'),
    role: name('roles'),
    abbreviation: id => term('roles', id, 'abbreviation'),
    motion: name('motions'),
    phase: id => lookup(local?.phases, id)?.title ?? phases.get(id) ?? id,
    process: id => localProcess(id)?.title ?? playbook.processes.get(id)?.process.title ?? id,
    step: (process, id) => lookup(localProcess(process)?.steps, id)?.title ?? step(process, id)?.title ?? id,
    stepGuidance: (process, id) => lookup(localProcess(process)?.steps, id)?.guidance ?? step(process, id)?.guidance,
    item: (id, item) =>
      lookup(localProcess(id)?.inputs, item) ??
      lookup(localProcess(id)?.outputs, item) ??
      itemsOf(playbook.processes.get(id)?.process).find(entry => entry.id === item)?.text ??
      item,
    status: name('task-statuses'),
    entitlementStatus: name('entitlement-statuses'),
    entitlementReason: name('entitlement-reasons'),
    entitlementDetail: name('entitlement-details'),
    businessReason: id => ({
      name: term('business-reasons', id, 'name') ?? id,
      definition: term('business-reasons', id, 'definition'),
    }),
    waiverReason: name('waiver-reasons'),
    definition: (kind, id) => term(kind, id, 'definition'),
    key: key => lookup(format.keys, key)?.name ?? lookup(en.keys, key)?.name ?? key,
    keyDescription: key => lookup(format.keys, key)?.description ?? lookup(en.keys, key)?.description,
    value: (kind, word) => formatValue(kind, word, 'name') ?? word,
    valueDescription: (kind, word) => formatValue(kind, word, 'description'),
  }

  function formatValue(kind: string, word: string, field: 'name' | 'description'): string | undefined {
    return lookup(lookup(format.values, kind), word)?.[field] ?? lookup(lookup(en.values, kind), word)?.[field]
  }
}

/** Every English term by the key a locale file uses for it; of two L2 or L3 with one id the first counts. */
export function termsOf(playbook: Playbook): Record<VocabularyKey, ReadonlyMap<string, TermWords & { aliases?: string[] }>> {
  const { vocabulary } = playbook
  const statuses = Object.values(vocabulary['entitlement-statuses'])
  const reasons = statuses.flatMap(status => Object.entries(status.reasons ?? {}))
  const details = reasons.flatMap(([, reason]) => Object.entries(reason.details ?? {}))
  return {
    roles: new Map(Object.entries(vocabulary.roles)),
    services: new Map(Object.entries(vocabulary.services)),
    motions: new Map(Object.entries(vocabulary.motions)),
    'task-statuses': new Map(Object.entries(vocabulary['task-statuses'])),
    'entitlement-statuses': new Map(Object.entries(vocabulary['entitlement-statuses'])),
    'entitlement-reasons': new Map([...reasons].reverse()),
    'entitlement-details': new Map([...details].reverse()),
    'business-reasons': new Map(Object.entries(vocabulary['business-reasons'])),
    'waiver-reasons': new Map(Object.entries(vocabulary['waiver-reasons'])),
  }
}

function itemsOf(process: PlaybookProcess | undefined) {
  return [...(process?.inputs ?? []), ...(process?.outputs ?? [])]
}
