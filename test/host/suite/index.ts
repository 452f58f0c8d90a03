/** Runs the cases inside an extension host, in the browser or in Node, and tells each result as one line that the launchers read. */
import * as vscode from 'vscode'
import { runCases } from './mocha.ts'
import { type Result, resultMark } from './results.ts'
import './cases.ts'

/** Called by VS Code. @throws when a case failed, which makes the host's exit code 1 */
export async function run(): Promise<void> {
  const place = typeof process === 'object' && process.versions?.node ? `Node ${process.versions.node}` : 'the browser'
  tell({ kind: 'host', title: `VS Code ${vscode.version}, ${place}` })
  const failures = await new Promise<number>(resolve => {
    runCases(resolve)
      .on('pass', test => tell({ kind: 'passed', title: test.fullTitle(), milliseconds: test.duration ?? 0 }))
      .on('fail', (test, error) => tell({ kind: 'failed', title: test.fullTitle(), error: error.stack ?? error.message }))
      .on('pending', test => tell({ kind: 'skipped', title: test.fullTitle() }))
  })
  tell({ kind: 'end', title: String(failures) })
  if (failures > 0) throw new Error(`${failures} failed`)
}

function tell(result: Result): void {
  console.log(resultMark + JSON.stringify(result))
}
