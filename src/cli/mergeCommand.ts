/**
 * `playbook merge`: git's merge driver for engagement files. The result goes into the file of our side, as git wants it. It never loses a
 * side: what cannot be merged by key and field is merged as `git merge-file` would, and where git is not there either, whole between markers.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { decodeUtf8 } from '../lint/readableFile.ts'
import { bundledPlaybook } from '../playbook/bundled.ts'
import { type MergeOptions, mergeEngagements } from '../review/merge.ts'
import { Failure } from './failure.ts'
import type { CommonFlags } from './flags.ts'
import { writeBytesAtomic, writeError } from './output.ts'

export interface MergeFlags extends CommonFlags {
  readonly markerSize?: string
  readonly ours?: string
  readonly theirs?: string
}

/**
 * @param given the files of the common ancestor, our side and their side; ours is overwritten
 * @returns 0 when all is merged, 1 when conflicts are left in the file
 * @throws Failure when a file cannot be read or written; ours is then as it was
 */
export async function mergeCommand(given: readonly string[], flags: MergeFlags): Promise<number> {
  const [base, ours, theirs] = given.map(file => resolve(flags.cwd ?? '.', file))
  if (base === undefined || ours === undefined || theirs === undefined || given.length > 3)
    throw new Failure('playbook merge takes three files: base, ours, theirs', 'playbook init shows how git is told to call it')
  const sides: Sides = { base: readBytes(base), ours: readBytes(ours), theirs: readBytes(theirs) }
  const options = { labels: labelsOf(flags), markerSize: sizeOf(flags) }
  const { bytes, conflicts } =
    mergeByEntry(sides, options) ?? mergeByLine([base, ours, theirs], options) ?? mergeWhole(sides, options)
  if (bytes) writeResult(ours, bytes)
  if (conflicts > 0 && !flags.quiet)
    writeError(
      bytes
        ? `playbook merge: ${conflicts === 1 ? 'one conflict is' : `${conflicts} conflicts are`} left, between markers\n`
        : 'playbook merge: these are no texts; our side stays in the file, git keeps the other one (git checkout --theirs)\n',
    )
  return conflicts > 0 ? 1 : 0
}

interface Sides {
  readonly base: Buffer
  readonly ours: Buffer
  readonly theirs: Buffer
}

interface Outcome {
  /** Undefined: our side is to stay as it is. */
  readonly bytes: Buffer | undefined
  readonly conflicts: number
}

type Options = Required<Pick<MergeOptions, 'labels' | 'markerSize'>>

/** Undefined for what is no engagement that can be read, and for what stands between markers already. */
function mergeByEntry(sides: Sides, options: Options): Outcome | undefined {
  const texts = [sides.base, sides.ours, sides.theirs].map(bytes => {
    const read = decodeUtf8(bytes)
    return 'text' in read ? read.text : undefined
  })
  const [base, ours, theirs] = texts
  if (base === undefined || ours === undefined || theirs === undefined) return undefined
  const merged = mergeEngagements(base, ours, theirs, { ...options, playbook: bundledPlaybook() })
  return merged && { bytes: Buffer.from(merged.text), conflicts: merged.conflicts.length }
}

/** As git merges any text; undefined when git cannot be run. */
function mergeByLine([base, ours, theirs]: readonly string[], { labels, markerSize }: Options): Outcome | undefined {
  const names = ['-L', labels.ours, '-L', 'base', '-L', labels.theirs]
  const files = [ours, base, theirs] as string[]
  const { status, stdout, error } = spawnSync(
    'git',
    ['merge-file', '-p', '-q', `--marker-size=${markerSize}`, ...names, '--', ...files],
    { maxBuffer: 1 << 30 },
  )
  if (error || status === null) return undefined
  // It ends with the number of conflicts, up to 127, and with 255 for bytes that are no text.
  if (status > 127) return { bytes: undefined, conflicts: 1 }
  return { bytes: stdout, conflicts: status }
}

/** Both sides whole between markers. */
function mergeWhole({ ours, theirs }: Sides, { labels, markerSize }: Options): Outcome {
  const line = (sign: string, label: string) => Buffer.from(`${sign.repeat(markerSize)}${label && ` ${label}`}\n`)
  const whole = (side: Buffer) => (side.length === 0 || side.at(-1) === 0x0a ? [side] : [side, Buffer.from('\n')])
  const parts = [line('<', labels.ours), ...whole(ours), line('=', ''), ...whole(theirs), line('>', labels.theirs)]
  return { bytes: Buffer.concat(parts), conflicts: 1 }
}

/** A git that does not know a mark hands it over as it is: `%X`. */
function labelsOf({ ours, theirs }: MergeFlags): Options['labels'] {
  const label = (text: string | undefined, otherwise: string) => {
    const name = text?.replace(/\p{Cc}+/gu, ' ').trim()
    return name && !/^%[A-Z]$/.test(name) ? name : otherwise
  }
  return { ours: label(ours, 'ours'), theirs: label(theirs, 'theirs') }
}

/** What is no size is no reason to stop a merge. */
function sizeOf({ markerSize }: MergeFlags): number {
  return markerSize !== undefined && /^\d{1,3}$/.test(markerSize) && Number(markerSize) > 0 ? Number(markerSize) : 7
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Failure(`"${path}" cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}

function writeResult(path: string, bytes: Buffer): void {
  try {
    writeBytesAtomic(path, bytes)
  } catch (error) {
    throw new Failure(
      `"${path}" cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`,
      'The file is as it was; git keeps the other side',
    )
  }
}
