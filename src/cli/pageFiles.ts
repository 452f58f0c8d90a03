/** Finds and reads the Markdown pages of a playbook. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unreadableProblem } from '../lint/readableFile.ts'
import type { SourceFile } from '../playbook/findings.ts'
import { Failure } from './failure.ts'
import { shownPath } from './findFiles.ts'
import { readEngagementFile } from './readFile.ts'
import type { Session } from './session.ts'

export const pageName = /\.(md|markdown)$/i

export interface PageFiles {
  /** By shown path, sorted, each once. */
  readonly pages: readonly SourceFile[]
  /** Pages that could not be read, and why. */
  readonly unreadable: ReadonlyMap<string, string>
}

/**
 * @param paths files and folders; in folders every Markdown file counts
 * @throws Failure when a path is not there, is no page, or no page was found
 */
export function readPages(paths: readonly string[], { cwd, t }: Pick<Session, 'cwd' | 't'>): PageFiles {
  const found = new Set<string>()
  for (const given of paths) {
    const path = resolve(cwd, given)
    if (!existsSync(path))
      throw new Failure(t('"{path}" does not exist', { path: given }), t('Name Markdown pages or folders of them'))
    if (statSync(path).isDirectory()) for (const file of walk(path)) found.add(file)
    else if (pageName.test(path)) found.add(path)
    else throw new Failure(t('"{path}" is no Markdown page', { path: given }), t('The name of a page ends in .md'))
  }
  if (found.size === 0) throw new Failure(t('No Markdown page was found'), t('Name Markdown pages or folders of them'))
  const unreadable = new Map<string, string>()
  const pages = [...found].sort().flatMap((file): SourceFile[] => {
    const read = readEngagementFile(file)
    const path = shownPath(file, cwd)
    if ('text' in read) return [{ path, text: read.text }]
    unreadable.set(path, unreadableProblem(read.fault, t).message)
    return []
  })
  return { pages, unreadable }
}

function* walk(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* walk(join(folder, entry.name))
    } else if (pageName.test(entry.name)) yield join(folder, entry.name)
  }
}
