/** Puts the pages together that are one page in several languages, and chooses the language whose structure counts. */
import { languages } from './languages/index.ts'
import type { LanguageWords } from './languageWords.ts'
import type { Line } from './pageText.ts'
import type { ParsedPage } from './parsedPage.ts'
import type { Reporter } from './problems.ts'

export interface PageGroup {
  readonly stem: string
  /** Its ids and structure win. */
  readonly base: ParsedPage
  /** The same page in other languages, one for each. */
  readonly others: readonly ParsedPage[]
  /** Further pages in a language that has one: pages that were left in the original. */
  readonly copies: readonly ParsedPage[]
}

export function groupPages(pages: readonly ParsedPage[], baseLanguage: LanguageWords, reporter: Reporter): PageGroup[] {
  const byStem = new Map<string, ParsedPage[]>()
  for (const page of pages) byStem.set(page.stem, [...(byStem.get(page.stem) ?? []), page])
  joinByTasks(byStem, baseLanguage, reporter)
  return [...byStem].map(([stem, group]) => toGroup(stem, group, baseLanguage, reporter))
}

/** English when a page is English, else the language of most pages. */
export function baseLanguageOf(pages: readonly ParsedPage[]): LanguageWords {
  const count = (language: LanguageWords) => pages.filter(page => page.language === language).length
  const [english] = languages as readonly [LanguageWords]
  if (count(english) > 0) return english
  return [...languages].sort((a, b) => count(b) - count(a))[0] as LanguageWords
}

export function firstLineOf(page: ParsedPage): Line {
  return page.title?.line ?? (page.text.lines[0] as Line)
}

function toGroup(stem: string, group: readonly ParsedPage[], baseLanguage: LanguageWords, reporter: Reporter): PageGroup {
  const chosen = new Map<LanguageWords, ParsedPage>()
  const copies: ParsedPage[] = []
  // A page whose name says another language is a page that nobody translated yet.
  const ordered = [...group].sort((a, b) => Number(foreign(a)) - Number(foreign(b)))
  for (const page of ordered) {
    const first = chosen.get(page.language)
    if (!first) {
      chosen.set(page.language, page)
      continue
    }
    copies.push(page)
    reporter.report(
      { page: page.text, line: firstLineOf(page) },
      {
        code: 'page-copy',
        message: 'There is another page in "{language}" for this one',
        hint: 'Its words are not in the playbook; expected a translation',
        values: { language: page.language.tag },
        severity: 'warning',
        related: [{ place: { page: first.text, line: firstLineOf(first) }, message: 'This page counts' }],
      },
    )
  }
  const base = chosen.get(baseLanguage) ?? languages.map(language => chosen.get(language)).find(page => page !== undefined)
  if (base && base.language !== baseLanguage) {
    reporter.report(
      { page: base.text, line: firstLineOf(base) },
      {
        code: 'base-missing',
        message: 'There is no page in "{base}" for this one',
        hint: 'Its words in "{language}" stand in for it',
        values: { base: baseLanguage.tag, language: base.language.tag },
        severity: 'warning',
      },
    )
  }
  return { stem, base: base as ParsedPage, others: [...chosen.values()].filter(page => page !== base), copies }
}

function foreign(page: ParsedPage): boolean {
  return page.hint !== undefined && page.hint !== page.language
}

/** A page without one in the base language belongs to the page that has its tasks, when that one lacks this language. */
function joinByTasks(byStem: Map<string, ParsedPage[]>, baseLanguage: LanguageWords, reporter: Reporter): void {
  const withBase = [...byStem].filter(([, group]) => group.some(page => page.language === baseLanguage))
  const stemOf = new Map<string, string>()
  for (const [stem, group] of withBase) {
    for (const id of group.filter(page => page.language === baseLanguage).flatMap(idsOf))
      if (!stemOf.has(id)) stemOf.set(id, stem)
  }
  for (const [stem, group] of [...byStem]) {
    if (group.some(page => page.language === baseLanguage)) continue
    const ids = new Set(group.flatMap(idsOf))
    const votes = new Map<string, number>()
    for (const id of ids) {
      const other = stemOf.get(id)
      if (other !== undefined) votes.set(other, (votes.get(other) ?? 0) + 1)
    }
    const [found, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? []
    const target = found === undefined ? undefined : byStem.get(found)
    if (!target || (count ?? 0) * 2 <= ids.size) continue
    if (group.some(page => target.some(other => other.language === page.language))) continue
    target.push(...group)
    byStem.delete(stem)
    for (const page of group) {
      reporter.report(
        { page: page.text, line: firstLineOf(page) },
        {
          code: 'page-name',
          message: 'No page in "{base}" has the name of this one',
          hint: 'It was joined with "{stem}" because of its tasks; expected the same name with the end of its language',
          values: { base: baseLanguage.tag, stem: found ?? '' },
          severity: 'warning',
        },
      )
    }
  }
}

function idsOf(page: ParsedPage): string[] {
  return page.steps.flatMap(({ tasks }) => tasks.map(({ id }) => id))
}
