/** The commands, their flags and help. Each command's code is loaded only when it runs. */
import { Command, CommanderError, Option } from 'commander'
import { Failure } from './failure.ts'
import { type CommonFlags, parseCount, parseDate, parseRule } from './flags.ts'
import { writeError } from './output.ts'

type Action = (...args: any[]) => Promise<number>

/** Runs the command line. @returns the exit status: 0, 1 problems, 2 usage or failure */
export async function runProgram(args: readonly string[], version: string): Promise<number> {
  let status = 0
  const run =
    (load: () => Promise<Action>): ((...given: any[]) => Promise<void>) =>
    async (...given) => {
      const action = await load()
      // Commander adds the command itself after the arguments and the flags.
      status = await action(...given.slice(0, -1))
    }
  const program = createProgram(version, run)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    return reportFailure(error, args.includes('--debug'))
  }
}

function createProgram(version: string, run: (load: () => Promise<Action>) => (...given: any[]) => Promise<void>): Command {
  const program = new Command('playbook')
    .description('Checks FastTrack engagement files against the playbook and shows what is pending.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeErr: text => writeError(text) })
  const command = (name: string, description: string, examples: readonly string[]) =>
    withCommonFlags(program.command(name).description(description))
      .exitOverride()
      .addHelpText('after', `\nExamples:\n${examples.map(example => `  $ ${example}`).join('\n')}\n`)

  command('lint [paths...]', 'check engagement files (files, folders, globs; - for standard input)', [
    'playbook lint',
    'playbook lint customers/ --format json',
    'playbook lint --fix customers/contoso.engagement.yaml',
    'cat a.engagement.yaml | playbook lint - --stdin-filename a.engagement.yaml',
  ])
    .option('--stdin-filename <path>', 'the path that standard input stands for')
    .option('--fix', 'repair the form (spelling, dates, quotes); never a fact')
    .option('--fix-dry-run', 'report what would be left after --fix; write nothing')
    .addOption(new Option('--format <name>', 'output').choices(['stylish', 'compact', 'json']).default('stylish'))
    .option('--output-file <path>', 'write the output into a file')
    .option('--max-warnings <count>', 'fail with more warnings than this', parseCount)
    .option('--rule <name=severity>', 'set a rule to off, info, warning or error; may be repeated', parseRule)
    .option('--clock-errors', 'problems that depend on today count as errors (for the nightly run)')
    .action(run(async () => (await import('./lintCommand.ts')).lintCommand))

  return program
}

function withCommonFlags(command: Command): Command {
  return command
    .option('--color', 'colours, whatever the terminal')
    .option('--no-color', 'no colours')
    .option('--locale <tag>', 'language of the output: en or pt-br (default: that of the configuration)')
    .option('--cwd <folder>', 'work as if started in this folder')
    .option('--config <path>', 'use this configuration file')
    .option('--quiet', 'only errors and what was asked for')
    .option('--as-of <date>', 'check as if today were this day, YYYY-MM-DD', parseDate)
    .addOption(new Option('--debug', 'print where a failure comes from').hideHelp())
}

function reportFailure(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Failure) {
    writeError(`playbook: ${error.message}\n${error.hint ? `  ${error.hint}\n` : ''}`)
    if (debug) writeError(`${error.stack}\n`)
    return error.exitCode
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  writeError(`playbook: failed: ${message}\n  This is a fault of the program; run again with --debug to see where\n`)
  if (debug) writeError(`${stack}\n`)
  return 2
}

export type { CommonFlags }
