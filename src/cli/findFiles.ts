/** Finds the engagement files that paths, folders and globs name. `.gitignore` is honoured; links to folders are not followed. */
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import picomatch from 'picomatch'
import { createTranslate, type Translate } from '../util/translate.ts'
import { Failure } from './failure.ts'

export const engagementName = /\.engagement\.ya?ml$/

export interface FoundFiles {
  /** Absolute paths, sorted, each once. */
  readonly files: readonly string[]
  /** Named on the command line and in a loop of links. */
  readonly unreadable: readonly { path: string; reason: 'symlink-loop' }[]
}

interface IgnoreLevel {
  readonly folder: string
  readonly rules: Ignore
}

/**
 * @param patterns files, folders or globs, relative to `cwd`; none: `cwd` itself
 * @param onIgnored told each engagement file that `.gitignore` leaves out; without it ignored folders are not entered
 * @throws Failure when a path names a file that is no engagement file, or that does not exist
 */
export function findFiles(
  patterns: readonly string[],
  cwd: string,
  t: Translate = createTranslate('en'),
  onIgnored?: (path: string) => void,
): FoundFiles {
  const files = new Set<string>()
  const unreadable: { path: string; reason: 'symlink-loop' }[] = []
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    if (pattern.trim() === '') throw nothingThere(pattern, '', t)
    const path = resolve(cwd, pattern)
    const kind = kindOf(path)
    if (kind === 'loop') unreadable.push({ path, reason: 'symlink-loop' })
    else if (kind === 'folder') for (const file of walk(path, ignoredAbove(path), onIgnored)) files.add(file)
    else if (kind === 'file') files.add(requireEngagement(path, pattern, t))
    else if (isGlob(pattern)) for (const file of glob(pattern, cwd)) files.add(file)
    else throw nothingThere(pattern, path, t)
  }
  return { files: [...files].sort(), unreadable }
}

/** The failure that a path on the command line leads to nothing. */
export function nothingThere(pattern: string, path: string, t: Translate): Failure {
  const isLink = path !== '' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
  const message = isLink
    ? t('"{path}" is a link to a file that does not exist', { path: pattern })
    : t('"{path}" does not exist', { path: pattern })
  return new Failure(message, t('Name engagement files, folders or globs in quotes'))
}

/** A path as it is printed: relative to `cwd`, `/`-separated. */
export function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path)
  return (isAbsolute(shown) ? path : shown).split(sep).join('/')
}

function* walk(folder: string, ignores: readonly IgnoreLevel[], onIgnored?: (path: string) => void): Generator<string> {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return
  }
  const levels = entries.some(entry => entry.name === '.gitignore') ? [...ignores, readIgnore(folder)] : ignores
  for (const entry of entries) {
    const path = folder === sep ? sep + entry.name : folder + sep + entry.name
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || entry.name === '.git') continue
      if (!isIgnored(path, true, levels)) yield* walk(path, levels, onIgnored)
      else if (onIgnored) for (const file of walk(path, [])) onIgnored(file)
    } else if (engagementName.test(entry.name)) {
      if (isIgnored(path, false, levels)) onIgnored?.(path)
      else if (entry.isFile() || kindOf(path) !== 'folder') yield path
    }
  }
}

function glob(pattern: string, cwd: string): string[] {
  const { base } = picomatch.scan(pattern)
  const matches = picomatch(toGlob(resolve(cwd, base || '.'), pattern, base))
  const start = resolve(cwd, base || '.')
  if (!existsSync(start)) return []
  return [...walk(start, ignoredAbove(start))].filter(path => matches(path.split(sep).join('/')))
}

/** The pattern as an absolute one; the folder part is taken as it is, whatever characters it has. */
function toGlob(start: string, pattern: string, base: string): string {
  const escaped = start
    .split(sep)
    .join('/')
    .replace(/[\\*?[\]{}()!+@]/g, '\\$&')
  return `${escaped}/${pattern.slice(base.length).replace(/^\//, '')}`
}

function isGlob(pattern: string): boolean {
  return picomatch.scan(pattern).isGlob
}

function requireEngagement(path: string, pattern: string, t: Translate): string {
  if (engagementName.test(path)) return path
  throw new Failure(
    t('"{path}" is no engagement file', { path: pattern }),
    t('The name of an engagement file ends in .engagement.yaml or .engagement.yml'),
  )
}

function kindOf(path: string): 'file' | 'folder' | 'loop' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ELOOP') return 'loop'
    // What may not be looked at is there all the same, and reading it says why.
    return code === 'EACCES' || code === 'EPERM' ? 'file' : undefined
  }
}

/** The `.gitignore` files from the repository's root down to the folder, the folder's own left out (`walk` reads it). */
function ignoredAbove(folder: string): IgnoreLevel[] {
  const levels: IgnoreLevel[] = []
  for (let above = folder; ; above = dirname(above)) {
    if (above !== folder && existsSync(join(above, '.gitignore'))) levels.unshift(readIgnore(above))
    if (existsSync(join(above, '.git')) || dirname(above) === above) break
  }
  return existsSync(join(folder, '.git')) || insideRepository(folder) ? levels : []
}

function insideRepository(folder: string): boolean {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return true
    if (dirname(above) === above) return false
  }
}

function readIgnore(folder: string): IgnoreLevel {
  let text = ''
  try {
    text = readFileSync(join(folder, '.gitignore'), 'utf8')
  } catch {
    // Unreadable: ignores nothing.
  }
  return { folder, rules: ignore().add(text) }
}

function isIgnored(path: string, folder: boolean, levels: readonly IgnoreLevel[]): boolean {
  let ignored = false
  for (const level of levels) {
    const name =
      path
        .slice(level.folder.length + 1)
        .split(sep)
        .join('/') + (folder ? '/' : '')
    const result = level.rules.test(name)
    if (result.ignored) ignored = true
    else if (result.unignored) ignored = false
  }
  return ignored
}
