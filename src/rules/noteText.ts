/** Looks for words in notes: case, accents and punctuation do not count, whole words only. Patterns are built once and are linear. */
import { type NoteWords, noteWords } from './noteWords.ts'

/** The words of a text in lower case without accents, one space between and at both ends: `Ainda não!` -> ` ainda nao `. */
export function plainWords(text: string): string {
  // The pattern for ASCII is many times faster.
  if (ascii.test(text)) return ` ${text.toLowerCase().replace(asciiSeparators, ' ').trim()} `
  const folded = text.normalize('NFKD').replace(/\p{M}+/gu, '')
  return ` ${folded.toLowerCase().replace(separators, ' ').trim()} `
}

/** The vague words of a text (as `plainWords` gives it), each once, spelled as in the list. */
export function findVague(plain: string): string[] {
  const found = plain.match(vague)
  return found ? [...new Set(found.map(phrase => vagueSpelling.get(phrase.trim()) ?? phrase.trim()))] : []
}

/** True where the text talks about appointments. */
export function isAboutScheduling(plain: string): boolean {
  return scheduling.test(plain) || appointment.test(plain)
}

/** True where a word stands that comes with a reason. */
export function hasReasonWord(plain: string): boolean {
  return reason.test(plain)
}

/** True when nothing is left of the text without these phrases (as `plainWords` gives them), numbers and words that say nothing. */
export function saysOnly(plain: string, phrases: readonly string[]): boolean {
  // Most texts have a word that is in none of them: that is quick to see.
  const telling = plain.split(' ').filter(isTelling)
  if (telling.some(word => !phrases.some(phrase => phrase.includes(` ${word} `)))) return false
  let rest = plain
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(phrase, '  ')
  return !rest.split(' ').some(isTelling)
}

function isTelling(word: string): boolean {
  return word !== '' && !filler.has(word) && !isNumber.test(word)
}

const ascii = /^[\0-\x7f]*$/
const asciiSeparators = /[^a-z0-9]+/g
const separators = /[^\p{L}\p{N}]+/gu
const isNumber = /^\p{N}/u

const vague = anyOf('vague', 'g')
const vagueSpelling = new Map(all('vague').map(phrase => [plainWords(phrase).trim(), phrase]))
const scheduling = anyOf('scheduling')
const reason = anyOf('reason')
const filler: ReadonlySet<string> = new Set(all('filler').map(word => plainWords(word).trim()))
const appointment = nearby(source('meetings'), `(?:${source('times')}|\\d{4} \\d\\d? \\d\\d?|\\d\\d? \\d\\d? \\d{2,4})`)

function all(kind: keyof NoteWords): string[] {
  return Object.values(noteWords).flatMap(words => words[kind])
}

/** Longer phrases first, so that the whole one is found. */
function source(kind: keyof NoteWords): string {
  const phrases = [...new Set(all(kind).map(phrase => plainWords(phrase).trim()))]
  return `(?:${phrases.sort((a, b) => b.length - a.length).join('|')})`
}

function anyOf(kind: keyof NoteWords, flags = ''): RegExp {
  return new RegExp(` ${source(kind)}(?= )`, flags)
}

/** One and the other with at most six words between, in either order. */
function nearby(one: string, other: string): RegExp {
  const between = '(?:[^ ]+ ){0,6}'
  return new RegExp(` (?:${one} ${between}${other}|${other} ${between}${one}) `)
}
