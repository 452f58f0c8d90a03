/** A page as lines with their places in the file: invisible, non-breaking and full-width characters and conflict markers are settled here. */

export interface Line {
  /** The line as it is read. */
  readonly text: string
  /** Number in the file, from 0. */
  readonly number: number
  /** UTF-16 offset of the line in the file. */
  readonly start: number
  readonly end: number
  /** The line as it stands in the file, when it is read otherwise. */
  readonly raw?: string
  readonly repaired?: Repair
}

export type Repair = 'full-width-pipe' | 'full-width-heading' | 'heading-space' | 'link-brackets'

export interface PageText {
  readonly path: string
  readonly source: string
  /** The lines that are read, without conflict markers. */
  readonly lines: readonly Line[]
  /** Number of lines in the file. */
  readonly total: number
  readonly markers: readonly Line[]
}

export function createPageText(path: string, source: string): PageText {
  const all: Line[] = []
  const ends = /\r\n|\n|\r/g
  let start = 0
  for (;;) {
    const match = ends.exec(source)
    const end = match ? match.index : source.length
    all.push(readLine(source.slice(start, end), all.length, start, end))
    if (!match) break
    start = ends.lastIndex
  }
  const markers = findMarkers(all)
  const lines = markers.length === 0 ? all : all.filter(line => !markers.includes(line))
  return { path, source, lines, total: all.length, markers }
}

/** The range of part of a line in the file; columns count in the text as it is read. */
export function rangeOf(line: Line, from = 0, to = line.text.length): { start: number; end: number } {
  const whole = { start: line.start, end: line.end }
  if (line.raw === undefined)
    return from === 0 && to >= line.text.length ? whole : { start: line.start + from, end: line.start + to }
  if (line.repaired === 'heading-space' || line.repaired === 'link-brackets') return whole
  return { start: line.start + columnIn(line.raw, from), end: line.start + columnIn(line.raw, to) }
}

const invisible = /[\u200B-\u200F\u2060\uFEFF\u00AD]/
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const unusual = /[\u00A0\u00AD\u1680\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF｜＃［］【】（]|^ {0,3}#{2,6}[^#\s]|\] \(/

function readLine(raw: string, number: number, start: number, end: number): Line {
  if (!unusual.test(raw)) return { text: raw, number, start, end }
  let repaired: Repair | undefined
  let text = raw.replace(new RegExp(invisible, 'g'), '').replace(spaces, ' ')
  if (text.includes('｜') && (text.match(/[|｜]/g)?.length ?? 0) >= 2) {
    text = text.replace(/｜/g, '|')
    repaired = 'full-width-pipe'
  }
  if (/^ {0,3}[#＃]*＃/.test(text)) {
    text = text.replace(/[#＃]+/, run => '#'.repeat(run.length))
    repaired = 'full-width-heading'
  }
  // `#5` is a number, two signs or more are a heading whose space was lost.
  if (/^ {0,3}#{2,6}[^#\s]/.test(text)) {
    text = text.replace(/#+/, '$& ')
    repaired = 'heading-space'
  }
  const linked = repairLinks(text)
  if (linked !== text) {
    text = linked
    repaired = 'link-brackets'
  }
  return text === raw ? { text, number, start, end } : { text, number, start, end, raw, repaired }
}

/** Links whose brackets a translator made full-width or parted by a space. */
function repairLinks(text: string): string {
  if (!/[［【（]|\] \(/.test(text)) return text
  return text.replace(
    /[[［【]([^[\]［］【】]{1,300})([\]］】]) ?[(（]((?:https?:|mailto:|[\w./#-]{1,200}\.md)[^()（）\s]{0,2000})[)）]/g,
    '[$1]($3)',
  )
}

/** The column in the raw line of a column in the line without its invisible characters. */
function columnIn(raw: string, column: number): number {
  let at = 0
  for (let seen = 0; at < raw.length && seen < column; at++) if (!invisible.test(raw[at] as string)) seen++
  while (at < raw.length && invisible.test(raw[at] as string)) at++
  return at
}

/** What a merge leaves behind; seven equals signs under a line of text may be a heading's underline and then stay. */
function findMarkers(lines: readonly Line[]): Line[] {
  const markers: Line[] = []
  let open = false
  lines.forEach((line, index) => {
    const text = line.text.trimEnd()
    const sign = /^(<{7}|>{7}|\|{7}|={7})(?:\s|$)/.exec(text)?.[1]?.[0]
    if (sign === undefined) return
    const near = [lines[index - 1]?.text, lines[index + 1]?.text]
    if (sign === '=' && !open && !near.some(other => other?.includes('|'))) return
    if (sign === '|' && !open) return
    if (sign === '<') open = true
    if (sign === '>') open = false
    markers.push(line)
  })
  return markers
}
