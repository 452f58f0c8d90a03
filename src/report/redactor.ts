/**
 * Takes persons out of sentences and of source text. Two nets: what the file says of persons is replaced wherever it stands, and of
 * all that is left only words stay that are our own: those of our sentences, of the playbook and of the file format.
 */
import type { Playbook } from '../playbook/playbook.ts'
import { EngagementFile } from '../playbook/shape.ts'
import { formatLocales } from '../playbook/words/formatLocales.ts'
import { rules } from '../rules/index.ts'
import type { Path } from '../util/json.ts'
import type { Bundle } from '../util/translate.ts'
import type { PersonalText } from './personalText.ts'

export interface Redactor {
  /** A sentence without persons, addresses and free text. */
  text(text: string): string
  /** A path in the data, with keys that people chose replaced. */
  path(path: Path): (string | number)[]
  /** Source text of the same length and lines, with `x` in place of what people typed. */
  source(text: string): string
}

/** What stays: words in lower case. */
export type Vocabulary = ReadonlySet<string>

/**
 * @param bundle every sentence of the product with its translation
 * @param more sentences of the team, such as the messages of its policies
 */
export function vocabularyOf(playbooks: readonly Playbook[], bundle: Bundle, more: readonly string[] = []): Vocabulary {
  const words = new Set<string>()
  const seen = new Set<object>()
  const add = (value: unknown): void => {
    if (typeof value === 'string') for (const word of wordsIn(value)) words.add(word)
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const [key, child] of value instanceof Map ? value : Object.entries(value)) {
      add(key)
      add(child)
    }
  }
  add([...playbooks.map(({ file, locales }) => [file, locales]), bundle, formatLocales, keysOfShape(), more])
  add(rules.map(({ name }) => name))
  return words
}

/** @param vocabulary of `vocabularyOf`, made once a run */
export function createRedactor(personal: PersonalText, vocabulary: Vocabulary): Redactor {
  const { people, entries, texts, kept } = personal
  const names = new Set([...people].flatMap(([name, shown]) => (shown.startsWith('person-') ? nameParts(name) : [])))
  const stays = new Set([...kept].flatMap(wordsIn))
  const isOurs = (word: string) => {
    const lower = word.toLowerCase()
    return vocabulary.has(lower) || stays.has(lower)
  }
  // Two of our own words say nothing of anybody, and would take all of our sentences with them.
  const isHarmless = (text: string) => {
    const words = wordsIn(text)
    return words.length < 3 && words.length > 0 && words.every(isOurs)
  }
  const typed = [...texts].filter(text => !isHarmless(text))
  const whole = new Map<string, string>([
    ...typed.map((text): [string, string] => [folded(text), hidden]),
    ...[...entries].filter(([key]) => !isHarmless(key)).map(([key, shown]): [string, string] => [folded(key), shown]),
    ...[...people].map(([text, shown]): [string, string] => [folded(text), shown]),
  ])
  const wholePattern = patternOf([...whole.keys()], 'giu')
  const namesPattern = patternOf([...names], 'gu')
  const long = typed.filter(text => text.length >= 12).map(text => text.replace(/\s+/g, ' '))

  const replaceAll = (text: string, replace: (found: string, shown: string) => string): string => {
    const cover = (source: string, pattern: RegExp | undefined, shownOf: (found: string) => string) =>
      pattern ? source.replace(pattern, found => replace(found, shownOf(found))) : source
    let result = cover(text, wholePattern, found => whole.get(folded(found)) ?? hidden)
    result = cover(result, addresses, () => '[address]')
    result = cover(result, links, () => '[link]')
    result = cover(result, numbers, () => hidden)
    result = cover(result, namesPattern, found => people.get(ownerOf(found, people)) ?? hidden)
    for (const one of long) result = coverBeginning(result, one, replace)
    result = result.replace(quoted, (span, inner: string) => {
      const said = inner.replace(/…$/, '').trim()
      const isFragment = said.length > 2 && !isHarmless(said) && typed.some(one => one.includes(said))
      return isFragment ? `"${replace(inner, hidden)}"` : span
    })
    return result.replace(word, found => (isOursWhole(found, isOurs, names) ? found : replace(found, hidden)))
  }

  return {
    text(text) {
      const shown: string[] = []
      const result = replaceAll(text.replace(marks, ''), (found, replacement) => {
        // Edges of what was found stay, so that sentences keep their spaces.
        const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(found) ?? []
        shown.push(replacement)
        return `${before}\ue000${shown.length - 1}\ue001${after}`
      })
      return restored(result, shown).replace(/\[…\](?:[\s,;:/.'’()-]*\[…\])+/g, hidden)
    },
    path: path =>
      path.map(key => {
        if (typeof key === 'number') return key
        const shown = people.get(key) ?? whole.get(folded(key))
        return shown ?? key.replace(word, found => (isOursWhole(found, isOurs, names) ? found : hidden))
      }),
    source: text => replaceAll(text, found => found.replace(/[^\s:"'#-]/g, 'x')),
  }
}

const hidden = '[…]'
const marks = /[\ue000\ue001]/g
const addresses = /[^\s"'<>@()[\]]+@[^\s"'<>@()[\]]+\.\p{L}{2,}/gu
const links = /\bhttps?:\/\/[^\s"'<>]+|\bwww\.[^\s"'<>]+/giu
/** Longer than any number of ours; a date has its own form. */
const numbers = /\+\d[\d ().-]{6,}\d|(?<![\d-])\d{7,}/g
const quoted = /"([^"\ue000]{3,})"/g
const word = /(?<![\p{L}\p{N}\ue000])\p{L}[\p{L}\p{M}\p{N}'’_-]*/gu

/** A word, or one made of words with hyphens, all of which are ours and none is part of a person's name. */
function isOursWhole(found: string, isOurs: (word: string) => boolean, names: ReadonlySet<string>): boolean {
  if (names.has(found)) return false
  return (
    isOurs(found) ||
    (/[-_'’]/.test(found) && found.split(/[-_'’]/).every(part => part === '' || /^\d+$/.test(part) || isOurs(part)))
  )
}

/** The beginning of a long text that was cut, up to where it was. */
function coverBeginning(text: string, personal: string, replace: (found: string, shown: string) => string): string {
  const start = text.indexOf(personal.slice(0, 12))
  if (start < 0) return text
  let length = 12
  while (length < personal.length && text[start + length] === personal[length]) length++
  if (text[start + length] === '…') length++
  return text.slice(0, start) + replace(text.slice(start, start + length), hidden) + text.slice(start + length)
}

function restored(text: string, shown: readonly string[]): string {
  let result = text
  // What was replaced may stand within a longer span that was replaced later.
  for (let round = 0; round < 5 && result.includes('\ue000'); round++) {
    result = result.replace(/\ue000(\d+)\ue001/g, (_, index: string) => shown[Number(index)] ?? hidden)
  }
  return result
}

/** Matches any of the texts as a whole, whatever the white space in them is; undefined for none. */
function patternOf(texts: readonly string[], flags: string): RegExp | undefined {
  const edge = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '')
  const sources = [...new Set(texts)]
    .filter(text => text !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(text => {
      const characters = [...text]
      const source = text
        .split(/\s+/)
        .map(part => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
        .join('\\s+')
      return `${edge(characters[0]) ? '(?<![\\p{L}\\p{N}])' : ''}${source}${edge(characters.at(-1)) ? '(?![\\p{L}\\p{N}])' : ''}`
    })
  return sources.length > 0 ? new RegExp(sources.join('|'), flags) : undefined
}

/** The words of a person's name that would tell who it is. */
function nameParts(name: string): string[] {
  if (name.includes('@')) return []
  return [...name.matchAll(/\p{Lu}[\p{L}\p{M}'’-]+/gu)].map(([part]) => part)
}

function ownerOf(part: string, people: ReadonlyMap<string, string>): string {
  return [...people.keys()].find(name => !name.includes('@') && name.split(/\s+/).includes(part)) ?? part
}

function wordsIn(text: string): string[] {
  return [...text.replace(/\{\w+\}/g, ' ').matchAll(/\p{L}[\p{L}\p{M}\p{N}]*/gu)].map(([found]) => found.toLowerCase())
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

function keysOfShape(): string[] {
  const keys: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties, enum: words } = node as { properties?: Record<string, unknown>; enum?: unknown }
    keys.push(...Object.keys(properties ?? {}), ...(Array.isArray(words) ? words.map(String) : []))
    for (const child of Object.values(node)) visit(child)
  }
  visit(EngagementFile)
  return keys
}
