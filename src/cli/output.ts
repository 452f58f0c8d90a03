/** Writing to the terminal or into a pipe: whole, in order, and quiet when the reader has gone away. */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import pico from 'picocolors'
import { type Paint, plain } from '../report/paint.ts'
import { Failure } from './failure.ts'

/**
 * Writes chunks to standard output, gathered into large writes. Ends the process quietly when the reader is gone. In the log of GitHub
 * Actions no line becomes a command of the runner.
 * @param commands the lines are meant to be commands
 */
export function writeOut(chunks: Iterable<string>, { commands = false } = {}): void {
  if (!commands && isRunnerLog()) {
    writeStandard(withoutCommands([...chunks].join('')))
    return
  }
  let pending = ''
  for (const chunk of chunks) {
    pending += chunk
    if (pending.length > 65_536) {
      writeStandard(pending)
      pending = ''
    }
  }
  writeStandard(pending)
}

/** Standard output goes to the runner, who reads `::name::` at the start of a line and `##[name]` anywhere. */
function isRunnerLog(): boolean {
  if (process.env.GITHUB_ACTIONS !== 'true') return false
  try {
    return !fstatSync(1).isFile()
  } catch {
    return true
  }
}

/** The text with a mark that nobody sees in what the runner would act on; JSON stays the same data. */
function withoutCommands(text: string): string {
  if (/^[[{]/.test(text)) return text.replaceAll('##[', '##\\u005b')
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '##\u200b[')
}

function writeStandard(text: string): void {
  try {
    writeAll(1, text)
  } catch (error) {
    throw new Failure(`Standard output cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}

export function writeError(message: string): void {
  const text = process.env.GITHUB_ACTIONS === 'true' ? withoutCommands(message) : message
  writeAll(2, text)
}

/** Colours as the flags, NO_COLOR, FORCE_COLOR and the terminal want them. @param wanted the flag, absent when not given */
export function paintFor(wanted: boolean | undefined): Paint {
  if (wanted === undefined ? !colourByDefault() : !wanted) return plain
  const colours = pico.createColors(true)
  const { red, yellow, green, blue, cyan, bold, dim, underline } = colours
  return { red, yellow, green, blue, cyan, bold, dim, underline }
}

/** Columns of the terminal; 100 in a pipe. */
export function terminalWidth(): number {
  return process.stdout.isTTY ? Math.max(40, process.stdout.columns || 100) : 100
}

/**
 * Writes a file so that a reader sees the old text or the new one, never half; keeps the mode, and a link stays a link.
 * @throws what the disk says
 */
export function writeFileAtomic(link: string, text: string): void {
  writeBytesAtomic(link, Buffer.from(text, 'utf8'))
}

/** As `writeFileAtomic`, for bytes that may be no text. @throws what the disk says */
export function writeBytesAtomic(link: string, bytes: Buffer): void {
  const path = targetOf(link)
  if (isDevice(path)) {
    writeFileSync(path, bytes)
    return
  }
  const temporary = join(dirname(path), `.${process.pid}-${Date.now().toString(36)}.tmp`)
  let mode = 0o644
  try {
    mode = statSync(path).mode & 0o777
  } catch {
    // A new file.
  }
  const file = openSync(temporary, 'wx', mode)
  try {
    writeBytes(file, bytes)
    fsyncSync(file)
    closeSync(file)
    renameSync(temporary, path)
  } catch (error) {
    unlinkQuietly(temporary)
    throw error
  }
}

/** A device or pipe, such as /dev/null, takes the text; a rename would put a file in its place. */
function isDevice(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && !stat.isFile() && !stat.isDirectory()
}

/** The file that a path or a link leads to, whether or not it is there yet. */
function targetOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    try {
      return resolve(dirname(path), readlinkSync(path))
    } catch {
      return path
    }
  }
}

function colourByDefault(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return process.stdout.isTTY === true && TERM !== 'dumb'
}

function writeAll(file: number, text: string): void {
  writeBytes(file, Buffer.from(text, 'utf8'))
}

function writeBytes(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // A pipe that is full for the moment: wait a little without spinning.
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      else if (code === 'EPIPE' && file <= 2) process.exit(process.exitCode ?? 0)
      else throw error
    }
  }
}

function unlinkQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It was never made, or is gone already.
  }
}
