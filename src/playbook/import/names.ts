/** Reads the names in a cell or behind a label: several roles, services or motions with what separates them. */
import type { NameKind, Vocabulary } from './vocabulary.ts'

export interface ReadNames {
  /** Ids in the order of the text, each once. */
  readonly ids: readonly string[]
  /** All services are meant. */
  readonly all: boolean
  /** Names nobody knows, as they were written. */
  readonly unknown: readonly string[]
  /** Names that were only near a known one. */
  readonly near: readonly { text: string; id: string }[]
  /** The text says that there is nothing to name. */
  readonly nothing: boolean
}

/** @param text plain text, without Markdown. */
export function readNames(kind: NameKind, text: string, vocabulary: Vocabulary): ReadNames {
  const ids = new Set<string>()
  const unknown: string[] = []
  const near: { text: string; id: string }[] = []
  if (vocabulary.isNothing(text)) return { ids: [], all: false, unknown, near, nothing: true }
  let all = false
  for (const part of partsOf(kind, text, vocabulary)) {
    if (kind === 'service' && vocabulary.isAllServices(part)) {
      all = true
      continue
    }
    const match = vocabulary.name(kind, part)
    if (!match) unknown.push(part)
    else {
      ids.add(match.id)
      if (!match.exact) near.push({ text: part, id: match.id })
    }
  }
  return { ids: [...ids], all, unknown, near, nothing: false }
}

/** True when every name in the text is known as it is written. */
export function isExact({ ids, all, unknown, near, nothing }: ReadNames): boolean {
  return unknown.length === 0 && near.length === 0 && (nothing || all || ids.length > 0)
}

const separators = /\s*(?:[/／,，;；、|｜+&＋＆·・]|<br\s*\/?>)\s*/
/** A cell with more names than this is no list of names. */
const mostParts = 60

/** Separators also stand inside of names, e.g. `Classroom/SDS`: the longest run of parts that is a known name is one part. */
function partsOf(kind: NameKind, text: string, vocabulary: Vocabulary): string[] {
  const known = (part: string) => vocabulary.name(kind, part)?.exact || (kind === 'service' && vocabulary.isAllServices(part))
  const whole = text.trim()
  if (known(whole)) return [whole]
  const pieces = whole.split(separators).filter(piece => piece !== '')
  if (pieces.length > mostParts) return [whole]
  const parts: string[] = []
  for (let at = 0; at < pieces.length; ) {
    let size = Math.min(3, pieces.length - at)
    while (size > 1 && !known(pieces.slice(at, at + size).join('/'))) size--
    const part = pieces.slice(at, at + size).join('/')
    parts.push(...(size === 1 && !known(part) ? splitAtAnd(part, known, vocabulary) : [part]))
    at += size
  }
  return parts
}

function splitAtAnd(part: string, known: (text: string) => boolean | undefined, { words }: Vocabulary): string[] {
  for (const and of words.and) {
    const spaced = /^\p{Script=Latin}+$/u.test(and) ? ` ${and} ` : and
    const pieces = part.split(spaced).map(piece => piece.trim())
    if (pieces.length > 1 && pieces.every(known)) return pieces
  }
  return [part]
}
