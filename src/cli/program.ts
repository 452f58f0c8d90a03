/** The program around the commands: common flags, help, exit statuses, and how a failure is told. */
import { Command, CommanderError } from 'commander'
import { visible } from '../report/plainText.ts'
import { addCommands, examplesText, type Run } from './commandList.ts'
import { Failure } from './failure.ts'
import { parseDate } from './flags.ts'
import { writeError, writeOut } from './output.ts'

/** Runs the command line. @returns the exit status: 0, 1 problems, 2 usage or failure */
export async function runProgram(args: readonly string[], version: string): Promise<number> {
  let status = 0
  const run: Run =
    load =>
    async (...given) => {
      // Commander adds the flags and the command itself after the arguments; the command knows those given before it, too.
      const command = given.at(-1) as Command
      const action = await load()
      status = await action(...given.slice(0, -2), command.optsWithGlobals())
    }
  const program = createProgram(version, run)
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : withoutHelpFor(program, args), { from: 'user' })
    return status
  } catch (error) {
    return reportFailure(error, args.includes('--debug'))
  }
}

/** `help nope` is answered as `nope` is, which says that there is no such command and what was meant. */
function withoutHelpFor(program: Command, args: readonly string[]): string[] {
  const [first, name] = args
  const isKnown =
    name === undefined || name.startsWith('-') || name === 'help' || program.commands.some(one => one.name() === name)
  return first === 'help' && !isKnown ? [name] : [...args]
}

function createProgram(version: string, run: Run): Command {
  const program = new Command('playbook')
    .description('Checks FastTrack engagement files against the playbook and shows what is pending.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: text => writeOut([text]),
      writeErr: writeError,
      outputError: text => writeError(usageError(text)),
    })
    .addHelpText(
      'after',
      examplesText(['playbook lint', 'playbook status --mine', 'playbook explain 994', 'playbook lint --help']),
    )
  addCommonFlags(program)
  addCommands(program, run)
  return program
}

function addCommonFlags(program: Command): void {
  program
    .option('--color', 'colours, whatever the terminal')
    .option('--no-color', 'no colours')
    .option('--locale <tag>', 'language of the output: en or pt-br (default: that of the configuration)')
    .option('--cwd <folder>', 'work as if started in this folder')
    .option('--config <path>', 'use this configuration file')
    .option('--quiet', 'only errors and what was asked for')
    .option('--as-of <date>', 'work as if today were this day, YYYY-MM-DD', parseDate)
    .option('--debug', 'print where a failure comes from')
}

/** Commander's sentence and suggestion on one line, as all our failures begin. */
function usageError(text: string): string {
  const [message = '', ...rest] = text.trim().split('\n')
  return `${visible([message.replace(/^error: /, 'playbook: ').replace(/'/g, '"'), ...rest].join(' '))}\n`
}

function reportFailure(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Failure) {
    writeError(`playbook: ${visible(error.message)}\n${error.hint ? `  ${visible(error.hint)}\n` : ''}`)
    if (debug) writeError(`${error.stack}\n`)
    return error.exitCode
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  writeError(`playbook: failed: ${visible(message)}\n  This is a fault of the program; run again with --debug to see where\n`)
  if (debug) writeError(`${stack}\n`)
  return 2
}
