/** A text cut into entries for a merge: each with the lines above it, its key line and what is below. Every line is in one place. */
import { entryEnd, isFirstOnLine } from '../yaml/editBlock.ts'
import { columnOf, type Data, type Entry, type Node, type Tree } from '../yaml/editTree.ts'
import { lineIndexOf } from '../yaml/lines.ts'

/** A block map or list. */
export interface Block {
  readonly kind: 'map' | 'seq'
  readonly column: number
  readonly entries: readonly Chunk[]
  /** Lines below the last entry. */
  readonly tail: readonly string[]
}

export interface Chunk {
  /** The key; of a list item its value as text. */
  readonly key: string
  readonly data: Data
  /** Blank lines and comments above it. */
  readonly lead: readonly string[]
  /** From the key's line to the last line of the value. */
  readonly lines: readonly string[]
  /** The first line without its comment, and that comment. */
  readonly head: string
  readonly comment: string
  /** Where the key stands in the first line. */
  readonly keyAt: { readonly start: number; readonly end: number }
  readonly block?: Block
}

/** The root of a text in block style; undefined for other texts. @param tree of a text with LF only */
export function cutIntoEntries(tree: Tree): Block | undefined {
  const { root, text } = tree
  if (root?.kind !== 'map' || root.flow || !isRegular(tree, root)) return undefined
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return blockOf(tree, root, lines, 0, lines.length)
}

function blockOf(tree: Tree, node: Node, lines: readonly string[], from: number, to: number): Block {
  const entries: Chunk[] = []
  let at = from
  for (const entry of node.items) {
    const start = lineOf(tree.text, entry.start)
    const end = lineOf(tree.text, entryEnd(tree.text, entry)) + 1
    entries.push(chunkOf(tree, node, entry, lines, [at, start, end]))
    at = end
  }
  const column = columnOf(tree.text, (node.items[0] as Entry).start)
  return { kind: node.kind === 'seq' ? 'seq' : 'map', column, entries, tail: lines.slice(at, to) }
}

function chunkOf(
  tree: Tree,
  parent: Node,
  entry: Entry,
  all: readonly string[],
  [from, start, end]: [number, number, number],
): Chunk {
  const { value, colonEnd } = entry
  const lines = all.slice(start, end)
  const first = lines[0] as string
  const lineAt = entry.start - columnOf(tree.text, entry.start)
  const isBelow = lineOf(tree.text, value.start) > start
  const block =
    !value.flow &&
    value.items.length > 0 &&
    isBelow &&
    value.anchor === undefined &&
    value.tagStart === undefined &&
    isRegular(tree, value)
      ? blockOf(tree, value, all, start + 1, end)
      : undefined
  // A value of several lines has its comments inside; nothing is cut off there.
  const headEnd = block || value.kind === 'empty' ? colonEnd : lines.length === 1 ? value.end : undefined
  const head = headEnd === undefined ? first : first.slice(0, headEnd - lineAt)
  return {
    key: parent.kind === 'seq' ? JSON.stringify(value.data) : entry.key,
    data: value.data,
    lead: all.slice(from, start),
    lines,
    head,
    comment: headEnd === undefined ? '' : first.slice(headEnd - lineAt).trim(),
    keyAt: { start: entry.keyStart - lineAt, end: entry.keyEnd - lineAt },
    block,
  }
}

/** Every entry begins a line and has a plain key that stands once; items of a list are words, each once. */
function isRegular(tree: Tree, node: Node): boolean {
  if (!node.items.every(entry => isFirstOnLine(tree.text, entry) && entry.hasColon)) return false
  if (node.kind === 'map') {
    const keys = node.items.map(({ key }) => key)
    return (
      new Set(keys).size === keys.length &&
      node.items.every(({ key, start, keyStart }) => start === keyStart && !key.includes('\0'))
    )
  }
  const words = node.items.map(({ value }) => JSON.stringify(value.data))
  const isWord = ({ value }: Entry) => value.kind === 'scalar' && value.anchor === undefined && value.tagStart === undefined
  return new Set(words).size === words.length && node.items.every(isWord)
}

/** From 0. */
function lineOf(text: string, offset: number): number {
  return lineIndexOf(text).position(offset).line - 1
}
