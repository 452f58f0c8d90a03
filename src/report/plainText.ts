/** Customer text on a terminal: control characters never get there. */

/** The text with control and bidirectional-override characters shown as `\u001b`, line breaks as `\n`. */
export function visible(text: string): string {
  return text.replace(unsafe, unit => {
    if (unit === '\n') return '\\n'
    if (unit === '\r') return '\\r'
    if (unit === '\t') return ' '
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Text of several lines, each made visible. */
export function visibleLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map(line => visible(line))
    .join('\n')
}

/** A value as JSON in which every character that a terminal acts on is escaped. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    rawInJson,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

// Control characters, line and paragraph separators, direction overrides and the byte-order mark.
const unsafe = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
// What JSON itself leaves as it is; line breaks stand only between its values.
const rawInJson = /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
