/** `--baseline`: reads the file, hides what it knows, says what of it is out of date, writes it anew. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { baselineText, compareBaseline, parseBaseline, updateBaseline } from '../lint/baseline.ts'
import { problemKeys } from '../report/fingerprint.ts'
import { jsonText } from '../report/plainText.ts'
import type { RunReport } from '../report/runReport.ts'
import { Failure } from './failure.ts'
import { shownPath } from './findFiles.ts'
import type { LintFlags } from './flags.ts'
import { writeFileAtomic } from './output.ts'
import type { Session } from './session.ts'

/** @throws Failure when `--update-baseline` names no file to write */
export function requireBaseline({ baseline, updateBaseline }: LintFlags): void {
  if (updateBaseline && baseline === undefined)
    throw new Failure('--update-baseline does not know which file to write', 'Give it as well: --baseline FILE --update-baseline')
}

/**
 * The run without the problems that the baseline knows, and with a note of how many that are. Files are named from the folder of the
 * baseline, so that it holds wherever the command is started.
 * @throws Failure when the file is no baseline, or cannot be read or written
 */
export function applyBaseline(
  run: RunReport,
  { baseline: name, updateBaseline: isUpdate }: LintFlags,
  session: Session,
): RunReport {
  if (name === undefined) return run
  const { cwd, t } = session
  const path = resolve(cwd, name)
  const folder = dirname(path)
  const isCurrent = (file: string) => checked.has(file) || !existsSync(resolve(folder, file))
  const files = run.files.map(file => {
    const path = shownPath(resolve(cwd, file.path), folder)
    const keys = file.problems.length === 0 ? new Map() : problemKeys({ ...file, path })
    const silenced = new Set<unknown>(file.ignored)
    return { path, keys: new Map([...keys].filter(([problem]) => !silenced.has(problem))) }
  })
  const checked = new Set(files.map(file => file.path))
  let keys = readBaseline(path, name, isUpdate === true)
  const notes = [...(run.notes ?? [])]
  if (isUpdate) {
    keys = updateBaseline(keys, files, isCurrent)
    writeBaseline(path, name, baselineText(keys))
    notes.push(t('Wrote {file}: {problems}', { file: name, problems: t.count(keys.size, 'one problem', '{n} problems') }))
  }
  const { known, stale } = compareBaseline(keys, files, isCurrent)
  const many = t.count(known.size, 'one problem', '{n} problems')
  if (known.size > 0) notes.push(t('Not shown because of {file}: {problems}', { file: name, problems: many }))
  if (stale.length > 0) {
    const gone = t.count(stale.length, 'one problem that is no longer there', '{n} problems that are no longer there')
    notes.push(t('{file} holds {problems}: --update-baseline takes them out', { file: name, problems: gone }))
  }
  const shown = run.files.map(file => ({ ...file, problems: file.problems.filter(problem => !known.has(problem)) }))
  return { ...run, files: shown, notes }
}

function readBaseline(path: string, name: string, mayBeMissing: boolean): Set<string> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && mayBeMissing) return new Set()
    throw new Failure(`--baseline "${name}" cannot be read (${code})`, 'Write it with --update-baseline')
  }
  const keys = parseBaseline(text, jsonText)
  if (!keys) throw new Failure(`--baseline "${name}" is no baseline`, 'Remove the file and write it anew with --update-baseline')
  return keys
}

function writeBaseline(path: string, name: string, text: string): void {
  try {
    writeFileAtomic(path, text)
  } catch (error) {
    throw new Failure(`--baseline "${name}" cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}
