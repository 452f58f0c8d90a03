/** Another key for a person, service, risk or partner, at every place of the file that refers to it. Prose is never changed. */
import { visitReferences } from '../engagement/references.ts'
import { candidatesOf } from '../playbook/candidates.ts'
import type { EngagementFile, Reference } from '../playbook/shape.ts'
import { findExact } from '../util/closest.ts'
import { isMap, type Json, type JsonMap, lookup, type Path } from '../util/json.ts'
import { applyTextEdits } from '../util/textEdits.ts'
import { parseYaml } from '../yaml/parse.ts'
import { setOwn } from '../yaml/toData.ts'
import type { Snapshot } from './snapshot.ts'
import { type FoundSymbol, symbolAt, symbolsIn } from './symbols.ts'
import type { Span, TextEdit } from './types.ts'
import { findWritten, type WrittenTree, writtenOf } from './written.ts'

const sections = { person: 'people', service: 'services', risk: 'risks', partner: 'partners' } as const
type Renamable = keyof typeof sections

/** What the editor marks and offers to change; undefined where nothing can be renamed, such as a colleague of `people.yaml`. */
export function prepareRename(snapshot: Snapshot, offset: number): { range: Span; placeholder: string } | undefined {
  const found = renamableAt(writtenOf(snapshot.text), offset)
  return found && { range: withoutQuotes(snapshot.text, found.span), placeholder: found.value }
}

/** The edits that change every place of this file, or one sentence that says why it cannot be done. */
export function rename(snapshot: Snapshot, offset: number, newName: string): { edits: TextEdit[] } | { refused: string } {
  const { text, t } = snapshot
  const tree = writtenOf(text)
  const found = renamableAt(tree, offset)
  if (!found) return { refused: t('Only people, services, risks and partners that this file lists can be renamed') }
  const { kind, value } = found
  const before = parseYaml(text)
  if (before.problems.length > 0 || !isMap(before.data)) {
    return { refused: t('Correct the syntax errors first: what cannot be read cannot be renamed') }
  }
  const to = kind === 'service' ? serviceMeant(snapshot, newName.trim()) : newName.trim()
  if (to === value) return { edits: [] }
  const refused = refusalOf(snapshot, tree, kind, to)
  if (refused !== undefined) return { refused }
  const edits = symbolsIn(tree, [kind])
    .filter(symbol => symbol.value === value)
    .map(({ span }): TextEdit => ({ ...withoutQuotes(text, span), text: to }))
    .sort((a, b) => a.start - b.start)
  const wanted = renamed(before.data, kind, value, to)
  const after = parseYaml(applyTextEdits(text, edits))
  if (!wanted || after.problems.length > 0 || JSON.stringify(after.data) !== JSON.stringify(wanted)) {
    return { refused: t('Not every place that names "{key}" could be changed, so nothing was', { key: value }) }
  }
  return { edits }
}

function renamableAt(tree: WrittenTree, offset: number): (FoundSymbol & { kind: Renamable }) | undefined {
  const found = symbolAt(tree, offset)
  if (!found || !Object.hasOwn(sections, found.kind)) return undefined
  const kind = found.kind as Renamable
  return findWritten(tree, [sections[kind], found.value]) ? { ...found, kind } : undefined
}

/** Names and aliases of a service count as well. */
function serviceMeant({ facts: { playbook } }: Snapshot, typed: string): string {
  return findExact(typed, candidatesOf(playbook, 'service')) ?? typed
}

function refusalOf(snapshot: Snapshot, tree: WrittenTree, kind: Renamable, to: string): string | undefined {
  const { t, facts, staff } = snapshot
  if (kind === 'service') {
    if (lookup(facts.playbook.vocabulary.services, to) === undefined) {
      return t('"{name}" is no service of the playbook', { name: to })
    }
  } else if (!isKey(to)) {
    return t('Use lower-case letters, digits and hyphens, and begin with a letter, as in "{example}"', { example: 'carla-lima' })
  }
  if (kind === 'person' && lookup(staff.people, to) !== undefined) {
    return t('"{key}" is already somebody of people.yaml', { key: to })
  }
  const isTaken = findWritten(tree, [sections[kind], to]) || symbolsIn(tree, [kind]).some(clash => clash.value === to)
  return isTaken ? t('"{key}" exists already in this file', { key: to }) : undefined
}

/** `x-` keys are never read, and YAML has its own idea of the words. */
function isKey(text: string): boolean {
  const hasForm = /^\p{L}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(text)
  return hasForm && text === text.toLowerCase() && !/^(?:x-.*|null|true|false)$/.test(text)
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const quote = text[start]
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end }
}

/** The data as it has to be afterwards; undefined when two entries would have one key. */
function renamed(data: JsonMap, kind: Renamable, from: string, to: string): Json | undefined {
  const keys = new Set<string>()
  const values = new Set<string>()
  const nameOf = (path: Path) => JSON.stringify(path.map(String))
  if (kind !== 'service') keys.add(nameOf([sections[kind], from]))
  visitReferences(data as unknown as EngagementFile, [kind] satisfies Reference[], (_, value, path, isKey) => {
    if (value === from) (isKey ? keys : values).add(nameOf(path))
  })
  let isAmbiguous = false
  const copy = (value: Json, path: Path): Json => {
    if (values.has(nameOf(path))) return to
    if (Array.isArray(value)) return value.map((item, index) => copy(item, [...path, index]))
    if (!isMap(value)) return value
    const map: JsonMap = {}
    for (const [key, item] of Object.entries(value)) {
      const its = [...path, key]
      const name = keys.has(nameOf(its)) ? to : key
      if (Object.hasOwn(map, name)) isAmbiguous = true
      setOwn(map, name, copy(item, its))
    }
    return map
  }
  const result = copy(data, [])
  return isAmbiguous ? undefined : result
}
