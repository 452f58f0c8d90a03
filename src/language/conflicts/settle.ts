/** From what was decided to one text without markers: the sides are brought to agree, merged by key and field, and read again. */
import { editEngagement } from '../../engagement/edit.ts'
import type { Playbook } from '../../playbook/playbook.ts'
import { mergeEngagements } from '../../review/merge.ts'
import { canonicalText, mergeData } from '../../review/mergeData.ts'
import { commentsIn, isCommentKept } from '../../review/mergeLines.ts'
import type { Path } from '../../util/json.ts'
import type { Edit, EditValue } from '../../yaml/edit.ts'
import { type Data, readTree, type Tree } from '../../yaml/editTree.ts'
import { restoreComments } from './comments.ts'
import { at, type Decision, isNothing, isTask, type OneSided, type Origins } from './decisions.ts'
import type { Conflict, Side } from './markers.ts'

export type Pick = Side | 'both'

export interface Decided {
  readonly picks: readonly { readonly decision: Decision; readonly pick: Pick }[]
  /** What one side only has and is not to stay. */
  readonly dropped: readonly OneSided[]
}

/** The texts of the sides read as data. */
export function originsOf({ ours, theirs, base }: Conflict): Origins {
  const tree = base === undefined ? undefined : readTree(base)
  // A base that cannot be read (markers inside it, a key twice) says nothing.
  const isSound = tree && tree.errors.length === 0 && !hasTwin(tree.data)
  return { base: isSound ? tree.data : undefined, ours: readTree(ours).data, theirs: readTree(theirs).data }
}

/** Some key stands twice. */
function hasTwin(data: Data): boolean {
  if (Array.isArray(data)) return data.some(hasTwin)
  return data instanceof Map && [...data].some(([key, value]) => key.includes('\0') || hasTwin(value))
}

/**
 * The whole text with LF, without markers, with every comment of both sides that neither removed, and with the facts that were picked.
 * Undefined where that cannot be written without touching something else.
 */
export function settle(conflict: Conflict, decided: Decided, playbook: Playbook | undefined): string | undefined {
  const { base } = originsOf(conflict)
  const texts: Texts = {
    ours: conflict.ours,
    theirs: conflict.theirs,
    base: base === undefined ? undefined : conflict.base,
    playbook,
  }
  const { picks, dropped } = decided
  if (!picks.every(({ decision, pick }) => adopt(texts, decision, pick))) return undefined
  if (!dropped.every(({ path, side }) => remove(texts, side, path))) return undefined
  if (texts.base === undefined && !shareEntries(texts)) return undefined
  const merged = mergeAll(texts)
  if (merged === undefined) return undefined
  const trees = [
    readTree(texts.base === undefined ? '' : (conflict.base ?? '')),
    readTree(conflict.ours),
    readTree(conflict.theirs),
  ]
  const [was, own, other] = trees as [Tree, Tree, Tree]
  const kept = commentsIn(readTree(merged))
  const missing = [own, other].flatMap(tree =>
    tree.comments.filter(({ source }) => !isCommentKept(source, [was, own, other], kept)).map(comment => ({ tree, comment })),
  )
  const text = restoreComments(merged, missing)
  return text !== undefined && holds(text, picks) ? text : undefined
}

interface Texts {
  ours: string
  theirs: string
  /** Undefined: unknown, both sides are new. */
  base: string | undefined
  readonly playbook: Playbook | undefined
}

/** Brings the sides to say the same at the place of a decision. @returns false where the text does not allow it */
function adopt(texts: Texts, { path, ours, theirs, both }: Decision, pick: Pick): boolean {
  if (pick === 'both') {
    if (both === 'entries') return true
    return both !== undefined && write(texts, 'ours', path, both.value) && write(texts, 'theirs', path, both.value)
  }
  const declined = pick === 'ours' ? 'theirs' : 'ours'
  const [chosen, other] = pick === 'ours' ? [ours, theirs] : [theirs, ours]
  if (isScalar(chosen) && isScalar(other)) return write(texts, declined, path, chosen)
  // Without the declined side, and with nothing that it could have come from, the chosen one is new and stays as it is written.
  return remove(texts, declined, path) && remove(texts, 'base', path) && (chosen !== undefined || remove(texts, pick, path))
}

function isScalar(data: Data | undefined): data is string | number | boolean {
  return !isNothing(data) && typeof data !== 'object'
}

function write(texts: Texts, side: Side, path: Path, value: Data): boolean {
  const parent = path.slice(0, -1)
  const written = at(readTree(texts[side]).data, parent)
  const isShort = path.at(-1) === 'status' && isTask(parent) && typeof written === 'string'
  return edit(texts, side, { do: 'set', path: isShort ? parent : path, value: toValue(value) })
}

function remove(texts: Texts, side: Side | 'base', path: Path): boolean {
  const text = texts[side]
  if (text === undefined) return true
  const { data } = readTree(text)
  if (at(data, path) === undefined) return true
  const parent = path.slice(0, -1)
  return typeof at(data, parent) === 'string'
    ? edit(texts, side, { do: 'set', path: parent, value: null })
    : edit(texts, side, { do: 'remove', path })
}

function edit(texts: Texts, side: Side | 'base', change: Edit): boolean {
  const result = editEngagement(texts[side] ?? '', change, texts.playbook)
  if (result.ok) texts[side] = result.text
  return result.ok
}

/** Without a base two entries of one key would count as two that got it by chance, so what one side only has is given to the other. */
function shareEntries(texts: Texts): boolean {
  const sides = { ours: readTree(texts.ours).data, theirs: readTree(texts.theirs).data }
  for (const section of ['log', 'actions']) {
    const [own, other] = [at(sides.ours, [section]), at(sides.theirs, [section])]
    if (!(own instanceof Map) || !(other instanceof Map)) continue
    for (const key of own.keys()) {
      const path = [section, key]
      const { data, conflicts } = mergeData([...path, ''], undefined, own.get(key), other.get(key))
      if (!(data instanceof Map) || conflicts.length > 0) continue
      for (const [field, value] of data) {
        for (const side of ['ours', 'theirs'] as const) {
          if (canonicalText(at(sides[side], [...path, field])) === canonicalText(value)) continue
          if (!write(texts, side, [...path, field], value)) return false
        }
      }
    }
  }
  return true
}

/** What the merge of texts cannot join is written from the data, as long as those agree. */
function mergeAll(texts: Texts): string | undefined {
  for (let round = 0; round < 20; round++) {
    const merged = mergeEngagements(texts.base ?? '', texts.ours, texts.theirs, { playbook: texts.playbook })
    if (!merged) return mergeByData(texts)
    const [first] = merged.conflicts
    if (!first) return merged.text
    const [base, ours, theirs] = [texts.base ?? '', texts.ours, texts.theirs].map(text => at(readTree(text).data, first.path))
    const { data, conflicts } = mergeData(first.path, base, ours, theirs)
    if (conflicts.length > 0) return undefined
    if (data === undefined) {
      if (!(['base', 'ours', 'theirs'] as const).every(side => remove(texts, side, first.path))) return undefined
    } else {
      if (canonicalText(ours) !== canonicalText(data) && !write(texts, 'ours', first.path, data)) return undefined
      if (!remove(texts, 'theirs', first.path) || !remove(texts, 'base', first.path)) return undefined
    }
  }
  return undefined
}

/** For texts in brackets and the like: what the data say, written into our text. */
function mergeByData({ base = '', ours, theirs, playbook }: Texts): string | undefined {
  const trees = [base, ours, theirs].map(text => readTree(text.trim() === '' ? '' : text)) as [Tree, Tree, Tree]
  const isPlain = ({ aliases, errors, data }: Tree) => aliases.size === 0 && errors.length === 0 && !hasTwin(data)
  if (!trees.every(isPlain)) return undefined
  const [was, own, other] = trees
  const { data, conflicts } = mergeData([], was.data, own.data, other.data)
  if (conflicts.length > 0 || !(data instanceof Map) || !(own.data instanceof Map)) return undefined
  const gone = [...own.data.keys()].filter(key => !data.has(key))
  const changes: Edit[] = [
    ...gone.map((key): Edit => ({ do: 'remove', path: [key] })),
    ...[...data].map(([key, value]): Edit => ({ do: 'set', path: [key], value: toValue(value) })),
  ]
  const result = editEngagement(ours, changes, playbook)
  return result.ok ? result.text : undefined
}

/** The text can be read and says what was picked. */
function holds(text: string, picks: Decided['picks']): boolean {
  const { data, errors } = readTree(text)
  if (errors.length > 0) return false
  return picks.every(({ decision: { path, ours, theirs, both }, pick }) => {
    if (both === 'entries' && pick === 'both') return true
    const wanted = pick === 'ours' ? ours : pick === 'theirs' ? theirs : both === 'entries' ? undefined : both?.value
    return canonicalText(at(data, path), path) === canonicalText(wanted, path)
  })
}

function toValue(data: Data): EditValue {
  if (data instanceof Map) return Object.fromEntries([...data].map(([key, value]) => [key, toValue(value)]))
  return Array.isArray(data) ? data.map(toValue) : data
}
