/** What a misspelt id, key or word may have meant: ids with their names and aliases in every language. */
import type { Candidate } from '../util/closest.ts'
import { lookup } from '../util/json.ts'
import type { Playbook } from './playbook.ts'
import { formatLocales } from './words/formatLocales.ts'
import { termsOf, type VocabularyKey } from './words.ts'

export type CandidateKind =
  | 'service'
  | 'role'
  | 'motion'
  | 'phase'
  | 'process'
  | 'task'
  | 'task-status'
  | 'entitlement-status'
  | 'entitlement-reason'
  | 'entitlement-detail'
  | 'business-reason'
  | 'waiver-reason'

/** All ids of a kind in the order of the playbook, each once. */
export function candidatesOf(playbook: Playbook, kind: CandidateKind): readonly Candidate[] {
  const known = memo.get(playbook) ?? new Map<CandidateKind, readonly Candidate[]>()
  memo.set(playbook, known)
  let candidates = known.get(kind)
  if (!candidates) {
    candidates = collect(playbook, kind)
    known.set(kind, candidates)
  }
  return candidates
}

/** Keys of the format with what they are called in every language. */
export function keyCandidates(keys: readonly string[]): readonly Candidate[] {
  const known = ofKeys.get(keys)
  if (known) return known
  const candidates = keys.map(id => {
    const words = [...formatLocales.values()].map(format => lookup(format.keys, id))
    return { id, names: [id, ...words.flatMap(word => (word ? [word.name, ...(word.aliases ?? [])] : []))] }
  })
  ofKeys.set(keys, candidates)
  return candidates
}

/** The shape names the same list of keys again and again. */
const ofKeys = new WeakMap<readonly string[], readonly Candidate[]>()

/** Closed words of one kind of field with what they are called in every language. */
export function valueCandidates(kind: string, words: readonly string[]): Candidate[] {
  return words.map(id => {
    const names = [...formatLocales.values()].map(format => lookup(lookup(format.values, kind), id))
    return { id, names: [id, ...names.flatMap(word => (word ? [word.name, ...(word.aliases ?? [])] : []))] }
  })
}

const memo = new WeakMap<Playbook, Map<CandidateKind, readonly Candidate[]>>()

const vocabularyKeys: Record<Exclude<CandidateKind, 'phase' | 'process' | 'task'>, VocabularyKey> = {
  service: 'services',
  role: 'roles',
  motion: 'motions',
  'task-status': 'task-statuses',
  'entitlement-status': 'entitlement-statuses',
  'entitlement-reason': 'entitlement-reasons',
  'entitlement-detail': 'entitlement-details',
  'business-reason': 'business-reasons',
  'waiver-reason': 'waiver-reasons',
}

function collect(playbook: Playbook, kind: CandidateKind): Candidate[] {
  const locales = [...playbook.locales.values()]
  const named = (id: string, names: readonly (string | undefined)[]) => ({
    id,
    names: [id, ...new Set(names.filter(name => name !== undefined))],
  })
  if (kind === 'phase') {
    return playbook.phases.map(({ id, title }) => named(id, [title, ...locales.map(locale => lookup(locale.phases, id)?.title)]))
  }
  if (kind === 'process') {
    return [...playbook.processes].map(([id, { process }]) =>
      named(id, [process.title, ...locales.map(locale => lookup(locale.processes, id)?.title)]),
    )
  }
  if (kind === 'task') {
    return [...playbook.tasks].map(([id, { task }]) =>
      named(id, [task.name, ...locales.map(locale => lookup(locale.tasks, id)?.name)]),
    )
  }
  const key = vocabularyKeys[kind]
  return [...termsOf(playbook)[key]].map(([id, term]) => {
    const local = locales.map(locale => lookup(locale.vocabulary?.[key], id))
    return named(
      id,
      [term, ...local].flatMap(words => (words ? [words.name, words.abbreviation, ...(words.aliases ?? [])] : [])),
    )
  })
}
