/** `playbook report`: puts the parts that `lint --shard` wrote together and reports them as one run. */
import { resolve } from 'node:path'
import type { Severity } from '../rules/rule.ts'
import { Failure } from './failure.ts'
import type { LintFlags, ReportFlags } from './flags.ts'
import { gatherRun } from './lintFiles.ts'
import { finishRun } from './lintFinish.ts'
import { requireSeparateOutputs } from './lintOutput.ts'
import { contextFinder, hashText } from './mark.ts'
import { openSession } from './session.ts'
import { joinShards } from './shard.ts'

/**
 * @param names the files of all parts
 * @returns as `lint` over all files would
 * @throws Failure when the parts are not those of one run, or the files and settings here are not those that were checked
 */
export async function reportCommand(names: readonly string[], flags: ReportFlags): Promise<number> {
  requireSeparateOutputs(flags)
  const cwd = resolve(flags.cwd ?? '.')
  const { head, paths, outcomes } = joinShards(names, cwd)
  const rule = new Map(head.rules as [string, Severity | 'off'][])
  const runFlags: LintFlags = { ...flags, asOf: head.asOf, locale: head.locale, rule, clockErrors: head.clockErrors }
  const session = await openSession(runFlags)
  const sources = paths.map(path => ({ path: resolve(session.cwd, path) }))
  await session.configs.prepare(sources.map(({ path }) => path))
  const contextOf = contextFinder(session)
  const isOther = sources.findIndex(
    ({ path }, at) => outcomes[at]?.context !== undefined && contextOf(path) !== outcomes[at]?.context,
  )
  if (isOther >= 0) throw notTheSame(paths[isOther] as string)
  const checked = await gatherRun(sources, outcomes, session, { flags: runFlags })
  const hashes = new Map(paths.map((path, at) => [path, outcomes[at]?.text === undefined ? outcomes[at]?.hash : undefined]))
  for (const { path, text } of checked.run.files) {
    const hash = hashes.get(path)
    if (text !== undefined && hash !== undefined && hashText(text) !== hash) throw notTheSame(path)
  }
  return finishRun(checked, runFlags, session)
}

function notTheSame(path: string): Failure {
  return new Failure(
    `"${path}" or its configuration, playbook or people.yaml is not what the parts were made of`,
    'Run playbook report in a checkout of the same commit, in the same folder',
  )
}
