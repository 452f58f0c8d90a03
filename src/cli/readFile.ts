/** Reads an engagement file, or one beside it, from the disk, or says why it cannot be read. */
import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Problem } from '../lint/problem.ts'
import { maxFileBytes, type ReadFault, unreadableProblem } from '../lint/readableFile.ts'
import type { Translate } from '../util/translate.ts'

export type ReadResult = { readonly text: string } | { readonly fault: ReadFault }

/** Throws nothing. The size is asked before anything is read, so that a huge file costs nothing. */
export function readEngagementFile(path: string): ReadResult {
  let file: number | undefined
  try {
    // Not blocking: a named pipe that nobody writes to would hold the run.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stat = fstatSync(file)
    if (stat.isDirectory()) return { fault: 'directory' }
    if (!stat.isFile()) return { fault: 'not-a-file' }
    if (stat.size > maxFileBytes) return { fault: 'too-large' }
    return decode(readAll(file, stat.size))
  } catch (error) {
    return { fault: faultOf((error as NodeJS.ErrnoException).code) }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Most files fit, and thousands are read: a buffer for each costs more than the reading. */
const room = Buffer.allocUnsafeSlow(64 * 1024)

/** The bytes of a file; those of a small one only until the next is read. */
function readAll(file: number, size: number): Buffer {
  if (size >= room.length) return readFileSync(file)
  let length = 0
  // One byte more than it should have shows whether it grew.
  for (let read = -1; read !== 0 && length <= size; length += read) read = readSync(file, room, length, size + 1 - length, null)
  return length > size ? Buffer.concat([room.subarray(0, length), readFileSync(file)]) : room.subarray(0, length)
}

/** Why a `people.yaml` could not be read. */
export function staffProblem(fault: ReadFault, t: Translate): Problem {
  const problem = unreadableProblem(fault, t)
  return fault === 'directory' ? { ...problem, message: t('This is a folder with the name of a file of people') } : problem
}

/** The text of UTF-8 bytes, or the fault that they are none. */
export function decode(bytes: Buffer): ReadResult {
  if (bytes.length > maxFileBytes) return { fault: 'too-large' }
  return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { fault: 'not-utf8' }
}

function faultOf(code: string | undefined): ReadFault {
  if (code === 'ENOENT') return 'vanished'
  if (code === 'ELOOP') return 'symlink-loop'
  if (code === 'EISDIR') return 'directory'
  return 'unreadable'
}
