/** One cheap pass over a text before anything reads it: may the fast parser read it, and could YAML lose text in it? */

export interface Survey {
  /**
   * The fast parser gives the same data as `yaml`, or fails. It must not see control characters and halves of characters, tabs and
   * lone CRs; conflict markers, directives and document marks; closing brackets and block text headers that begin a line,
   * collections as keys, comments without a space; empty list items (a list in a list that ends with one goes on too far); block
   * texts that begin with a blank line, keep their last line breaks or say their indentation; tags, anchors, aliases, explicit and empty keys, and quoted texts over several lines
   * (their indentation is not checked).
   */
  readonly ordinary: boolean
  /** Something in it could be text that YAML drops or misreads: worth a search by `scanLostText`. Most texts hold nothing. */
  readonly suspicious: boolean
}

let latest: { text: string; survey: Survey } | undefined

/** The latest text is remembered, since the search for lost text and the parser both ask. Linear; never throws. */
export function surveyOf(text: string): Survey {
  if (latest?.text !== text) latest = { text, survey: survey(text) }
  return latest.survey
}

// What a character can be; all others are passed over with one look-up.
const refused = 1
const lineFeed = 2
const carriageReturn = 3
const highSurrogate = 4
const dash = 5
const colon = 6
const comma = 7
const hash = 8
const quote = 9
const blockHeader = 10
const indicator = 11

const looks = new Uint8Array(0x10000)
for (const [from, to] of [
  [0, 0x1f],
  [0x7f, 0x9f],
  [0xdc00, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
] as const)
  looks.fill(refused, from, to + 1)
looks.fill(highSurrogate, 0xd800, 0xdc00)
for (const [characters, look] of [
  ['\n', lineFeed],
  ['\r', carriageReturn],
  ['-', dash],
  [':', colon],
  [',', comma],
  ['#', hash],
  ['"\'', quote],
  ['|>', blockHeader],
  ['!&*?', indicator],
] as const)
  for (const character of characters) looks[character.charCodeAt(0)] = look

function survey(text: string): Survey {
  let ordinary = true
  let suspicious = false
  let lineStart = 0
  /** A colon stands before on this line, with a plain value behind it. */
  let plainValue = false
  let comment = false
  /** How far the lines of the block text begun above are indented; 0 outside of one. Nothing in it has a meaning. */
  let textIndent = 0
  let inText = false
  let at = skipSpaces(text, 0)
  if (isOddLineStart(text, 0, at)) ordinary = false
  for (; at < text.length; at++) {
    const look = looks[text.charCodeAt(at)]!
    if (look === 0 || (inText && look > highSurrogate)) continue
    switch (look) {
      case lineFeed: {
        lineStart = at + 1
        const first = skipSpaces(text, lineStart)
        at = first - 1
        if (textIndent > 0) {
          if (isLineEnd(text, first)) break
          inText = first - lineStart >= textIndent
          if (inText) break
          textIndent = 0
        }
        plainValue = false
        comment = false
        if (ordinary && isOddLineStart(text, lineStart, first)) ordinary = false
        break
      }
      case dash: {
        const before = text.charCodeAt(at - 1)
        if (before !== 32 && before !== 10 && at > 0) break
        const next = skipSpaces(text, at + 1)
        if (isLineEnd(text, next) || text.charCodeAt(next) === 35) ordinary = false
        else if (!suspicious && next > at + 1 && beginsItem(text, at)) suspicious = isOddItem(text, next)
        break
      }
      case colon: {
        if (ordinary && isOddColon(text, at)) ordinary = false
        const value = skipSpaces(text, at + 1)
        const ends = isLineEnd(text, value)
        if (value === at + 1 && !ends) break
        if (!suspicious && (plainValue || (!ends && isOddValue(text, value)))) suspicious = true
        if (!ends && !plainValue) plainValue = !isIn('"\'{[#|>', text, value)
        break
      }
      case comma:
        if (!suspicious) suspicious = isGrouped(text, skipSpaces(text, at + 1))
        break
      case hash: {
        const before = text.charCodeAt(at - 1)
        if (isIn('"\'[]{},', text, at - 1)) ordinary = false
        else if (before === 32 && isWord(text.charCodeAt(at + 1))) suspicious = true
        comment ||= before === 32 || at === lineStart
        break
      }
      case quote:
        if (ordinary && beginsToken(text, at) && !isClosed(text, at)) ordinary = false
        break
      case blockHeader:
        if (ordinary && isOddHeader(text, at)) ordinary = false
        if (ordinary && !comment && !plainValue) textIndent = indentOfText(text, lineStart, at)
        break
      case indicator:
        if (ordinary && isSyntax(text, at) && beginsToken(text, at)) ordinary = false
        break
      case carriageReturn:
        if (text.charCodeAt(at + 1) !== 10) ordinary = false
        break
      case highSurrogate:
        if ((text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++
        else ordinary = false
        break
      default:
        ordinary = false
    }
  }
  return { ordinary, suspicious }
}

/**
 * How far the text below a header `|` or `>` is indented, where that is plain to see: the header ends its line and is all there is
 * behind a key or a dash, and the line below holds text and stands right of them. Else 0.
 */
function indentOfText(text: string, lineStart: number, header: number): number {
  let entry = skipSpaces(text, lineStart)
  while (text.charCodeAt(entry) === 45 && text.charCodeAt(entry + 1) === 32) entry = skipSpaces(text, entry + 1)
  let before = header - 1
  while (text.charCodeAt(before) === 32) before--
  // Behind the dash there is nothing, or a key and its colon.
  if (before === header - 1 || (entry !== header && text.charCodeAt(before) !== 58)) return 0
  const end = text.charCodeAt(header + 1) === 45 ? header + 2 : header + 1
  if (!isLineEnd(text, end) || end >= text.length) return 0
  const below = text.charCodeAt(end) === 13 ? end + 2 : end + 1
  const first = skipSpaces(text, below)
  return isLineEnd(text, first) || first - below <= entry - lineStart ? 0 : first - below
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 32) at++
  return at
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || code === 13 || at >= text.length
}

/** Whether the character at an offset is one of `characters`; false outside the text. */
function isIn(characters: string, text: string, at: number): boolean {
  return at >= 0 && at < text.length && characters.includes(text[at]!)
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xaa
}

/** A bracket that closes, the header of a block text or, in column 1, a mark of YAML or git begins the line. */
function isOddLineStart(text: string, start: number, first: number): boolean {
  switch (text.charCodeAt(first)) {
    case 93: // ]
    case 125: // }
    case 124: // |
    case 62: // >
      return true
    case 37: // %
      return first === start
    case 45: // -
      return first === start && text.startsWith('---', first)
    case 46: // .
      return first === start && text.startsWith('...', first)
    case 60: // <
      return first === start && text.startsWith('<<<<<<<', first)
    case 61: // =
      return first === start && text.startsWith('=======', first)
    default:
      return false
  }
}

/** Whether a character stands where a key, a value or an item may begin. */
function beginsToken(text: string, at: number): boolean {
  let before = at - 1
  while (text.charCodeAt(before) === 32) before--
  switch (text.charCodeAt(before)) {
    case 10:
    case 44: // ,
    case 91: // [
    case 123: // {
      return true
    case 45: // -
    case 58: // :
      return before < at - 1
    default:
      return before < 0
  }
}

/** The dash of an item, not one between words. */
function beginsItem(text: string, at: number): boolean {
  let before = at - 1
  while (text.charCodeAt(before) === 32) before--
  const code = text.charCodeAt(before)
  return before < 0 || code === 10 || code === 45
}

function isOddItem(text: string, at: number): boolean {
  if (isIn('*@%`,]}!&["\'{|>?', text, at)) return true
  const code = text.charCodeAt(isIn('-+', text, at) ? at + 1 : at)
  return code >= 48 && code <= 57
}

/** The colon of an empty key, or behind a collection. */
function isOddColon(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  const ends = next === 32 || isLineEnd(text, at + 1) || next === 44 || next === 93 || next === 125
  let before = at - 1
  while (text.charCodeAt(before) === 32) before--
  const code = text.charCodeAt(before)
  return code === 93 || code === 125 || (ends && beginsToken(text, at))
}

/** The value of a key that YAML may take for something else than the text that stands there. */
function isOddValue(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  switch (code) {
    case 34: // "
    case 39: // '
    case 91: // [
      return !isWholeLine(text, at, code)
    case 123: // {
      return text[at + 1] !== '}'
    case 124: // |
    case 62: {
      let end = at + 1
      while (isIn('-+0123456789', text, end)) end++
      return !isLineEnd(text, skipSpaces(text, end)) || (end === at + 1 && text.charCodeAt(end) === 32)
    }
    case 45: // -
      return text.charCodeAt(at + 1) === 32 || isGrouped(text, at)
    default:
      return isIn('*@%`?,]}!&', text, at) || isGrouped(text, at)
  }
}

/** A quoted text, or a list of plain ones, that fills the rest of the line and has nothing unusual in it. */
function isWholeLine(text: string, from: number, code: number): boolean {
  for (let at = from + 1; !isLineEnd(text, at); at++) {
    const here = text.charCodeAt(at)
    if (here === (code === 91 ? 93 : code)) return isLineEnd(text, skipSpaces(text, at + 1))
    if (code === 91 && isIn('[{}"\'#:@*%`', text, at)) return false
  }
  return false
}

/** A quoted text that ends on its line. */
function isClosed(text: string, from: number): boolean {
  const code = text.charCodeAt(from)
  for (let at = from + 1; !isLineEnd(text, at); at++) {
    const here = text.charCodeAt(at)
    if (here === 92 && code === 34) at++
    else if (here === code) {
      if (code === 34 || text.charCodeAt(at + 1) !== 39) return true
      at++
    }
  }
  return false
}

/**
 * The header of a block text that keeps its last line breaks or says how far it is indented, or has a comment behind it or a line
 * of only spaces right below.
 */
function isOddHeader(text: string, from: number): boolean {
  let at = from + 1
  while (isIn('-+0123456789', text, at)) at++
  const end = skipSpaces(text, at)
  if (text.charCodeAt(end) === 35) return end > at
  if (!isLineEnd(text, end)) return false
  if (at > from + 2 || isIn('+0123456789', text, from + 1)) return true
  if (end >= text.length) return false
  for (let line = end; ; ) {
    line += text.charCodeAt(line) === 13 ? 2 : 1
    const first = skipSpaces(text, line)
    if (!isLineEnd(text, first) || first >= text.length) return false
    if (first > line) return true
    line = first
  }
}

/** `!tag`, `&anchor`, `*alias`, `? key`, as opposed to the character alone. */
function isSyntax(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  if (code === 33) return true
  if (code !== 63) return next !== 32
  return next === 32 || isLineEnd(text, at + 1) || next === 44 || next === 93 || next === 125
}

const grouped = /[-+]?[1-9]\d{0,2}(?:[., \u00a0\u202f'’]\d{3})+(?!\S)/y

/** A number with its digits in groups, such as `12.000`. */
function isGrouped(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if ((code < 49 || code > 57) && code !== 43 && code !== 45) return false
  grouped.lastIndex = at
  return grouped.test(text)
}
