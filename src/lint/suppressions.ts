import type { IgnoredProblem, Problem } from './problem.ts'

// Temporary: helper-5 replaces this file.
export function silence(_text: string, problems: Problem[], _options: object): { problems: Problem[]; ignored: IgnoredProblem[] } {
  return { problems, ignored: [] }
}
