/** `playbook check PATH`: the problems of a playbook in its own files. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadPlaybook } from '../playbook/load.ts'
import { compact } from '../report/compact.ts'
import { json } from '../report/json.ts'
import type { RunReport } from '../report/runReport.ts'
import { stylish } from '../report/stylish.ts'
import { openBasics } from './basics.ts'
import { toHost } from './configs.ts'
import { Failure } from './failure.ts'
import { reportFileProblems } from './fileProblems.ts'
import { shownPath } from './findFiles.ts'
import type { CheckFlags } from './flags.ts'
import { nodeHost } from './nodeHost.ts'
import { writeOut } from './output.ts'

/** @returns 1 when the playbook has errors. @throws Failure when there is no such folder */
export async function checkCommand(path: string, flags: CheckFlags): Promise<number> {
  const session = await openBasics(flags)
  const folder = toHost(resolve(session.cwd, path))
  if (!existsSync(folder))
    throw new Failure(session.t('"{path}" does not exist', { path }), session.t('Name a folder with a playbook.yaml'))
  const { playbook, problems, files } = await loadPlaybook(nodeHost, folder, session.t)
  const shown = flags.quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  const reports = [...new Set([...files, ...problems.map(({ file }) => file)])]
    .sort()
    .map(file => reportFileProblems(file, shown, session.cwd))
  const name = playbook ? `${playbook.id}@${playbook.version}` : shownPath(folder, session.cwd)
  const run: RunReport = { asOf: session.today, playbook: name, files: reports }
  const { t, paint } = session
  if (flags.format === 'json') writeOut(json(run, {}))
  else if (flags.format === 'compact') writeOut(compact(run, { t }))
  else writeOut(stylish(run, { t, paint, docs: undefined, width: process.stdout.columns }))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
