/** `playbook check PATH`: the problems of a playbook in its own files, or of the Markdown pages it is made from. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { checkPages } from '../playbook/checkPages.ts'
import type { FileProblem } from '../playbook/findings.ts'
import { loadPlaybook } from '../playbook/load.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { compact } from '../report/compact.ts'
import { json } from '../report/json.ts'
import type { RunReport } from '../report/runReport.ts'
import { stylish } from '../report/stylish.ts'
import { type Basics, openBasics } from './basics.ts'
import { toHost } from './configs.ts'
import { Failure } from './failure.ts'
import { reportFileProblems } from './fileProblems.ts'
import { shownPath } from './findFiles.ts'
import type { CheckFlags } from './flags.ts'
import { nodeHost } from './nodeHost.ts'
import { writeOut } from './output.ts'
import { pageName, readPages } from './pageFiles.ts'

interface Checked {
  readonly files: readonly string[]
  readonly problems: readonly FileProblem[]
  /** What was checked, for the last line. */
  readonly name: string
}

/** @returns 1 when the playbook has errors. @throws Failure when there is no such folder, or neither playbook nor pages in it */
export async function checkCommand(path: string, flags: CheckFlags & { playbook?: string }): Promise<number> {
  const session = await openBasics(flags)
  const { t, cwd, paint } = session
  const target = resolve(cwd, path)
  if (!existsSync(target))
    throw new Failure(t('"{path}" does not exist', { path }), t('Name a folder with a playbook.yaml or with Markdown pages'))
  const { files, problems, name } = isOfPages(target)
    ? await checkMarkdown(path, target, flags.playbook, session)
    : await checkFolder(target, session)
  const shown = flags.quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  const reports = [...new Set([...files, ...problems.map(({ file }) => file)])]
    .sort()
    .map(file => reportFileProblems(file, shown, cwd))
  const run: RunReport = { asOf: session.today, playbook: name, files: reports }
  if (flags.format === 'json') writeOut(json(run, {}))
  else if (flags.format === 'compact') writeOut(compact(run, { t }))
  else writeOut(stylish(run, { t, paint, docs: undefined, width: process.stdout.columns }))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

function isOfPages(target: string): boolean {
  if (!statSync(target).isDirectory()) return pageName.test(target)
  return !['playbook.yaml', 'playbook.yml'].some(name => existsSync(join(target, name)))
}

async function checkFolder(target: string, { t, cwd }: Basics): Promise<Checked> {
  const folder = toHost(target)
  const { playbook, problems, files } = await loadPlaybook(nodeHost, folder, t)
  return { problems, files, name: playbook ? `${playbook.id}@${playbook.version}` : shownPath(folder, cwd) }
}

/** Of one page the others of its folder are read as well: its links lead to them. */
async function checkMarkdown(given: string, target: string, playbook: string | undefined, session: Basics): Promise<Checked> {
  const { t, cwd } = session
  const isFolder = statSync(target).isDirectory()
  const { pages, unreadable } = findPages(isFolder ? target : dirname(target), given, session)
  const absolute = pages.map(({ path, text }) => ({ path: toHost(resolve(cwd, path)), text }))
  const wanted = ({ file }: FileProblem) => isFolder || file === toHost(target)
  const faults = [...unreadable].map(([path, message]): FileProblem => {
    return { file: toHost(resolve(cwd, path)), code: 'readable-file', message, severity: 'error', start: 0, end: 0 }
  })
  const problems = [...checkPages(absolute, t, { playbook: await playbookOf(playbook, session) }), ...faults].filter(wanted)
  const files = isFolder ? absolute.map(({ path }) => path) : [toHost(target)]
  return { problems, files, name: shownPath(target, cwd) || '.' }
}

function findPages(folder: string, given: string, session: Basics) {
  try {
    return readPages([folder], session)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure(session.t('There is neither a playbook.yaml nor a Markdown page in "{path}"', { path: given }))
  }
}

async function playbookOf(name: string | undefined, { configs, cwd, t }: Basics): Promise<Playbook | undefined> {
  if (name === undefined) return undefined
  const known = configs.catalogue.find(name).playbook ?? (await loadPlaybook(nodeHost, toHost(resolve(cwd, name)), t)).playbook
  if (known) return known
  throw new Failure(t('"{name}" is neither a known playbook nor a folder with a playbook.yaml', { name }))
}
