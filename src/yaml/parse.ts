/** YAML text to plain data and problems; whatever the text, what can be read is read. */
import type { Json, JsonMap } from '../util/json.ts'
import { type Composed, compose } from './compose.ts'
import { fastParse } from './fastParse.ts'
import { lineEnd, lineIndexOf, normalizeBreaks } from './lines.ts'
import { findNoBreakSpaces, withPlainSpaces } from './noBreakSpace.ts'
import { applyRepairs, type Repair } from './repair.ts'
import { duplicateKey, mostTelling, type SyntaxProblem } from './syntaxProblem.ts'
import { setOwn, toData } from './toData.ts'
import { documentMark, type TopLevelEntry, topLevelEntries } from './topLevel.ts'

export type { SyntaxCode, SyntaxProblem } from './syntaxProblem.ts'

export interface ParsedYaml {
  /** What could be read; undefined for an empty text (or one that is only `null` or comments) or when nothing is readable. */
  data: Json | undefined
  /** In the order of the text. */
  problems: SyntaxProblem[]
  /** Top-level entries with a syntax error: absent from `data`. */
  unreadable: { key: string; start: number; end: number }[]
}

/**
 * Reads a text as YAML 1.2 with the core schema; keys are texts, dates stay texts, `<<` is an ordinary key. Never throws.
 * @param repairs places whose `fix` is applied before reading (findings of `scanLostText`): the data is as the user meant it and
 * the place causes no problem. All offsets returned are those of `text`.
 */
export function parseYaml(text: string, repairs: readonly Repair[] = []): ParsedYaml {
  if (repairs.length > 0) {
    const repaired = applyRepairs(text, repairs)
    return shiftAll(parseYaml(repaired.text), offset => repaired.originalOffset(offset))
  }
  const unbreakable = text.includes('\u00a0') ? findNoBreakSpaces(text) : []
  if (unbreakable.length > 0) {
    const parsed = parseYaml(withPlainSpaces(text, unbreakable))
    // Of a file with a merge conflict nothing else is said.
    if (parsed.problems.some(({ code }) => code === 'conflict')) return parsed
    const problems = [...unbreakable.map(at => ({ code: 'no-break-space' as const, ...at })), ...parsed.problems]
    return { ...parsed, problems: problems.sort((a, b) => a.start - b.start || a.end - b.end) }
  }
  const bom = text.charCodeAt(0) === 0xfeff
  const source = bom ? text.slice(1) : text
  const fast = fastParse(source)
  const parsed = fast ? { data: fast.data, problems: [], unreadable: [] } : parseCarefully(normalizeBreaks(source))
  return bom ? shiftAll(parsed, offset => offset + 1) : parsed
}

function shiftAll(parsed: ParsedYaml, move: (offset: number) => number): ParsedYaml {
  const range = <T extends { start: number; end: number }>(item: T): T => {
    const start = move(item.start)
    const end = move(item.end)
    // The end of replaced text stands for all its offsets; a range stays visible.
    return { ...item, start: end > start || item.end === item.start ? start : Math.max(0, end - 1), end }
  }
  return {
    data: parsed.data,
    problems: parsed.problems.map(problem => ({
      ...range(problem),
      ...(problem.related && { related: problem.related.map(range) }),
    })),
    unreadable: parsed.unreadable.map(range),
  }
}

const anyControl = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]|\p{Surrogate}/gu
const sharing = /(?:^|[\s[{,:-])(?:[&*!][^\s]|\?(?:\s|$))|^%/m

interface Reading extends ParsedYaml {
  /** Characters that may still be given to the careful parser. */
  effort: number
  gaveUp: boolean
}

/** What the careful parser may be given for one text, which bounds the time that a huge and broken one takes. */
const maxEffort = 768 * 1024
/** Starting either parser costs as much as this many characters. */
const startEffort = { careful: 256, fast: 64 }

function parseCarefully(source: string): ParsedYaml {
  const conflicts = findConflicts(source)
  if (conflicts.length > 0) return { data: undefined, problems: conflicts, unreadable: [] }
  const result: Reading = { data: undefined, problems: [], unreadable: [], effort: maxEffort, gaveUp: false }
  let text = source
  const control = text.search(anyControl)
  if (control >= 0) {
    const code = `U+${text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')}`
    result.problems.push({ code: 'control-character', start: control, end: control + 1, values: { code } })
    text = text.replace(anyControl, '\ufffd')
  }
  const second = findSecondDocument(text)
  if (second !== undefined) {
    result.problems.push({ code: 'documents', start: second, end: Math.max(second + 1, lineEnd(text, second)) })
    text = text.slice(0, second)
  }
  const entries = topLevelEntries(text)
  if (entries.length === 0) readWhole(text, [], result)
  else if (sharing.test(text)) readWhole(text, entries, result)
  else readByEntry(text, entries, result)
  const firstTab = result.problems.find(problem => problem.code === 'tab')
  const problems = result.problems
    .filter(problem => problem.code !== 'tab' || problem === firstTab)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return { data: result.data, problems, unreadable: result.unreadable }
}

/** As `compose`; undefined when the text has cost too much already. */
function composeWithin(text: string, result: Reading): Composed | undefined {
  result.effort -= text.length + startEffort.careful
  return result.effort < 0 ? undefined : compose(text)
}

/** One problem says that the text is not read from here on. */
function giveUp(text: string, start: number, result: Reading): void {
  if (result.gaveUp) return
  result.gaveUp = true
  result.problems.push({ code: 'effort', start, end: Math.max(start + 1, lineEnd(text, start)) })
}

/** Each conflict of git once, at the line of its first marker. */
function findConflicts(text: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = []
  // Of one inside another nothing is said.
  let depth = 0
  for (const match of text.matchAll(/^(?:<{7}(?=[ \r\n]|$)|={7}(?=\r?$)|>{7}(?=[ \r\n]|$))/gm)) {
    const start = match.index
    if (problems.length >= maxBroken) break
    const sign = match[0][0]
    if (depth === 0) problems.push({ code: 'conflict', start, end: lineEnd(text, start) })
    depth = sign === '<' ? depth + 1 : sign === '>' ? Math.max(0, depth - 1) : Math.max(1, depth)
  }
  return problems
}

/** The line where a second document begins: `---` after content, or anything after `...`. */
function findSecondDocument(text: string): number | undefined {
  let content = false
  let ended = false
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const newline = text.indexOf('\n', at)
    const mark = documentMark(text, at)
    if (mark === '---') {
      if (content || ended) return at
      content = true
    } else if (mark === '...') ended = content
    else if (code > 32 ? code !== 35 && (code !== 37 || content) : /[^\s#]/.test(firstVisible(text, at))) {
      if (ended) return at
      content = true
    }
    if (newline < 0) return undefined
    at = newline + 1
  }
  return undefined
}

function firstVisible(text: string, at: number): string {
  let offset = at
  while (text[offset] === ' ' || text[offset] === '\t') offset++
  return text[offset] ?? ''
}

/** Entry by entry: a broken one costs nothing but itself. */
function readByEntry(text: string, entries: readonly TopLevelEntry[], result: Reading): void {
  readPreamble(text, entries[0]!.start, result)
  const data: JsonMap = {}
  const firsts = new Map<string, TopLevelEntry>()
  for (const entry of entries) {
    const earlier = firsts.get(entry.key)
    if (earlier && !isTooBroken(result))
      result.problems.push(duplicateKey(text, entry.key, [entry.key], spans(text, earlier), spans(text, entry)))
    const own = readEntry(text, entry, result)
    if (earlier) continue
    firsts.set(entry.key, entry)
    if (own) setOwn(data, entry.key, own.value)
  }
  result.data = data
}

function spans(text: string, entry: TopLevelEntry) {
  const colon = text.indexOf(':', entry.keyEnd) + 1
  return { key: [entry.keyStart, entry.keyEnd], value: [colon, Math.max(colon, entry.end)] } as const
}

/** Broken entries that are examined; those behind them are left unread without a problem of their own, to bound the time. */
const maxBroken = 200

function isTooBroken(result: Reading): boolean {
  return result.effort < 0 || result.unreadable.length >= maxBroken || result.problems.length >= 10 * maxBroken
}

/** The value of one entry, read alone; undefined when it is unreadable. Adds its problems. */
function readEntry(text: string, entry: TopLevelEntry, result: Reading): { value: Json } | undefined {
  if (isTooBroken(result)) {
    if (result.effort < 0) giveUp(text, entry.keyStart, result)
    result.unreadable.push(unreadableEntry(text, entry))
    return undefined
  }
  const slice = text.slice(entry.start, entry.end)
  result.effort -= startEffort.fast
  const fast = fastParse(slice)?.data
  if (fast !== undefined) return ownValue(fast, entry.key)
  let composed = composeWithin(slice, result)
  if (!composed) {
    giveUp(text, entry.keyStart, result)
    result.unreadable.push(unreadableEntry(text, entry))
    return undefined
  }
  const problem = mostTelling(slice, composed)
  if (problem) {
    const head = headBeforeStray(slice, result)
    if (head) {
      composed = compose(slice.slice(0, head.start))
      result.problems.push(
        shifted({ code: 'missing-colon', ...head, values: { text: slice.slice(head.start, head.end) } }, text, entry),
      )
    } else {
      result.problems.push(shifted(problem, text, entry))
      result.unreadable.push(unreadableEntry(text, entry))
      return undefined
    }
  }
  const converted = toData(composed.documents[0]?.contents ?? null, slice)
  for (const found of converted.problems) result.problems.push(shifted(found, text, entry))
  if (converted.unreadable.length > 0) {
    result.unreadable.push(unreadableEntry(text, entry))
    return undefined
  }
  return ownValue(converted.data, entry.key)
}

function ownValue(data: Json | undefined, key: string): { value: Json } | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !Object.hasOwn(data, key)) return undefined
  return { value: data[key]! }
}

function unreadableEntry(text: string, entry: TopLevelEntry): ParsedYaml['unreadable'][number] {
  return { key: entry.key, start: entry.keyStart, end: entry.start + text.slice(entry.start, entry.end).trimEnd().length }
}

/** A problem of an entry read alone, at its place in the whole text. */
function shifted(problem: SyntaxProblem, text: string, entry: { start: number; end: number }): SyntaxProblem {
  const { values } = problem
  const lines = values?.line === undefined ? 0 : lineIndexOf(text).position(entry.start).line - 1
  return {
    ...problem,
    start: problem.start + entry.start,
    end: Math.min(problem.end + entry.start, entry.end),
    ...(lines > 0 && { values: { ...values, line: Number(values!.line) + lines, firstLine: Number(values!.firstLine) + lines } }),
    ...(problem.related && {
      related: problem.related.map(at => ({ start: at.start + entry.start, end: at.end + entry.start })),
    }),
  }
}

/**
 * A line in column 1 that is no key, no list item, no comment and closes nothing, such as a key being typed: when all before it is
 * correct, it is the only mistake. Its range, or undefined.
 */
function headBeforeStray(slice: string, result: Reading): { start: number; end: number } | undefined {
  const stray = /\n(?=[^\s#\-\]})"'])[^\n]*/g.exec(slice)
  if (!stray) return undefined
  const start = stray.index + 1
  const before = composeWithin(slice.slice(0, start), result)
  if (!before || before.errors.length > 0) return undefined
  return { start, end: start + slice.slice(start, start + stray[0].length - 1).trimEnd().length }
}

/** Whatever stands before the first key in column 1 and is neither comment nor directive. */
function readPreamble(text: string, preambleEnd: number, result: Reading): boolean {
  const preamble = text.slice(0, preambleEnd)
  const visible = /^(?!---[ \t]*(?:#[^\n]*)?\r?$|%)[ \t]*(?=[^\s#])/m.exec(preamble)
  if (!visible) return true
  const start = visible.index + visible[0].length
  const end = start + preamble.slice(start, lineEnd(preamble, start)).trimEnd().length
  const inColumn1 = start === 0 || preamble[start - 1] === '\n'
  const own: SyntaxProblem = inColumn1
    ? { code: 'missing-colon', start, end, values: { text: preamble.slice(start, end) } }
    : { code: 'indentation', start, end }
  const composed = composeWithin(preamble, result)
  const problem = composed && mostTelling(preamble, composed)
  result.problems.push(problem ?? own)
  return false
}

/** All at once, for texts whose parts refer to each other or that have no entries; broken entries are blanked out first. */
function readWhole(text: string, entries: readonly TopLevelEntry[], result: Reading): void {
  let composed = composeWithin(text, result)
  if (!composed) {
    giveUp(text, entries[0]?.start ?? 0, result)
    result.unreadable = entries.map(entry => unreadableEntry(text, entry))
    return
  }
  const hidden = new Set<string>()
  if (isBroken(composed) && entries.length > 0) {
    let rest = text
    let left = text.length
    const blank = (start: number, end: number): void => {
      for (const anchor of text.slice(start, end).matchAll(/&([^\s,[\]{}]+)/g)) hidden.add(anchor[1]!)
      rest = rest.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + rest.slice(end)
    }
    if (!readPreamble(text, entries[0]!.start, result)) blank(0, entries[0]!.start)
    for (const entry of entries) {
      if (isTooBroken(result)) {
        if (result.effort < 0) giveUp(text, entry.keyStart, result)
        left = Math.min(left, entry.start)
        result.unreadable.push(unreadableEntry(text, entry))
        continue
      }
      const slice = text.slice(entry.start, entry.end)
      const alone = composeWithin(slice, result)
      if (!alone) {
        left = Math.min(left, entry.start)
        giveUp(text, entry.keyStart, result)
        result.unreadable.push(unreadableEntry(text, entry))
        continue
      }
      const problem = mostTelling(slice, alone)
      if (!problem) continue
      const head = headBeforeStray(slice, result)
      if (head) {
        result.problems.push(
          shifted({ code: 'missing-colon', ...head, values: { text: slice.slice(head.start, head.end) } }, text, entry),
        )
        blank(entry.start + head.start, entry.end)
      } else {
        result.problems.push(shifted(problem, text, entry))
        result.unreadable.push(unreadableEntry(text, entry))
        blank(entry.start, entry.end)
      }
    }
    composed = compose(rest.slice(0, left))
  }
  const problem = mostTelling(text, composed)
  if (problem) {
    result.problems.push(problem)
    return
  }
  const converted = toData(composed.documents[0]?.contents ?? null, text, hidden)
  result.data = converted.data
  // No spread into arguments: there may be more than a call takes.
  result.problems = [...result.problems, ...converted.problems]
  result.unreadable = [...result.unreadable, ...converted.unreadable]
}

function isBroken(composed: Composed): boolean {
  return composed.errors.length > 0 || composed.tooDeep !== undefined
}
