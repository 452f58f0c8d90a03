/** One part of a run that several machines share: which files it has, how its results are written, and how parts become one run. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { version } from '../util/build.ts'
import { isMap } from '../util/json.ts'
import type { Outcome, Source } from './checkFile.ts'
import { Failure } from './failure.ts'
import { shownPath } from './findFiles.ts'
import type { LintFlags, ShardFlag } from './flags.ts'
import { hashText } from './mark.ts'
import type { Session } from './session.ts'

/** What all parts of a run have in common, and what has to be the same again where they are put together. */
export interface ShardHead {
  readonly version: string
  readonly count: number
  readonly asOf: string
  readonly locale: string
  readonly rules: readonly (readonly [string, string])[]
  readonly clockErrors: boolean
  /** Files of the whole run, and a hash of their paths. */
  readonly total: number
  readonly list: string
}

interface ShardFile extends ShardHead {
  readonly playbookShard: number
  readonly index: number
  /** In the order of the run: the first is file `index`, counted from 1, of all. */
  readonly files: readonly (Outcome & { readonly path: string })[]
}

/** Every `count`-th file, so that parts take about the same time. */
export function filesOfShard<T>(sources: readonly T[], { index, count }: ShardFlag): T[] {
  return sources.filter((_, at) => at % count === index - 1)
}

/** The text of a part, file by file. @param all every file of the run */
export function* shardText(
  { index, count }: ShardFlag,
  all: readonly Source[],
  outcomes: readonly Outcome[],
  flags: Pick<LintFlags, 'rule' | 'clockErrors'>,
  session: Session,
): Generator<string> {
  const paths = all.map(({ path }) => shownPath(path, session.cwd))
  const head: Omit<ShardFile, 'files'> = {
    playbookShard: format,
    version,
    index,
    count,
    asOf: session.today,
    locale: session.t.locale,
    rules: [...(flags.rule ?? [])],
    clockErrors: flags.clockErrors === true,
    total: paths.length,
    list: hashText(paths.join('\n')),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"files":[`
  const own = filesOfShard(paths, { index, count })
  for (const [at, path] of own.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify({ path, ...outcomes[at] })}`
  yield '\n]}\n'
}

const format = 1

export interface JoinedShards {
  readonly head: ShardHead
  /** Shown paths and outcomes of the whole run, in its order. */
  readonly paths: readonly string[]
  readonly outcomes: readonly Outcome[]
}

/**
 * Puts the parts of a run together.
 * @throws Failure when a file is no part, parts are of different runs, one is missing or given twice
 */
export function joinShards(names: readonly string[], cwd: string): JoinedShards {
  const shards = names.map(name => readShard(resolve(cwd, name), name))
  const [first] = shards
  if (!first)
    throw new Failure('No part of a run is named', 'Name the files that lint --shard wrote: playbook report shard-*.json')
  const byIndex = new Map<number, { name: string; shard: ShardFile }>()
  for (const [at, shard] of shards.entries()) {
    const name = names[at] as string
    if (headText(shard) !== headText(first))
      throw new Failure(
        `"${name}" and "${names[0]}" are not parts of one run`,
        'Give all parts the same files, --as-of, flags and version of the program',
      )
    const twice = byIndex.get(shard.index)
    if (twice) throw new Failure(`"${twice.name}" and "${name}" are the same part, ${shard.index}/${shard.count}`)
    byIndex.set(shard.index, { name, shard })
  }
  const missing = Array.from({ length: first.count }, (_, at) => at + 1).filter(index => !byIndex.has(index))
  if (missing.length > 0)
    throw new Failure(
      `Of ${first.count} parts these are missing: ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ', …' : ''}`,
      'Name the files of all parts',
    )
  const files = Array.from({ length: first.total }, (_, at) => {
    const { shard, name } = byIndex.get((at % first.count) + 1) as { name: string; shard: ShardFile }
    const file = shard.files[Math.floor(at / first.count)]
    if (!file) throw incomplete(name)
    return file
  })
  const paths = files.map(({ path }) => path)
  if (hashText(paths.join('\n')) !== first.list) throw incomplete(names[0] as string)
  return { head: first, paths, outcomes: files }
}

function readShard(path: string, name: string): ShardFile {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new Failure(`"${name}" cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw incomplete(name)
  }
  if (!isMap(data) || data.playbookShard !== format || !Array.isArray(data.files)) throw incomplete(name)
  const shard = data as unknown as ShardFile
  const isOutcome = (file: unknown) =>
    isMap(file) && typeof file.path === 'string' && Array.isArray(file.problems) && Array.isArray(file.ignored)
  if (!shard.files.every(isOutcome) || !(shard.count > 0) || !(shard.total >= 0) || !Array.isArray(shard.rules))
    throw incomplete(name)
  return shard
}

function incomplete(name: string): Failure {
  return new Failure(
    `"${name}" is no complete output of lint --shard`,
    'Write it anew: playbook lint --shard 1/4 --output-file FILE',
  )
}

function headText({ version, count, asOf, locale, rules, clockErrors, total, list }: ShardHead): string {
  return JSON.stringify([version, count, asOf, locale, rules, clockErrors, total, list])
}
