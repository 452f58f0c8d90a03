/** Problems of playbooks and configurations as the problems of a file that the formatters print. */
import { existsSync, readFileSync } from 'node:fs'
import type { Problem } from '../lint/problem.ts'
import type { FileProblem } from '../playbook/findings.ts'
import type { FileReport } from '../report/runReport.ts'
import { fromHost } from './configs.ts'
import { shownPath } from './findFiles.ts'

/** @param rule the name to print; absent: the problem's own code */
export function reportFileProblems(file: string, problems: readonly FileProblem[], cwd: string, rule?: string): FileReport {
  const own = problems.filter(problem => problem.file === file)
  const path = fromHost(file)
  const text = own.length > 0 && existsSync(path) ? readFileSync(path, 'utf8') : undefined
  return { path: shownPath(path, cwd), text, problems: own.map(problem => toProblem(problem, cwd, rule)), ignored: [] }
}

function toProblem(
  { code, severity, message, hint, start, end, file, related = [] }: FileProblem,
  cwd: string,
  rule = code,
): Problem {
  return {
    rule,
    severity,
    message,
    hint,
    path: [],
    range: { start, end },
    related: related.map(one => ({
      at: [],
      message: one.message,
      file: one.file === file ? undefined : shownPath(fromHost(one.file), cwd),
      range: { start: one.start, end: one.end },
    })),
    tags: [],
    clock: false,
  }
}
