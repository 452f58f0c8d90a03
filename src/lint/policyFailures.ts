/** A policy that ended in an error over some file is a problem of the configuration it is written in. */
import { type FileProblem, toFileProblem } from '../playbook/findings.ts'
import type { Translate } from '../util/translate.ts'
import type { PolicyFailure } from './policies.ts'
import type { Config } from './resolveConfig.ts'

/** @param checked path of the file over which it failed. One problem for each pair of policy and file. */
export function policyFailureProblem(
  { policy, part, error }: PolicyFailure,
  checked: string,
  config: Config,
  t: Translate,
): FileProblem {
  const source = [config, config.above]
    .flatMap(one => one?.files ?? [])
    .find(one => Object.hasOwn(one.file.policies ?? {}, policy.name))
  const message = {
    key: 'The policy "{policy}" could not be evaluated for {file}: {error}',
    values: { policy: policy.name, file: checked, error },
  }
  const path = ['policies', policy.name, part]
  return toFileProblem({ code: 'condition', path, part: 'value', message }, source ?? { path: config.path ?? '', text: '' }, t)
}
