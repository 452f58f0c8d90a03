/** Reads lines like `Primary Role: **FastTrack Manager**`: one field a line, several on one line, or the value on the next line. */
import type { FieldKind } from './languageWords.ts'
import type { Line } from './pageText.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Field {
  readonly kind: FieldKind
  /** Without emphasis. */
  readonly value: string
  readonly line: Line
  /** Columns of the value. */
  readonly from: number
  readonly to: number
}

export interface Fields {
  readonly fields: readonly Field[]
  /** Lines of the same paragraph that belong to no field. */
  readonly rest: readonly Line[]
}

/** @returns undefined when the first line does not begin with a label. */
export function readFields(lines: readonly Line[], vocabulary: Vocabulary): Fields | undefined {
  const fields: Field[] = []
  const rest: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    const labels = labelsOf(line.text, vocabulary)
    if (labels.length === 0) {
      if (fields.length === 0) return undefined
      rest.push(line)
      continue
    }
    labels.forEach(({ kind, end }, index) => {
      const to = labels[index + 1]?.start ?? line.text.length
      let value = line.text.slice(end, to)
      const last = index === labels.length - 1
      for (let more = 0; last && more < 3 && continues(value); more++) {
        const next = lines[at + 1]
        if (!next || labelsOf(next.text, vocabulary).length > 0) break
        value += ` ${next.text.slice(0, longestLine)}`
        at++
      }
      fields.push({ kind, value: plain(value), line, from: end, to })
    })
  }
  return fields.length > 0 ? { fields, rest } : undefined
}

interface Label {
  readonly kind: FieldKind
  /** Where the label begins, its emphasis included. */
  readonly start: number
  /** Behind the colon. */
  readonly end: number
}

/** A longer line is text; it also bounds what the patterns below have to look at. */
const longestLine = 1000

/** The labels of a line whose first one stands at its beginning. */
function labelsOf(text: string, vocabulary: Vocabulary): Label[] {
  const labels: Label[] = []
  if (text.length > longestLine || !/[:：]/.test(text)) return labels
  let from = /^\s*(?:[-*+]\s+)?/.exec(text)?.[0].length ?? 0
  const begin = from
  for (let colon = from; colon < text.length; colon++) {
    if (text[colon] !== ':' && text[colon] !== '：') continue
    const label = labelBefore(text, from, colon, vocabulary)
    if (label && (labels.length > 0 || label.start === begin)) {
      labels.push({ ...label, end: colon + 1 })
      from = colon + 1
    } else if (labels.length === 0) return []
  }
  return labels
}

/** The longest label that ends at a colon and begins at a word. */
function labelBefore(text: string, from: number, colon: number, vocabulary: Vocabulary): Omit<Label, 'end'> | undefined {
  const start = Math.max(from, colon - 50)
  for (let at = start; at < colon; at++) {
    const before = text[at - 1]
    const boundary = at === from || before === undefined || /[\s*_|;,.、。；]/.test(before)
    if (!boundary || /\s/.test(text[at] as string)) continue
    const kind = vocabulary.field(text.slice(at, colon).replace(/[*_]/g, ''))
    if (kind) return { kind, start: at }
  }
  return undefined
}

/** The value goes on in the next line: nothing stands here, its emphasis is open, or a list of names is not at its end. */
function continues(value: string): boolean {
  const bold = value.match(/\*\*/g)?.length ?? 0
  const text = plain(value)
  return text === '' || /[/,、]$/.test(text) || (bold % 2 === 1 && /\*\*\S/.test(value))
}

function plain(value: string): string {
  return value
    .slice(0, 3 * longestLine)
    .replace(/\s+/g, ' ')
    .replace(/\\$/, '')
    .replace(/\*+|(?<!\w)_+|_+(?!\w)/g, '')
    .replace(/^[\s|;]+|[\s|;]+$/g, '')
}
