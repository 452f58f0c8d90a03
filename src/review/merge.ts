/**
 * Three-way merge of an engagement file by key and field. Entries are taken over as they are written, with their comments; where
 * both sides changed one thing in different ways, both stand between conflict markers. What it returns has been read again.
 */
import { layoutOf } from '../engagement/edit.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Path } from '../util/json.ts'
import { type EditValue, editYaml } from '../yaml/edit.ts'
import { equalData } from '../yaml/editData.ts'
import { type Data, readTree, type Tree } from '../yaml/editTree.ts'
import { type Block, type Chunk, cutIntoEntries } from './mergeChunks.ts'
import { canonicalText, mergeData, twinKeys } from './mergeData.ts'
import { type Folded, foldUnchanged, isFoldedAlike, unfold } from './mergeFold.ts'
import { commentsIn, isCommentKept, mergeLines } from './mergeLines.ts'

export interface MergeOptions {
  /** What stands behind the markers; default `ours` and `theirs`. */
  readonly labels?: { readonly ours: string; readonly theirs: string }
  /** Characters of a marker; default 7. */
  readonly markerSize?: number
  /** For the order of what is written anew. */
  readonly playbook?: Playbook
  /** Reads all three texts in full: slower, with the same result. For tests. */
  readonly whole?: boolean
}

export interface MergeConflict {
  readonly path: Path
  /** The entry as each side wrote it; empty where it was removed. */
  readonly ours: string
  readonly theirs: string
}

export interface Merged {
  /** With markers where there are conflicts. */
  readonly text: string
  readonly conflicts: readonly MergeConflict[]
}

/**
 * Undefined where a text cannot be read or merged safely: several documents, syntax errors, aliases, mixed line ends, flow style
 * at the top. Then `git merge-file` is to be asked. Throws nothing.
 */
export function mergeEngagements(base: string, ours: string, theirs: string, options: MergeOptions = {}): Merged | undefined {
  if (ours === theirs || base === theirs) return { text: ours, conflicts: [] }
  if (base === ours) return { text: theirs, conflicts: [] }
  try {
    return mergeTexts(base, ours, theirs, options)
  } catch {
    return undefined
  }
}

type Piece = string | MergeConflict

function mergeTexts(base: string, ours: string, theirs: string, options: MergeOptions): Merged | undefined {
  const texts = [base, ours, theirs].map(plainText)
  const [was, own, other] = texts
  if (!was || !own || !other) return undefined
  const pieces = mergePieces([was, own, other], options)
  if (!pieces) return undefined
  const pick = <K extends 'crlf' | 'final' | 'bom'>(key: K): boolean => (own[key] === was[key] ? other[key] : own[key])
  const lines = toLines(pieces, options)
  const eol = pick('crlf') ? '\r\n' : '\n'
  const text = (pick('bom') ? '\uFEFF' : '') + lines.join(eol) + (pick('final') && lines.length > 0 ? eol : '')
  return { text, conflicts: conflictsIn(pieces) }
}

/** First with what is alike in all three folded, which is quick; where that does not work out, with the whole texts. */
function mergePieces(texts: readonly [Plain, Plain, Plain], options: MergeOptions): Piece[] | undefined {
  const [base, ours, theirs] = texts
  const folded = options.whole ? undefined : foldUnchanged([base.text, ours.text, theirs.text])
  const pieces =
    folded &&
    mergeRead(
      folded.texts.map(text => readSide(text, false)),
      options,
      folded,
    )
  return (
    (folded && pieces && unfold(pieces, folded)) ??
    mergeRead(
      texts.map(({ text, isEmpty }) => readSide(text, isEmpty)),
      options,
    )
  )
}

function mergeRead([b, o, t]: readonly (Side | undefined)[], options: MergeOptions, folded?: Folded): Piece[] | undefined {
  if (!b || !o || !t || (folded && !isFoldedAlike([b.block, o.block, t.block], folded))) return undefined
  const pieces = mergeBlocks([], b.block, o.block, t.block, options)
  return isSound(pieces, [b.tree, o.tree, t.tree], conflictsIn(pieces).length > 0) ? pieces : undefined
}

function conflictsIn(pieces: readonly Piece[]): MergeConflict[] {
  return pieces.filter((piece): piece is MergeConflict => typeof piece !== 'string')
}

interface Side {
  readonly tree: Tree
  readonly block: Block
}

interface Plain {
  readonly text: string
  readonly isEmpty: boolean
  readonly crlf: boolean
  /** Ends with a line break. */
  readonly final: boolean
  readonly bom: boolean
}

/** The text with LF only; undefined when its line ends are mixed. */
function plainText(source: string): Plain | undefined {
  const bom = source.startsWith('\uFEFF')
  const body = bom ? source.slice(1) : source
  const crlf = body.includes('\r\n')
  const text = crlf ? body.replaceAll('\r\n', '\n') : body
  if (text.includes('\r') || (crlf && /(?:^|[^\r])\n/.test(body))) return undefined
  return { text, isEmpty: text.trim() === '', crlf, final: text.endsWith('\n'), bom }
}

function readSide(text: string, isEmpty: boolean): Side | undefined {
  const tree = readTree(text)
  if (tree.errors.length > 0 || tree.aliases.size > 0) return undefined
  const block = isEmpty ? emptyBlock('map', 0) : cutIntoEntries(tree)
  return block && { tree, block }
}

function emptyBlock(kind: Block['kind'], column: number): Block {
  return { kind, column, entries: [], tail: [] }
}

/** Nothing is lost: the text can be read, says what the data say, and holds every comment that neither side removed. */
function isSound(pieces: readonly Piece[], [base, ours, theirs]: [Tree, Tree, Tree], hasConflicts: boolean): boolean {
  const sides = hasConflicts ? (['ours', 'theirs'] as const) : (['ours'] as const)
  const trees = sides.map(side => readTree(toSide(pieces, side).join('\n')))
  if (trees.some(({ errors }) => errors.length > 0)) return false
  const kept = trees.flatMap(commentsIn)
  if (![...commentsIn(ours), ...commentsIn(theirs)].every(comment => isCommentKept(comment, [base, ours, theirs], kept)))
    return false
  if (hasConflicts) return true
  const expected = mergeData([], base.data, ours.data, theirs.data)
  return expected.conflicts.length === 0 && canonicalText(expected.data) === canonicalText(trees[0]?.data)
}

function toSide(pieces: readonly Piece[], side: 'ours' | 'theirs'): string[] {
  return pieces.flatMap(piece => (typeof piece === 'string' ? [piece] : linesOf(piece[side])))
}

function toLines(
  pieces: readonly Piece[],
  { labels = { ours: 'ours', theirs: 'theirs' }, markerSize = 7 }: MergeOptions,
): string[] {
  const marker = (sign: string, label = '') => sign.repeat(markerSize) + (label && ` ${label}`)
  return pieces.flatMap(piece =>
    typeof piece === 'string'
      ? [piece]
      : [marker('<', labels.ours), ...linesOf(piece.ours), marker('='), ...linesOf(piece.theirs), marker('>', labels.theirs)],
  )
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

function conflict(path: Path, ours: readonly string[], theirs: readonly string[]): MergeConflict {
  return { path, ours: ours.join('\n'), theirs: theirs.join('\n') }
}

function mergeBlocks(path: Path, base: Block, ours: Block, theirs: Block, options: MergeOptions): Piece[] {
  const [b, o, t] = [base, ours, theirs].map(block => new Map(block.entries.map(chunk => [chunk.key, chunk]))) as [
    Map<string, Chunk>,
    Map<string, Chunk>,
    Map<string, Chunk>,
  ]
  const pieces: Piece[] = []
  const [ourData, theirData] = [ours, theirs].map(({ entries }) => new Map(entries.map(({ key, data }) => [key, data]))) as [
    Map<string, Data>,
    Map<string, Data>,
  ]
  for (const key of keysInOrder(path, base, ours, theirs)) {
    const at = [...path, key]
    const [was, own, other] = [b.get(key), o.get(key), t.get(key)]
    const twins = own && other && !was && base.kind === 'map' ? twinKeys(path, key, ourData, theirData) : undefined
    if (own && other && twins) {
      const both = [
        { key: twins.ours, chunk: own },
        { key: twins.theirs, chunk: other },
      ].sort((a, b) => (a.key < b.key ? -1 : 1))
      for (const one of both) append(pieces, [...one.chunk.lead, ...renamed(one.chunk, one.key)])
    } else if (own && other) append(pieces, mergeChunks(at, was, own, other, options))
    else if (own) append(pieces, keepOrDrop(at, was, own, 'ours'))
    else if (other) append(pieces, keepOrDrop(at, was, other, 'theirs'))
  }
  return [...pieces, ...mergeLines(base.tail, ours.tail, theirs.tail)]
}

/** One by one: so many lines as a large file has are too many arguments for one call. */
function append(pieces: Piece[], more: readonly Piece[]): void {
  for (const piece of more) pieces.push(piece)
}

/** An entry that one side has: added by it, or removed by the other one. */
function keepOrDrop(path: Path, was: Chunk | undefined, chunk: Chunk, side: 'ours' | 'theirs'): Piece[] {
  // An empty key stated nothing that could have been removed.
  const isAdded = !was || (was.data === null && was.lines.length === 1 && chunk.data !== null)
  if (isAdded) return [...chunk.lead, ...chunk.lines]
  if (sameLines(was.lines, chunk.lines)) {
    const old = was.lead.map(line => line.trim())
    return chunk.lead.filter(line => line.trim() && !old.includes(line.trim()))
  }
  return [...chunk.lead, side === 'ours' ? conflict(path, chunk.lines, []) : conflict(path, [], chunk.lines)]
}

function renamed({ lines, keyAt }: Chunk, key: string): string[] {
  const [first = '', ...rest] = lines
  const quote = /^["']/.exec(first.slice(keyAt.start))?.[0] ?? ''
  return [first.slice(0, keyAt.start) + quote + key + quote + first.slice(keyAt.end), ...rest]
}

/** Ours, with what theirs added behind the entry it follows there; of two new ones at one place ours first, in the log by date. */
function keysInOrder(path: Path, base: Block, ours: Block, theirs: Block): string[] {
  const known = new Set(base.entries.map(({ key }) => key))
  const own = new Set(ours.entries.map(({ key }) => key))
  const keys = ours.entries.map(({ key }) => key)
  let previous: string | undefined
  for (const { key } of theirs.entries) {
    if (!own.has(key)) {
      let at = previous === undefined ? 0 : keys.indexOf(previous) + 1
      const isNew = (other: string | undefined) => other !== undefined && own.has(other) && !known.has(other)
      while (isNew(keys[at]) && !(path[0] === 'log' && path.length === 1 && (keys[at] as string) > key)) at++
      keys.splice(at, 0, key)
    }
    previous = key
  }
  return keys
}

function mergeChunks(path: Path, was: Chunk | undefined, own: Chunk, other: Chunk, options: MergeOptions): Piece[] {
  const lead = mergeLines(was?.lead ?? [], own.lead, other.lead)
  if (sameLines(own.lines, other.lines)) return [...lead, ...own.lines]
  if (was && sameLines(was.lines, own.lines)) return [...lead, ...other.lines]
  if (was && sameLines(was.lines, other.lines)) return [...lead, ...own.lines]
  const blocks = blocksOf(was, own, other)
  if (blocks) {
    const { head, extra } = mergeHeads(was, own, other, own.block ? own : other)
    return [...lead, ...extra, ...head, ...mergeBlocks(path, blocks.base, blocks.ours, blocks.theirs, options)]
  }
  return isCollection(own.data) || isCollection(other.data)
    ? [...lead, ...mergeByFields(path, was, own, other, options)]
    : mergeScalars(path, lead, was, own, other)
}

/** The three as blocks of one kind and column; an empty entry is a block without entries. */
function blocksOf(was: Chunk | undefined, own: Chunk, other: Chunk): { base: Block; ours: Block; theirs: Block } | undefined {
  const pattern = own.block ?? other.block
  if (!pattern) return undefined
  const toBlock = (chunk: Chunk | undefined): Block | undefined => {
    if (!chunk) return emptyBlock(pattern.kind, pattern.column)
    if (!chunk.block)
      return chunk.data === null && chunk.lines.length === 1 ? emptyBlock(pattern.kind, pattern.column) : undefined
    return chunk.block.kind === pattern.kind && chunk.block.column === pattern.column ? chunk.block : undefined
  }
  const [base, ours, theirs] = [toBlock(was), toBlock(own), toBlock(other)]
  return base && ours && theirs ? { base, ours, theirs } : undefined
}

/** The key's line; a comment that finds no place behind it goes above. */
function mergeHeads(was: Chunk | undefined, own: Chunk, other: Chunk, chosen: Chunk): { head: string[]; extra: string[] } {
  const [b, o, t] = [was?.comment ?? '', own.comment, other.comment]
  const comment = o === t || t === b ? o : o === b ? t : o || t
  const margin = /^\s*/.exec(chosen.head)?.[0] ?? ''
  const extra = [o, t].filter(one => one && one !== b && one !== comment).map(one => margin + one)
  const isWhole = chosen.lines.length > 1 && !chosen.block
  if (isWhole) return { head: [...chosen.lines], extra: comment && comment !== b ? [margin + comment, ...extra] : extra }
  return { head: [comment ? `${chosen.head}${gapBefore(comment, own, other)}${comment}` : chosen.head], extra }
}

/** The space in front of a comment, as who wrote it has it. */
function gapBefore(comment: string, ...chunks: readonly Chunk[]): string {
  const from = chunks.find(chunk => chunk.comment === comment)
  return (from && /^\s+/.exec((from.lines[0] as string).slice(from.head.length))?.[0]) || ' '
}

function mergeScalars(path: Path, lead: readonly string[], was: Chunk | undefined, own: Chunk, other: Chunk): Piece[] {
  const merged = mergeData(path, was?.data, own.data, other.data)
  if (merged.conflicts.length > 0) return [...lead, conflict(path, own.lines, other.lines)]
  const isOurs = equalData(merged.data, own.data)
  const isTheirs = equalData(merged.data, other.data)
  // Where both say the same, whoever changed how it is written is followed.
  const chosen = isOurs && !(isTheirs && was && was.head === own.head && was.lines.length === own.lines.length) ? own : other
  const { head, extra } = mergeHeads(was, own, other, chosen)
  return [...lead, ...extra, ...head]
}

/** In brackets, or short on one side and long on the other: the fields are merged and written into the text of one side. */
function mergeByFields(path: Path, was: Chunk | undefined, own: Chunk, other: Chunk, options: MergeOptions): Piece[] {
  const { data, conflicts } = mergeData(path, was?.data, own.data, other.data)
  if (conflicts.length > 0 || data === undefined) return [conflict(path, own.lines, other.lines)]
  const trees = [was, own, other].map(chunk => readTree(chunk ? chunk.lines.join('\n') : '')) as [Tree, Tree, Tree]
  const layout = layoutOf(options.playbook)
  const parent = path.slice(0, -1)
  for (const side of [own, other]) {
    const result = editYaml(
      side.lines.join('\n'),
      { do: 'set', path: [side.key], value: toValue(data) },
      { orderOf: map => layout.orderOf?.([...parent, ...map]), spaced: map => layout.spaced?.([...parent, ...map]) ?? false },
    )
    if (!result.ok) continue
    const kept = commentsIn(readTree(result.text))
    const isKept = [trees[1], trees[2]].flatMap(commentsIn).every(comment => isCommentKept(comment, trees, kept))
    if (isKept) return linesOf(result.text)
  }
  return [conflict(path, own.lines, other.lines)]
}

function toValue(data: Data): EditValue {
  if (data instanceof Map) return Object.fromEntries([...data].map(([key, value]) => [key, toValue(value)]))
  return Array.isArray(data) ? data.map(toValue) : data
}

function isCollection(data: Data): boolean {
  return data instanceof Map || Array.isArray(data)
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index])
}
