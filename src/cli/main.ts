/** Entry of the `playbook` command: answers `--version` at once, everything else through the program. */

import { version } from '../util/build.ts'

async function main(args: string[]): Promise<void> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${version}\n`)
    return
  }
  const { runProgram } = await import('./program.ts')
  process.exitCode = await runProgram(args, version)
}

// Ctrl-C: nothing is half-written, since files are written aside and renamed.
process.once('SIGINT', () => process.exit(130))

void main(process.argv.slice(2))
