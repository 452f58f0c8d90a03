/**
 * What an earlier run knows of files in which it found nothing, so that they are not checked again. A file is known by its
 * content, the settings, playbooks and colleagues it was checked against, the program and the day. Files with problems are checked
 * anew: nothing in the cache is in a language.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { WorkspaceEntry } from '../rules/rule.ts'
import { version } from '../util/build.ts'
import { isMap, type Json, lookup } from '../util/json.ts'
import type { Outcome, Source } from './checkFile.ts'
import { shownPath } from './findFiles.ts'
import { contextFinder, hashText } from './mark.ts'
import { writeFileAtomic } from './output.ts'
import type { ReadResult } from './readFile.ts'
import type { Session } from './session.ts'

export interface Cache {
  /** What is known of a text under its settings; undefined when it has to be checked. */
  find(task: Task, source: Source, read: ReadResult): Outcome | undefined
  /** Remembers an outcome that has a hash and no problem. */
  add(task: Task, source: Source, outcome: Outcome): void
  /** Writes what was learnt. @returns the code of the system's error, where it cannot */
  save(): string | undefined
}

type Task = 'check' | 'index'

/** What is known of a file: its part in the workspace, without its path. */
interface Known {
  readonly entry?: Omit<WorkspaceEntry, 'path'>
  readonly calendar?: Outcome['calendar']
}

/** Files by the hash of their text, of one set of settings. */
interface Page {
  readonly day: string
  readonly files: Map<string, Known>
}

const format = 1

/**
 * Opens the cache of a session whose configurations are read.
 * @param note told why a file that is there is not used
 */
export function openCache(path: string, session: Session, note: (why: string) => void): Cache {
  const pages = readPages(path, session.today, note)
  const pageOf = pageFinder(pages, session)
  const contextOf = contextFinder(session)
  let learnt = false
  return {
    find(task, source, read) {
      if ('fault' in read) return undefined
      const known = pageOf(task, contextOf(source.path)).files.get(hashText(read.text))
      return known && { problems: [], ignored: [], ...withPath(known, shownPath(source.path, session.cwd)) }
    },
    add(task, source, { hash, context, problems, ignored, policyFailures, entry, calendar }) {
      if (hash === undefined || problems.length + ignored.length > 0 || policyFailures) return
      // A thread read the settings for itself: they may have changed in between.
      if (context !== contextOf(source.path)) return
      pageOf(task, context).files.set(hash, { entry: entry && withoutPath(entry), calendar })
      learnt = true
    },
    save() {
      if (!learnt) return undefined
      try {
        mkdirSync(dirname(path), { recursive: true })
        writeFileAtomic(path, textOf(pages))
        return undefined
      } catch (error) {
        return String((error as NodeJS.ErrnoException).code ?? error)
      }
    },
  }
}

/** The page for a file's task, settings, colleagues and playbooks, and for the program and the day. */
function pageFinder(pages: Map<string, Page>, { today }: Session): (task: Task, context: string) => Page {
  const base = JSON.stringify([format, version, programHash(), today])
  const known = new Map<string, Page>()
  return (task, context) => {
    const short = task + context
    const before = known.get(short)
    if (before) return before
    const key = hashText(JSON.stringify([base, task, context]))
    const page = pages.get(key) ?? { day: today, files: new Map() }
    pages.set(key, page)
    known.set(short, page)
    return page
  }
}

/** Changes with every build, also where the version does not. */
function programHash(): string {
  try {
    return typeof __filename === 'string' ? hashText(readFileSync(__filename)) : ''
  } catch {
    return ''
  }
}

function readPages(path: string, today: string, note: (why: string) => void): Map<string, Page> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') note(`it cannot be read (${code})`)
    return new Map()
  }
  let data: Json | undefined
  try {
    data = JSON.parse(text)
  } catch {
    // Said below.
  }
  if (!isMap(data) || lookup(data, 'playbookCache') !== format) {
    note('it is no cache of this program, or damaged')
    return new Map()
  }
  const pages = new Map<string, Page>()
  for (const [key, page] of Object.entries(lookup(data, 'pages') ?? {})) {
    if (!isMap(page) || page.day !== today || !isMap(page.files)) continue
    const files = Object.entries(page.files).filter(([, known]) => isKnown(known)) as unknown as [string, Known][]
    pages.set(key, { day: today, files: new Map(files) })
  }
  return pages
}

function textOf(pages: ReadonlyMap<string, Page>): string {
  const written = [...pages].filter(([, { files }]) => files.size > 0)
  const data = written.map(([key, { day, files }]) => [key, { day, files: Object.fromEntries(files) }])
  return `${JSON.stringify({ playbookCache: format, pages: Object.fromEntries(data) })}\n`
}

function isKnown(known: Json): boolean {
  if (!isMap(known)) return false
  const { entry, calendar } = known
  const isEntry = isMap(entry) && typeof entry.status === 'string' && Array.isArray(entry.inScope)
  return (entry === undefined || isEntry) && (calendar === undefined || (isMap(calendar) && typeof calendar.name === 'string'))
}

function withoutPath({ path, ...entry }: WorkspaceEntry): Known['entry'] {
  return entry
}

function withPath({ entry, calendar }: Known, path: string): Pick<Outcome, 'entry' | 'calendar'> {
  return { entry: entry && { path, ...entry }, calendar }
}
