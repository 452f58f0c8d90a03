/** Recognises headings, labels, columns, marks and names in one language, then in any of the others. */
import { type Candidate, findClosest, findExact, fold } from '../../util/closest.ts'
import { candidatesOf } from '../candidates.ts'
import type { Playbook } from '../playbook.ts'
import { languages } from './languages/index.ts'
import type { ColumnKind, FieldKind, HeadingMeaning, HistoryColumn, LanguageWords } from './languageWords.ts'

export type NameKind = 'role' | 'motion' | 'service' | 'phase'

/** What a name means; `exact` is false when it was only near a known one. */
export interface NameMatch {
  readonly id: string
  readonly exact: boolean
}

export interface Vocabulary {
  readonly words: LanguageWords
  heading(text: string): HeadingMeaning | undefined
  field(label: string): FieldKind | undefined
  column(text: string): readonly (ColumnKind | HistoryColumn)[]
  /** @param mark a word, not a letter */
  mark(text: string): boolean | undefined
  letter(text: string): boolean | undefined
  name(kind: NameKind, text: string): NameMatch | undefined
  isNothing(text: string): boolean
  isAllServices(text: string): boolean
  isPointer(text: string): boolean
}

/** @param previous adds the names of an older playbook to those of the languages. */
export function vocabularyFor(words: LanguageWords, previous?: Playbook): Vocabulary {
  if (previous) return createVocabulary(words, previous)
  const known = memo.get(words) ?? createVocabulary(words)
  memo.set(words, known)
  return known
}

/** The languages do not change, and their indexes are costly. */
const memo = new Map<LanguageWords, Vocabulary>()

function createVocabulary(words: LanguageWords, previous?: Playbook): Vocabulary {
  const order = [words, ...languages.filter(other => other !== words)]
  const headings = indexOf(order.map(({ headings: map }) => map))
  const fields = indexOf(order.map(({ fields: map }) => map))
  const columns = new Map<string, (ColumnKind | HistoryColumn)[]>()
  for (const { columns: map } of order) {
    for (const [kind, names] of Object.entries(map)) {
      for (const name of names) {
        const list = columns.get(foldName(name)) ?? []
        if (!list.includes(kind as ColumnKind)) list.push(kind as ColumnKind)
        columns.set(foldName(name), list)
      }
    }
  }
  const marks = indexOf(order.map(({ marks: map }) => ({ mandatory: map.mandatory.words, optional: map.optional.words })))
  const letters = indexOf([words].map(({ marks: map }) => ({ mandatory: map.mandatory.letters, optional: map.optional.letters })))
  const nothing = new Set(order.flatMap(({ nothing: names }) => names.map(plainFold)))
  const all = new Set(order.flatMap(({ allServices }) => allServices.map(foldName)))
  const pointers = new Set(order.flatMap(({ pointers: names }) => names.map(foldName)))
  const own = namesOf([words])
  const any = namesOf(order, previous)
  const names = new Map<string, NameMatch | undefined>()
  return {
    words,
    heading: text => headings.get(foldName(text)) ?? headings.get(foldName(withoutBrackets(text))),
    field: label => fields.get(foldName(label)),
    column: text => (text.length > 80 ? [] : (columns.get(foldName(text)) ?? columns.get(foldName(withoutBrackets(text))) ?? [])),
    mark: text => isMandatory(marks.get(foldName(text))),
    letter: text => isMandatory(letters.get(foldName(text))),
    name(kind, text) {
      const key = `${kind} ${text}`
      if (!names.has(key)) {
        if (names.size > 5000) names.clear()
        names.set(key, findName(text, own[kind], any[kind]))
      }
      return names.get(key)
    },
    isNothing: text =>
      text.length < 40 && (plainFold(text) === '' || nothing.has(plainFold(text)) || /^[\p{Pd}\s.*]*$/u.test(text)),
    isAllServices: text => all.has(foldName(text)) || all.has(foldName(withoutBrackets(text))),
    isPointer: text => pointers.has(foldName(text)),
  }
}

/** Round brackets and what stands in them, full-width ones too, taken out. */
export function withoutBrackets(text: string): string {
  return text.replace(/\s*[(（][^()（）]*[)）]\s*/g, ' ').trim()
}

/** Folded as names are compared: punctuation at the end does not count. */
export function foldName(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const name = fold(text).replace(/[.:：。*'’"„“”]+/g, '')
  if (text.length < 100) {
    if (folded.size > 20_000) folded.clear()
    folded.set(text, name)
  }
  return name
}

/** Pages repeat the same words again and again. */
const folded = new Map<string, string>()

function plainFold(text: string): string {
  return text.normalize('NFKC').replace(/[\s.]/g, '').toLowerCase()
}

function indexOf<K extends string>(maps: readonly Readonly<Record<K, readonly string[]>>[]): Map<string, K> {
  const index = new Map<string, K>()
  for (const map of maps) {
    for (const [kind, names] of Object.entries(map) as [K, readonly string[]][]) {
      for (const name of names) if (!index.has(foldName(name))) index.set(foldName(name), kind)
    }
  }
  return index
}

function isMandatory(kind: 'mandatory' | 'optional' | undefined): boolean | undefined {
  return kind === undefined ? undefined : kind === 'mandatory'
}

type Names = Record<NameKind, readonly Candidate[]>

const mapsOf = { role: 'roles', motion: 'motions', service: 'services', phase: 'phases' } as const

function namesOf(order: readonly LanguageWords[], previous?: Playbook): Names {
  const collect = (kind: NameKind): Candidate[] => {
    const names = new Map<string, Set<string>>()
    const add = (id: string, more: Iterable<string>) => {
      const known = names.get(id) ?? new Set<string>()
      names.set(id, known)
      for (const name of more) known.add(name)
    }
    for (const words of order) for (const [id, more] of Object.entries(words[mapsOf[kind]])) add(id, more)
    if (previous) for (const candidate of candidatesOf(previous, kind)) add(candidate.id, candidate.names)
    return [...names].map(([id, more]) => ({ id, names: [...more] }))
  }
  return { role: collect('role'), motion: collect('motion'), service: collect('service'), phase: collect('phase') }
}

function findName(text: string, own: readonly Candidate[], any: readonly Candidate[]): NameMatch | undefined {
  const inner = /[(（]([^()（）]+)[)）]/.exec(text)?.[1]
  const forms = [text, withoutBrackets(text), ...(inner ? [inner] : [])].filter(form => form !== '')
  for (const form of forms) {
    const id = findExact(form, own) ?? findExact(form, any)
    if (id !== undefined) return { id, exact: true }
  }
  // A short text is near too many names.
  const long = [...withoutBrackets(text)].length >= 5 && text.length <= 80
  const near = long ? (findClosest(withoutBrackets(text), own) ?? findClosest(withoutBrackets(text), any)) : undefined
  return near === undefined ? undefined : { id: near, exact: false }
}
