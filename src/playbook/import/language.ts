/** Tells the language of a page from its words; the end of the file's name is a hint. */
import { languages } from './languages/index.ts'
import type { LanguageWords } from './languageWords.ts'
import type { Line } from './pageText.ts'
import { foldName } from './vocabulary.ts'

export interface PageName {
  /** The path without language and extension, lower case: pages with one stem are one page in several languages. */
  readonly stem: string
  /** The language the path names. */
  readonly hint?: LanguageWords
}

/** Splits a path or link: `de/kickoff-partner.md`, `kickoff-partner-de.md` and `kickoff-partner.de.md` have one stem. */
export function readPageName(path: string): PageName {
  const parts = path
    .toLowerCase()
    .replace(/\\/g, '/')
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(part => part !== '' && part !== '.')
  const file = (parts.pop() ?? '').replace(/\.(md|markdown)$/, '')
  const isLanguage = (folder: string) => languages.some(({ suffixes }) => suffixes.includes(folder))
  const folder = parts
    .filter(part => !isLanguage(part))
    .map(part => `${part}/`)
    .join('')
  const ends = [/^(.+)\.([a-z]{2,3}(?:-[a-z]{2,4})?)$/, /^(.+?)[-_]([a-z]{2}-[a-z]{2,4})$/, /^(.+)[-_]([a-z]{2,3})$/]
  for (const pattern of ends) {
    const match = pattern.exec(file)
    const hint = match && languages.find(({ suffixes }) => suffixes.includes(match[2] as string))
    if (match && hint) return { stem: `${folder}${match[1]}`, hint }
  }
  const named = parts.findLast(isLanguage)
  return { stem: `${folder}${file}`, hint: languages.find(({ suffixes }) => named !== undefined && suffixes.includes(named)) }
}

export interface Detected {
  readonly language: LanguageWords
  /** Nothing in the words says which language it is. */
  readonly guessed: boolean
}

/** Of a long page this much is looked at. */
const sample = 8_000

export function detectLanguage(lines: readonly Line[], hint: LanguageWords | undefined): Detected {
  let text = ''
  for (const line of lines) {
    text += `${line.text}\n`
    if (text.length > sample) break
  }
  const kana = text.match(/[\u3040-\u30FF]/g)?.length ?? 0
  const han = text.match(/[\u3400-\u9FFF]/g)?.length ?? 0
  const enough = Math.max(8, text.length * 0.03)
  const script = kana >= enough || (kana > 0 && kana >= han) ? 'kana' : kana === 0 && han >= enough ? 'han' : undefined
  const labels = labelsIn(text)
  const words = wordsIn(text)
  const scores = languages.map(language => {
    const hits = [...labelsOf(language)].filter(label => labels.has(label)).length
    const frequent = language.frequent.reduce((sum, word) => sum + (words.get(word) ?? 0), 0)
    const letter = language.letters !== undefined && language.letters === script ? 10_000 : 0
    return { language, hits, score: hits * 5 + frequent + letter + (language === hint ? 1 : 0) }
  })
  const best = scores.reduce((first, next) => (next.score > first.score ? next : first))
  if (best.score <= 1) return { language: hint ?? best.language, guessed: true }
  // Labels that a translator wrote outweigh a text that was left in the original.
  const hinted = scores.find(({ language }) => language === hint)
  const translated = hinted && hint !== best.language && hinted.hits >= 4 && hinted.hits >= best.hits
  return { language: translated ? hinted.language : best.language, guessed: false }
}

const memo = new Map<LanguageWords, ReadonlySet<string>>()

function labelsOf(language: LanguageWords): ReadonlySet<string> {
  let labels = memo.get(language)
  if (!labels) {
    const { headings, fields, columns, allServices } = language
    labels = new Set(
      [headings, fields, columns]
        .flatMap(map => Object.values(map).flat())
        .concat(allServices)
        .map(foldName),
    )
    memo.set(language, labels)
  }
  return labels
}

/** What stands as heading, before a colon or in a cell. */
function labelsIn(text: string): Set<string> {
  const labels = new Set<string>()
  const add = (label: string | undefined) => {
    const folded = label === undefined || label.length > 60 ? '' : foldName(label)
    if (folded !== '') labels.add(folded)
  }
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) add(line.replace(/^#+\s*/, ''))
    else if (line.includes('|')) line.split('|').slice(0, 12).forEach(add)
    else {
      const colon = line.search(/[:：]/)
      if (colon > 0 && colon < 40) {
        add(line.slice(0, colon))
        add(line.slice(colon + 1))
      }
    }
  }
  return labels
}

function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[^\s\d!-/:-@[-`{-~]+/g)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}
