/** Which of two lines that do not line up is the one that slid: a parser stumbles over the later, which may well be right. */
import { lineEnd, lineStart } from './lines.ts'

interface Line {
  readonly start: number
  readonly end: number
  readonly indent: number
  /** A key with its value behind it, so that nothing may stand below it. */
  readonly holdsValue: boolean
}

/** The range of the line before the marked one where that is the odd one, else that of the marked one, without their indentation. */
export function oddLine(text: string, marked: { start: number; end: number }): { start: number; end: number } {
  const here = lineAt(text, lineStart(text, marked.start))
  const odd = here && (slidLeft(text, here) ?? offByOne(text, here))
  return odd ? { start: odd.start + odd.indent, end: odd.end } : { start: marked.start, end: marked.end }
}

/** `status: x`, `completed: y` further left, `note: z` below it: the second slid out of its entry. */
function slidLeft(text: string, here: Line): Line | undefined {
  const before = previousLine(text, here)
  if (!before || before.indent === 0 || !before.holdsValue || before.indent >= here.indent) return undefined
  return previousLine(text, before)?.indent === here.indent ? before : undefined
}

/** The entry above, one space off, where others stand as far right as this line. */
function offByOne(text: string, here: Line): Line | undefined {
  let above = previousLine(text, here)
  while (above && above.indent > here.indent + 1) above = previousLine(text, above)
  if (!above || above.indent === 0 || Math.abs(above.indent - here.indent) !== 1) return undefined
  const except = [here, above]
  return countAt(text, above.indent, except) === 0 && countAt(text, here.indent, except) > 0 ? above : undefined
}

function lineAt(text: string, start: number): Line | undefined {
  const end = lineEnd(text, start)
  const written = text.slice(start, end).trimEnd()
  const indent = written.length - written.trimStart().length
  if (written === '' || written[indent] === '#') return undefined
  return { start, end: start + written.length, indent, holdsValue: /^\s*[^\s#"'-][^:]*:[ \t]+[^\s#|>]/.test(written) }
}

/** The nearest line above that says something. */
function previousLine(text: string, { start }: Line): Line | undefined {
  let at = start
  while (at > 0) {
    at = lineStart(text, at - 1)
    const line = lineAt(text, at)
    if (line) return line
  }
  return undefined
}

/** How many lines of the text, apart from these, stand at an indentation. */
function countAt(text: string, indent: number, except: readonly Line[]): number {
  const pattern = new RegExp(`^ {${indent}}(?=[^\\s#])`, 'gm')
  return [...text.matchAll(pattern)].filter(({ index }) => !except.some(({ start }) => start === index)).length
}
