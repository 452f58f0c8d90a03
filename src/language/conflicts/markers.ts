/** The sides of a text with conflict markers of git: ours, theirs and, where the markers hold it, what both come from. */

export interface Sides<T> {
  readonly ours: T
  readonly theirs: T
}
export type Side = keyof Sides<unknown>

export interface Conflict extends Sides<string> {
  /** All texts here have LF. Undefined where some conflict does not show what both sides come from. */
  readonly base?: string
  /** What stands behind the markers. */
  readonly labels: Sides<string>
  /** For each line of a side the line of the text, both from 1. */
  readonly lines: Sides<readonly number[]>
  /** First and last line of each conflict, from 1. */
  readonly hunks: readonly { readonly first: number; readonly last: number }[]
  /** Of the text. */
  readonly eol: string
}

/** A marker without its counterpart, or one inside another conflict. */
export interface BrokenMarkers {
  /** From 1. */
  readonly brokenAt: number
}

/** Whether the text has a line that begins a conflict. */
export function hasConflict(text: string): boolean {
  return /^<{7}(?=[ \r\n]|$)/m.test(text)
}

/** Undefined for a text without markers. Throws nothing. */
export function readConflict(text: string): Conflict | BrokenMarkers | undefined {
  if (!hasConflict(text)) return undefined
  const crlf = text.split('\r\n').length - 1
  const rows = text.replaceAll('\r\n', '\n').split('\n')
  const found = { ours: [] as string[], theirs: [] as string[], base: [] as string[] }
  const lines = { ours: [] as number[], theirs: [] as number[] }
  const labels = { ours: '', theirs: '' }
  const hunks: { first: number; last: number }[] = []
  let state: State = 'outside'
  let first = 0
  let hasBase = true
  let sawBase = false
  for (const [index, row] of rows.entries()) {
    const sign = /^(?:([<|>])\1{6}(?: .*)?|={7})$/.exec(row)?.[0][0]
    const at = index + 1
    if (sign === undefined) {
      if (state === 'outside' || state === 'ours') add(found.ours, lines.ours, row, at)
      if (state === 'outside' || state === 'theirs') add(found.theirs, lines.theirs, row, at)
      if (state === 'outside' || state === 'base') found.base.push(row)
      continue
    }
    const next: State | undefined = after[state][sign]
    if (!next) return { brokenAt: at }
    if (sign === '<') {
      first = at
      sawBase = false
      labels.ours ||= row.slice(8).trim()
    } else if (sign === '|') sawBase = true
    else if (sign === '>') {
      labels.theirs ||= row.slice(8).trim()
      hunks.push({ first, last: at })
      hasBase &&= sawBase
    }
    state = next
  }
  if (state !== 'outside') return { brokenAt: first }
  return {
    ours: found.ours.join('\n'),
    theirs: found.theirs.join('\n'),
    base: hasBase ? found.base.join('\n') : undefined,
    labels,
    lines,
    hunks,
    eol: crlf > rows.length - 1 - crlf ? '\r\n' : '\n',
  }
}

type State = 'outside' | 'ours' | 'base' | 'theirs'

/** Where a marker leads. */
const after: Readonly<Record<State, Readonly<Record<string, State>>>> = {
  outside: { '<': 'ours' },
  ours: { '|': 'base', '=': 'theirs' },
  base: { '=': 'theirs' },
  theirs: { '>': 'outside' },
}

function add(rows: string[], lines: number[], row: string, at: number): void {
  rows.push(row)
  lines.push(at)
}
