/** Reads the block of `key: value` lines at the head of a page, also when one of its fences is missing. */
import type { Line } from './pageText.ts'

export interface FrontMatter {
  /** Values by lower-case key, as written. */
  readonly values: ReadonlyMap<string, string>
  readonly lineOf: ReadonlyMap<string, Line>
  /** How many lines of the page belong to it. */
  readonly length: number
  readonly missing?: 'start' | 'end'
  /** Lines that are neither key nor comment. */
  readonly unread: readonly Line[]
}

const none: FrontMatter = { values: new Map(), lineOf: new Map(), length: 0, unread: [] }
const entry = /^([A-Za-z][\w.-]{0,40})\s*[:：]\s*(.*)$/
const fence = /^(?:-{3,}|\.{3})\s*$/
/** Keys by which a block without its first fence is known. */
const usual = new Set(['title', 'author', 'ms.date', 'ms.author', 'description', 'ms.topic'])
/** A closing fence further down than this is a rule of the page. */
const longest = 200

export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  let first = 0
  while (first < lines.length && lines[first]?.text.trim() === '') first++
  const opened = /^-{3,}\s*$/.test(lines[first]?.text ?? '')
  if (!opened && !usual.has(entry.exec(lines[first]?.text ?? '')?.[1]?.toLowerCase() ?? '')) return none
  const from = opened ? first + 1 : first
  const run = runOfEntries(lines, from)
  if (opened) {
    const close = findClose(lines, from)
    // An opening rule followed by anything else is a rule.
    if (close !== undefined) return collect(lines, from, close, close + 1)
    return run > from ? collect(lines, from, run, run, 'end') : none
  }
  if (run - from < 2 || !fence.test(lines[run]?.text ?? '')) return none
  return collect(lines, from, run, run + 1, 'start')
}

/** The closing fence, if what stands before it is front matter: no Markdown heading with a blank line before it. */
function findClose(lines: readonly Line[], from: number): number | undefined {
  let keys = 0
  for (let at = from; at < Math.min(lines.length, from + longest); at++) {
    const { text } = lines[at] as Line
    if (fence.test(text)) return keys > 0 || at === from ? at : undefined
    if (entry.test(text)) keys++
    else if (/^#{1,6}\s/.test(text) && lines[at - 1]?.text.trim() === '' && lines[at + 1]?.text.trim() === '') return undefined
    else if (!/^\s*(#.*)?$|^\s+\S|^- /.test(text)) return undefined
  }
  return undefined
}

/** The end of the entries and comments from a line on; a comment counts only when an entry follows. */
function runOfEntries(lines: readonly Line[], from: number): number {
  let end = from
  for (let at = from; at < Math.min(lines.length, from + longest); at++) {
    const { text } = lines[at] as Line
    if (entry.test(text)) end = at + 1
    else if (!/^(#|\s+\S)/.test(text)) break
  }
  return end
}

function collect(lines: readonly Line[], from: number, to: number, length: number, missing?: 'start' | 'end'): FrontMatter {
  const values = new Map<string, string>()
  const lineOf = new Map<string, Line>()
  const unread: Line[] = []
  for (const line of lines.slice(from, to)) {
    const match = entry.exec(line.text)
    const key = match?.[1]?.toLowerCase()
    if (key !== undefined && !values.has(key)) {
      values.set(key, (match?.[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'))
      lineOf.set(key, line)
    } else if (key !== undefined || !/^\s*(#.*)?$|^\s+\S|^\s*- /.test(line.text)) unread.push(line)
  }
  return { values, lineOf, length, missing, unread }
}
