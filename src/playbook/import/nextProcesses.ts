/** Resolves the links under Next Steps to processes of the playbook. */
import type { JoinedProcess } from './joinProcess.ts'
import { readPageName } from './language.ts'
import { languages } from './languages/index.ts'
import type { ParsedLink, ParsedPage } from './parsedPage.ts'
import type { Reporter } from './problems.ts'
import { slug } from './slug.ts'

/** Sets `next` of each process; a link to a page that is not there is reported. @returns true when every link was found. */
export function resolveNext(processes: readonly JoinedProcess[], reporter: Reporter): boolean {
  const ids = new Set(processes.map(({ process }) => process.id))
  const byName = new Map<string, string>()
  for (const { group, process } of processes) {
    const pages = [group.base, ...group.others, ...group.copies]
    for (const name of pages.flatMap(({ stem }) => namesOf(stem))) if (!byName.has(name)) byName.set(name, process.id)
  }
  const find = ({ text, href }: ParsedLink): string | undefined => {
    const names = namesOf(readPageName(decoded(href)).stem)
    const exact = names.map(name => byName.get(name)).find(id => id !== undefined)
    return exact ?? [slug(text), ...names].find(id => ids.has(id))
  }
  let complete = true
  for (const { group, process } of processes) {
    const own = linksOf(group.base)
    const found = own.map(find)
    own.forEach((link, index) => {
      if (found[index] !== undefined) return
      complete = false
      reporter.report(
        { page: group.base.text, line: link.line },
        {
          code: 'link-missing',
          message: 'The page "{href}" is not among the pages',
          hint: 'It is not in the next steps of the process; expected a page of that name',
          values: { href: link.href },
          severity: 'warning',
        },
      )
    })
    const next = [...new Set(found)].filter((id): id is string => id !== undefined && id !== process.id)
    if (next.length > 0) process.next = next
    for (const page of group.others) compareNext(page, group.base, next, linksOf(page).map(find), reporter)
  }
  return complete
}

function compareNext(
  page: ParsedPage,
  base: ParsedPage,
  mine: readonly string[],
  theirs: readonly (string | undefined)[],
  reporter: Reporter,
): void {
  const other = [...new Set(theirs)].filter((id): id is string => id !== undefined)
  const odd = other.find(id => !mine.includes(id))
  const line = page.nextLinks[0]?.line
  if (odd === undefined || !line) return
  const place = base.nextLinks[0]?.line ?? base.title?.line
  reporter.report(
    { page: page.text, line },
    {
      code: 'contradiction',
      message: 'The next steps lead to {theirs} in "{language}" and to {mine} in "{base}"',
      hint: 'The page in "{base}" counts',
      values: { theirs: other.join(', '), mine: mine.join(', ') || '-', language: page.language.tag, base: base.language.tag },
      severity: 'warning',
      related: place && [{ place: { page: base.text, line: place }, message: 'In "{base}": {mine}' }],
    },
  )
}

/** Links to other pages; those to the web are none. */
function linksOf({ nextLinks }: ParsedPage): ParsedLink[] {
  return nextLinks.filter(({ href }) => isPageLink(href))
}

/** A link to a Markdown file beside this one. */
export function isPageLink(href: string): boolean {
  return /\.(md|markdown)([?#]|$)/i.test(href) && !/^[a-z][a-z0-9+.-]*:/i.test(href)
}

/** The names by which other pages link to a page or file, of every language: those of two that are the same page meet. */
export function pageNames(pathOrLink: string): string[] {
  return namesOf(readPageName(decoded(pathOrLink)).stem)
}

/** `assess-conduct-workshop-partner` is also called `conduct-workshop`. */
function namesOf(stem: string): string[] {
  const last = stem.split('/').at(-1) ?? ''
  const short = last.replace(/-partner$/, '')
  const phase = Object.keys(languages[0]?.phases ?? {}).find(id => short.startsWith(`${id}-`))
  return [...new Set([last, short, ...(phase === undefined ? [] : [short.slice(phase.length + 1)])])]
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
