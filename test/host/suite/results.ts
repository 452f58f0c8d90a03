/** How the suite inside VS Code tells its results to the launcher outside: lines of the console. */

export const resultMark = '##playbook##'

export interface Result {
  readonly kind: 'host' | 'passed' | 'failed' | 'skipped' | 'end'
  readonly title: string
  readonly milliseconds?: number
  readonly error?: string
}
