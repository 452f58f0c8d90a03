/** `playbook check PATH`: the problems of a playbook in its own files. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Problem } from '../lint/problem.ts'
import { type FileProblem, loadPlaybook } from '../playbook/load.ts'
import { compact } from '../report/compact.ts'
import { json } from '../report/json.ts'
import type { FileReport, RunReport } from '../report/runReport.ts'
import { stylish } from '../report/stylish.ts'
import { Failure } from './failure.ts'
import { shownPath } from './findFiles.ts'
import type { CommonFlags, LintFlags } from './flags.ts'
import { nodeHost } from './nodeHost.ts'
import { writeOut } from './output.ts'
import { openSession } from './session.ts'

/** @returns 1 when the playbook has errors. @throws Failure when there is no such folder */
export async function checkCommand(path: string, flags: CommonFlags & Pick<LintFlags, 'format'>): Promise<number> {
  const session = await openSession(flags)
  const folder = resolve(session.cwd, path)
  if (!existsSync(folder)) throw new Failure(`"${path}" does not exist`, 'Name a folder with a playbook.yaml')
  const { playbook, problems, files } = await loadPlaybook(nodeHost, folder, session.t)
  const shown = flags.quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  const reports = [...new Set([...files, ...problems.map(({ file }) => file)])]
    .sort()
    .map(file => reportOf(file, shown, session.cwd))
  const name = playbook ? `${playbook.id}@${playbook.version}` : shownPath(folder, session.cwd)
  const run: RunReport = { asOf: session.today, playbook: name, files: reports }
  const { t, paint, docs } = session
  if (flags.format === 'json') writeOut(json(run, { docs }))
  else if (flags.format === 'compact') writeOut(compact(run, { t }))
  else writeOut(stylish(run, { t, paint, docs: undefined, width: process.stdout.columns }))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

function reportOf(file: string, problems: readonly FileProblem[], cwd: string): FileReport {
  const own = problems.filter(problem => problem.file === file)
  const text = own.length > 0 && existsSync(file) ? readFileSync(file, 'utf8') : undefined
  return { path: shownPath(file, cwd), text, problems: own.map(problem => toProblem(problem, cwd)), ignored: [] }
}

function toProblem({ code, severity, message, hint, start, end, file, related = [] }: FileProblem, cwd: string): Problem {
  return {
    rule: code,
    severity,
    message,
    hint,
    path: [],
    range: { start, end },
    related: related.map(one => ({
      at: [],
      message: one.message,
      file: one.file === file ? undefined : shownPath(one.file, cwd),
      range: { start: one.start, end: one.end },
    })),
    tags: [],
    clock: false,
  }
}
