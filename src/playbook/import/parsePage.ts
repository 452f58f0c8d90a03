/** Reads one page: front matter, language, blocks, sections; accounts for every line. */
import type { Playbook } from '../playbook.ts'
import { readBlocks } from './blocks.ts'
import { readDate } from './dates.ts'
import { readFrontMatter } from './frontMatter.ts'
import { headingText } from './headings.ts'
import { detectLanguage, readPageName } from './language.ts'
import type { LanguageWords } from './languageWords.ts'
import { createPageText, type Line, type PageText } from './pageText.ts'
import type { PageContext, ParsedPage } from './parsedPage.ts'
import type { Reporter } from './problems.ts'
import { readSections } from './sectionReader.ts'
import { splitRow } from './tableLines.ts'
import { looksLikeTask } from './taskTable.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Pages are some kilobytes; what is longer than this many characters is no page. */
export const longestPage = 2_000_000

export interface PageInput {
  readonly path: string
  readonly text: string
}

/** @param vocabularyOf built once for each language by the caller */
export function parsePage(
  input: PageInput,
  reporter: Reporter,
  vocabularyOf: (words: LanguageWords) => Vocabulary,
  previous?: Playbook,
): ParsedPage {
  const long = input.text.length > longestPage
  const text = createPageText(input.path, long ? '' : input.text)
  const { stem, hint } = readPageName(input.path)
  const first = text.lines[0] as Line
  const frontMatter = readFrontMatter(text.lines)
  const body = text.lines.slice(frontMatter.length)
  const detected = detectLanguage(body, hint)
  const page: ParsedPage = {
    text,
    stem,
    language: detected.language,
    vocabulary: vocabularyOf(detected.language),
    hint,
    kind: 'other',
    frontMatter: frontMatter.values,
    overview: [],
    objectives: [],
    inputs: [],
    outputs: [],
    steps: [],
    next: [],
    nextLinks: [],
    history: [],
    links: [],
    includes: [],
    unplaced: [],
    rows: { seen: 0, tasks: 0, reported: 0 },
    kinds: new Map(),
  }
  if (long) {
    reporter.report(
      { page: text, line: first },
      {
        code: 'page-too-long',
        message: 'This page has more than {limit} characters and was not read',
        values: { limit: longestPage },
      },
    )
    return page
  }
  const { blocks, unread, unclosed, references } = readBlocks(body)
  const context: PageContext = {
    page,
    vocabulary: page.vocabulary,
    references,
    lines: body,
    counted: new Set(),
    report: (line, note, from, to) => reporter.report({ page: text, line, from, to }, note),
    mark: ({ number }, kind) => {
      if (!page.kinds.has(number)) page.kinds.set(number, kind)
    },
  }
  reportLanguage(context, detected.guessed)
  readHead(frontMatter, context)
  reportMarkers(text, context)
  for (const at of unclosed) {
    context.mark(body[at] as Line, 'unread')
    context.report(body[at] as Line, {
      code: 'fence-open',
      message: 'This fence or comment is opened and never closed',
      hint: 'The lines below it were read as text; expected a line that closes it',
    })
  }
  readSections(blocks, context)
  reportUnread(new Set(unread), context)
  readTitle(context)
  page.kind = kindOf(page, previous)
  accountForRows(context)
  return page
}

function reportLanguage({ page, lines, report }: PageContext, guessed: boolean): void {
  const line = lines.find(({ text }) => text.trim() !== '') ?? lines[0] ?? (page.text.lines[0] as Line)
  if (page.hint && page.hint !== page.language) {
    report(line, {
      code: 'page-language',
      message: 'This page is in "{language}" and its name says "{hint}"',
      hint: 'Its words count; expected a translated page',
      values: { language: page.language.tag, hint: page.hint.tag },
      severity: 'warning',
    })
  } else if (guessed && !page.hint) {
    const values = { language: page.language.tag }
    const message = 'Nothing says in which language this page is'
    report(line, { code: 'page-language', message, hint: 'It was read as {language}', values, severity: 'warning' })
  }
}

function readHead(head: ReturnType<typeof readFrontMatter>, context: PageContext): void {
  const { page, report } = context
  const lines = page.text.lines.slice(0, head.length)
  for (const line of lines) if (line.text.trim() !== '') context.mark(line, 'front-matter')
  if (head.missing) {
    report((head.missing === 'end' ? lines.at(-1) : lines[0]) as Line, {
      code: 'front-matter',
      message: head.missing === 'end' ? 'The front matter is not closed' : 'The front matter is not opened',
      hint: 'It was read all the same; expected a line of three hyphens',
      severity: 'warning',
    })
  }
  for (const line of head.unread) {
    page.kinds.set(line.number, 'unread')
    report(line, {
      code: 'front-matter',
      message: 'This line of the front matter cannot be read',
      hint: 'Expected a key and a value: title: ...',
    })
  }
  const [key, written] = [...head.values].find(([name, value]) => /(^|\.)date$/.test(name) && value !== '') ?? []
  if (key === undefined || written === undefined) return
  const read = readDate(written)
  page.date = read?.date
  const line = head.lineOf.get(key) as Line
  const from = line.text.indexOf(written)
  const values = { text: written, date: read?.date ?? '' }
  const to = from + written.length
  if (!read)
    report(
      line,
      { code: 'valid-date', message: 'Unknown date "{text}"', values, hint: 'Expected a date like 5/04/2020 or 2020-05-04' },
      from,
      to,
    )
  else if (read.unusual)
    report(
      line,
      { code: 'odd-date', message: 'Unusual date "{text}"', values, hint: 'It was read as {date}', severity: 'warning' },
      from,
      to,
    )
}

function reportMarkers(text: PageText, context: PageContext): void {
  for (const line of text.markers) {
    context.page.kinds.set(line.number, 'conflict-marker')
    context.report(line, {
      code: 'conflict-marker',
      message: 'A merge left this marker in the page',
      hint: 'The lines of both sides were read; expected one of them',
    })
  }
  const repairs = {
    'full-width-pipe': 'Full-width bars part the cells of this row',
    'full-width-heading': 'The signs of this heading are full-width',
    'heading-space': 'The space after the signs of this heading is missing',
    'link-brackets': 'The brackets of a link on this line are not those of Markdown',
  }
  for (const line of text.lines) {
    if (!line.repaired) continue
    context.report(line, {
      code: 'characters',
      message: repairs[line.repaired],
      hint: 'They were read as what they stand for; a Markdown parser would not',
      severity: 'warning',
    })
  }
}

/** One problem for each run of lines that no block holds. */
function reportUnread(unread: ReadonlySet<number>, context: PageContext): void {
  const { kinds } = context.page
  const left = context.lines.flatMap(({ text, number }, at) => {
    if (text.trim() === '' || (kinds.has(number) && !unread.has(at))) return []
    // Rules and definitions of links say nothing by themselves.
    const silent = /^[\s>]*(?:(?:[-*_=]\s*){3,}|\[[^\]]+\]:.*|[-*+]|\d{1,9}[.)])?\s*$/.test(text)
    if (silent) context.mark(context.lines[at] as Line, 'navigation')
    return silent ? [] : [at]
  })
  left.forEach((at, index) => {
    const line = context.lines[at] as Line
    kinds.set(line.number, 'unread')
    context.page.unplaced.push({ text: line.text.trim(), line, why: 'Not read' })
    if (left[index - 1] === at - 1) return
    context.report(line, {
      code: 'line-unread',
      message: 'The lines from here on could not be read',
      hint: 'Expected lists and quotes of a few levels',
    })
  })
}

/** A page without a first heading is called as its front matter says. */
function readTitle(context: PageContext): void {
  const { page } = context
  if (page.title) return
  const written = page.frontMatter.get('title') ?? ''
  const text = headingText(written.replace(/^.*?\s[-–—|]\s+(?=\S)/, ''))
  const line =
    page.text.lines.find(({ text: words }) => words.includes(written) && written !== '') ?? (page.text.lines[0] as Line)
  if (text === '') return
  context.report(line, {
    code: 'page-title',
    message: 'This page has no first heading',
    hint: 'The title of its front matter counts: "{text}"; expected a heading with one #',
    values: { text },
    severity: 'warning',
  })
  page.title = { text, line }
}

function kindOf(page: ParsedPage, previous: Playbook | undefined): ParsedPage['kind'] {
  if (page.steps.length > 0 || page.inputs.length > 0 || page.outputs.length > 0 || page.objectives.length > 0) return 'process'
  const name = page.stem.split('/').at(-1) ?? ''
  if (/^phase-/.test(name) || (page.title && phaseOfTitle(page) !== undefined)) return 'phase'
  const known = previous && [...previous.processes.values()].some(({ process }) => process.source === page.text.path)
  return page.phase || known ? 'process' : 'other'
}

/** The phase that the title of a phase's page names, e.g. `Initiate Phase`. */
export function phaseOfTitle({ title, vocabulary }: ParsedPage): string | undefined {
  const text = title?.text ?? ''
  for (const word of [...vocabulary.words.phasePage].sort((a, b) => b.length - a.length)) {
    const at = text.toLowerCase().indexOf(word.toLowerCase())
    if (at < 0) continue
    const rest = (text.slice(0, at) + text.slice(at + word.length)).replace(/^[\s:：-]+|[\s:：-]+$/g, '')
    const match = rest === '' ? undefined : vocabulary.name('phase', rest)
    if (match?.exact) return match.id
  }
  return undefined
}

/** Rows that look like tasks and stand where none are read: in code, in comments, in tables of other things. */
function accountForRows(context: PageContext): void {
  const { page } = context
  for (const line of page.text.lines) {
    const kind = page.kinds.get(line.number)
    if (context.counted.has(line.number) || kind === 'history' || kind === 'front-matter' || !line.text.includes('|')) continue
    const row = splitRow(line)
    if (row.cells.length < 3 || !looksLikeTask(row, context)) continue
    page.rows.seen++
    page.rows.reported++
    context.report(line, {
      code: 'row-unread',
      message: 'This line looks like the row of a task and stands in no table of tasks',
      hint: 'It was not read; expected it in a table of tasks below its step',
    })
  }
}
