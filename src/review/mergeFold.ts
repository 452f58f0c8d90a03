/** Entries that stand alike in all three texts of a merge, folded to one line each, so that a large file is not parsed four times. */

import type { Block } from './mergeChunks.ts'

type Three<T> = readonly [T, T, T]

export interface Folded {
  readonly texts: Three<string>
  /** What a folded line stands for. */
  readonly lines: ReadonlyMap<string, readonly string[]>
  /** In every value that stands for something, and nowhere else. */
  readonly mark: string
}

/**
 * Folds entries of sections (two spaces in front) whose key and lines are the same in all three. Only entries in a plain style of
 * writing, which reads without errors wherever it stands; all others stay. Undefined where nothing can be folded.
 * @param texts with LF only
 */
export function foldUnchanged(texts: Three<string>): Folded | undefined {
  const sides = texts.map(scan) as unknown as Three<Side>
  const [base, ours, theirs] = sides
  let mark = 'unchanged-'
  while (texts.some(text => text.includes(mark))) mark += '-'
  const lines = new Map<string, readonly string[]>()
  const short = new Map<string, string>()
  for (const [name, { key, from, to }] of base.entries) {
    const [own, other] = [ours.entries.get(name), theirs.entries.get(name)]
    if (!own || !other) continue
    const entry = base.lines.slice(from, to)
    if (!isAt(ours.lines, own, entry) || !isAt(theirs.lines, other, entry)) continue
    const line = `  ${key}: ${mark}${short.size}`
    short.set(name, line)
    lines.set(line, entry)
  }
  if (short.size === 0) return undefined
  return { texts: sides.map(side => withShort(side, short)) as unknown as Three<string>, lines, mark }
}

/** Whether every folded line was read as an entry of a section, and of the same one in all three. */
export function isFoldedAlike(blocks: Three<Block>, { lines }: Folded): boolean {
  const [base, ours, theirs] = blocks.map(block => foldedIn(block, lines)) as unknown as Three<Map<string, string>>
  return [base, ours, theirs].every(
    places => places.size === lines.size && [...places].every(([line, place]) => base.get(line) === place),
  )
}

/** The lines with the folded ones unfolded; undefined unless each of them is there, once. */
export function unfold<T>(pieces: readonly (string | T)[], { lines, mark }: Folded): (string | T)[] | undefined {
  let found = 0
  const unfolded: (string | T)[] = []
  for (const piece of pieces) {
    const entry = typeof piece === 'string' ? lines.get(piece) : undefined
    if (entry) {
      found++
      for (const line of entry) unfolded.push(line)
    } else if ((typeof piece === 'string' ? piece : JSON.stringify(piece)).includes(mark)) return undefined
    else unfolded.push(piece)
  }
  return found === lines.size ? unfolded : undefined
}

interface Span {
  readonly key: string
  readonly from: number
  readonly to: number
}

interface Side {
  readonly lines: readonly string[]
  /** By section and key. */
  readonly entries: ReadonlyMap<string, Span>
}

const comment = '(?: +#.*)?'
const word = '[A-Za-z0-9][\\w. -]*'
const quoted = `"[^"\\\\]*"|'[^']*'`
const pair = `[a-z][\\w-]*: (?:${word}|${quoted})`
const flowMap = `\\{ ?${pair}(?:, ${pair})* ?\\}`
const plain = '[\\p{L}\\p{N}](?:[^:#]|:(?=[^\\s#]))*'
const sectionLine = /^([A-Za-z][\w-]*):(?: |$)/
const entryLine = new RegExp(`^ {2}([A-Za-z0-9][\\w.-]{0,99}):(?<flow> ${flowMap})?${comment}$`)
const fieldStart = /^[A-Za-z][\w-]{0,99}:(?: |$)/
const simple = new RegExp(`^(?:${plain}|${quoted}|\\[(?:${word}(?:, ${word})*)?\\]|${flowMap})${comment}$`, 'u')
const blockHeader = new RegExp(`^[|>]-?${comment}$`)
const nothing = new RegExp(`^${comment}$`)
const odd = /[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/u
const deepest = 40

function scan(text: string): Side {
  const lines = text.split('\n')
  const entries = new Map<string, Span>()
  let section = ''
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string
    section = sectionLine.exec(line)?.[1] ?? section
    const match = entryLine.exec(line)
    const to = match ? entryEnd(lines, at, match.groups?.flow !== undefined) : -1
    if (match && to > 0) entries.set(`${section} ${match[1]}`, { key: match[1] as string, from: at, to })
    at = Math.max(at + 1, to)
  }
  return { lines, entries }
}

/** The line behind the entry; -1 where it is written in another way than is known here, or what is below might belong to it. */
function entryEnd(lines: readonly string[], from: number, isFlow: boolean): number {
  const below = marginOf(lines[from + 1])
  const to = isFlow ? from + 1 : below > 2 ? itemsEnd(lines, from + 1, below) : -1
  if (to < 0 || marginOf(lines[pastBlank(lines, to)]) > 2) return -1
  for (let at = from; at < to; at++) if (odd.test(lines[at] as string)) return -1
  return to
}

/** The line behind the fields of a map or the items of a list that stand behind so many spaces; -1 as above. */
function itemsEnd(lines: readonly string[], from: number, margin: number): number {
  if (margin > deepest) return -1
  let kind: 'map' | 'seq' | undefined
  for (let at = from; ; ) {
    const next = pastBlank(lines, at)
    const deep = marginOf(lines[next])
    if (deep < margin) return kind ? at : -1
    if (deep > margin) return -1
    const line = (lines[next] as string).slice(margin)
    at = next + 1
    if (line.startsWith('#')) continue
    const start = line.startsWith('- ') ? '- ' : fieldStart.exec(line)?.[0]
    const itsKind = start === '- ' ? 'seq' : 'map'
    if (start === undefined || (kind ?? itsKind) !== itsKind) return -1
    kind = itsKind
    const value = line.slice(start.length)
    if (simple.test(value)) continue
    if (kind === 'seq') return -1
    // The space in front of a comment was taken with the key.
    if (nothing.test(` ${value}`) || value === '')
      at = marginOf(lines[at]) > margin ? itemsEnd(lines, at, marginOf(lines[at])) : at
    else at = blockHeader.test(value) ? textEnd(lines, at, margin) : -1
    if (at < 0) return -1
  }
}

/** The line behind a text below `|` or `>`. */
function textEnd(lines: readonly string[], from: number, margin: number): number {
  const own = marginOf(lines[from])
  if (own <= margin) return -1
  for (let at = from; ; ) {
    const next = pastBlank(lines, at)
    if (marginOf(lines[next]) < own) return at
    at = next + 1
  }
}

function pastBlank(lines: readonly string[], from: number): number {
  let at = from
  while (lines[at] === '') at++
  return at
}

/** Spaces in front; none at a blank line and behind the last one, endless where there are only spaces. */
function marginOf(line: string | undefined): number {
  if (!line) return 0
  let margin = 0
  while (line[margin] === ' ') margin++
  return margin === line.length ? Number.POSITIVE_INFINITY : margin
}

function isAt(lines: readonly string[], { from, to }: Span, entry: readonly string[]): boolean {
  return to - from === entry.length && entry.every((line, index) => lines[from + index] === line)
}

function withShort({ lines, entries }: Side, short: ReadonlyMap<string, string>): string {
  const written: string[] = []
  let at = 0
  for (const [name, { from, to }] of [...entries].sort(([, a], [, b]) => a.from - b.from)) {
    const line = short.get(name)
    if (line === undefined) continue
    for (; at < from; at++) written.push(lines[at] as string)
    written.push(line)
    at = to
  }
  for (; at < lines.length; at++) written.push(lines[at] as string)
  return written.join('\n')
}

/** Folded lines that are entries of a section, each with section and key. */
function foldedIn({ entries }: Block, lines: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const places = new Map<string, string>()
  for (const { key: section, block } of entries) {
    if (block?.kind !== 'map') continue
    for (const chunk of block.entries) {
      const [line, ...more] = chunk.lines
      if (line !== undefined && more.length === 0 && lines.has(line)) places.set(line, JSON.stringify([section, chunk.key]))
    }
  }
  return places
}
