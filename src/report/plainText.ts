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

// Control characters, line and paragraph separators, direction overrides and the byte-order mark.
const unsafe = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
