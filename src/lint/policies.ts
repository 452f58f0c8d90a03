/** Team policies: conditions of the configuration that every engagement must meet. */

import { type Condition, type ConditionSubject, compileCondition } from '../playbook/conditions.ts'
import type { FileContext } from '../rules/rule.ts'
import type { Found } from './place.ts'
import type { Policy, Settings } from './settings.ts'

/** A policy whose expression ended in an error for some file; a fault of the configuration, not of the file. */
export interface PolicyFailure {
  readonly policy: Policy
  readonly part: 'when' | 'assert'
  /** English text of the error. */
  readonly error: string
}

export interface CheckedPolicies {
  readonly found: readonly Found[]
  readonly failures: readonly PolicyFailure[]
}

type PolicyContext = Pick<FileContext, 'states' | 'playbook'>

const nothing: CheckedPolicies = { found: [], failures: [] }

/** Evaluates the policies over one engagement. One that does not compile is left to the check of the configuration. */
export function checkPolicies(
  { policies, rules }: Pick<Settings, 'policies' | 'rules'>,
  context: PolicyContext,
): CheckedPolicies {
  if (policies.length === 0) return nothing
  const subject = subjectOf(context)
  const found: Found[] = []
  const failures: PolicyFailure[] = []
  for (const policy of policies) {
    const severity = rules.get(policyRuleName(policy))?.severity ?? policy.severity
    if (severity === 'off') continue
    const wanted = compileCondition(policy.assert)
    const when = policy.when === undefined ? undefined : compileCondition(policy.when)
    if (wanted.problem || when?.problem) continue
    const clock = wanted.readsToday || when?.readsToday === true
    if (clock && context.states.silent) continue
    const evaluate = (condition: Condition, part: PolicyFailure['part']): boolean | undefined => {
      const result = condition.evaluate(subject)
      if ('value' in result) return result.value
      failures.push({ policy, part, error: result.error })
      return undefined
    }
    if (when && evaluate(when, 'when') !== true) continue
    if (evaluate(wanted, 'assert') === false) found.push(toFound({ ...policy, severity }, clock))
  }
  return { found, failures }
}

/** The name under which a policy's problems are reported, configured and silenced. */
export function policyRuleName(policy: Pick<Policy, 'name'>): string {
  return `policy/${policy.name}`
}

function toFound(policy: Policy, clock: boolean): Found {
  const at = policy.path === undefined || policy.path === '' ? [] : policy.path.split('.')
  return {
    rule: policyRuleName(policy),
    severity: policy.severity,
    report: { at, message: policy.message, clock },
    about: [at.slice(0, 2)],
  }
}

function subjectOf({ states, playbook }: PolicyContext): ConditionSubject {
  return {
    file: states.file,
    today: states.today,
    holidays: states.holidays,
    inScope: states.inScope,
    intended: states.intended,
    taskIds: [...playbook.tasks.keys()],
    taskState: id => states.task(id).state ?? 'open',
  }
}
