/** Windows 10 is deployed with an expert, and with Configuration Manager on its current branch. */
import { entriesOf, keysOf, lookup } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule, type FileContext, type Severity } from './rule.ts'
import { askBegun } from './taskAsks.ts'

export const windows10Deployment = defineRule({
  name: 'windows-10-deployment',
  summary: 'Windows 10 has a requested expert and a known Configuration Manager, and a partner where that is not current.',
  why: 'FastTrack deploys Windows 10 through Configuration Manager at its current branch and does not upgrade it.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Schedule and Conduct Kickoff Meeting',
  examples: {
    bad: `services:
  windows-10:
    configmgr:
      version: "2002"
      current-branch: true
tasks:
  994: complete
`,
    good: `services:
  windows-10:
    configmgr:
      version: "2002"
      current-branch: true
team:
  sme:
    windows-10:
      person: kenji
      requested: 2026-11-24
tasks:
  994: complete
`,
  },
  check(context) {
    const { playbook, states } = context
    const policy = playbook.policies['windows-deployment']
    if (!policy || !states.isInScope(policy.service)) return
    const enabling = findBegun(context, policy.service, policy.phase)
    if (!enabling && !states.kickoffHeld) return
    const since = { task: enabling, level: enabling ? 'error' : 'warning' } as const
    checkExpert(context, policy.service, policy['sme-role'], since)
    checkConfigMgr(context, policy.service, since)
  },
})

/** What makes the facts due: an Enable task of the service, else the kickoff. */
interface Since {
  readonly task?: string
  readonly level: Severity
}

/** A task of the phase that is active or complete for the service. */
function findBegun({ engagement, playbook, states }: FileContext, service: string, phase: string): string | undefined {
  for (const [id] of entriesOf(engagement.tasks)) {
    if (playbook.tasks.get(id)?.phase.id !== phase || !states.servicesOf(id).includes(service) || !states.applies(id)) continue
    const { parts } = states.task(id)
    const part = parts.find(one => one.service === service) ?? parts.find(one => one.service === undefined)
    if (part && (part.state === 'active' || part.complete)) return id
  }
  return undefined
}

function checkExpert(context: FileContext, service: string, role: string, since: Since): void {
  const { engagement, words, t, report } = context
  const entry = lookup(engagement.team, role)
  // A service that is misspelled may be this one.
  const { services } = context.playbook.vocabulary
  if (typeof entry !== 'string' && keysOf(entry).some(id => !Object.hasOwn(services, id))) return
  const member = typeof entry === 'string' ? { person: entry, requested: undefined } : lookup(entry, service)
  if (member?.person && member.requested) return
  const values = { role: words.role(role), service: words.service(service), reason: reasonOf(context, since) }
  const at = ['team', role, service]
  report({
    at: engagement.team ? at : ['services', service],
    message: member?.person
      ? t('It is not recorded when the {role} for {service} was requested although {reason}', values)
      : member?.requested
        ? t('The {role} requested for {service} is not named although {reason}', values)
        : t('No {role} is requested for {service} although {reason}', values),
    hint: t('Request the expert and record who it is and when you asked'),
    level: since.level,
    about: [
      ['services', service],
      ['team', role],
    ],
    // A person for all services cannot be told apart by a small edit.
    ask:
      typeof entry !== 'string'
        ? { title: t('Record the request'), edit: { do: 'merge', path: at, value: requestBlanks() } }
        : undefined,
  })
}

function requestBlanks() {
  return { person: blank('person', { kind: 'person' }), requested: blank('requested', { kind: 'date' }) }
}

function checkConfigMgr(context: FileContext, service: string, since: Since): void {
  const { playbook, states, t, report } = context
  const { version, 'current-branch': isCurrent } = states.service(service)?.configmgr ?? {}
  const at = ['services', service, 'configmgr']
  const hasVersion = Boolean(version?.trim())
  const reason = reasonOf(context, since)
  if (!hasVersion || isCurrent == null) {
    report({
      at,
      message: hasVersion
        ? t('It is not known whether Configuration Manager is on its current branch although {reason}', { reason })
        : isCurrent != null
          ? t('The version of Configuration Manager is not known although {reason}', { reason })
          : t('Version and branch of Configuration Manager are not known although {reason}', { reason }),
      hint: t('Ask the customer which version of Configuration Manager it runs'),
      level: since.level,
      ask: {
        title: t('Record version and branch'),
        edit: {
          do: 'merge',
          path: at,
          value: {
            version: blank('version', { kind: 'text' }),
            'current-branch': blank('current-branch', { kind: 'boolean', choices: ['true', 'false'] }),
          },
        },
      },
    })
  }
  const referral = playbook.policies.referral && states.task(playbook.policies.referral.task)
  if (isCurrent !== false || !referral?.state || referral.begun) return
  report({
    at: [...at, 'current-branch'],
    message: t('Configuration Manager is not on its current branch and no partner is being sought ({task}) although {reason}', {
      task: referral.id,
      reason,
    }),
    hint: t('Offer a partner for the upgrade: FastTrack does not do it'),
    level: since.level,
    // A referral that says itself that its task has not begun speaks for both, but never for an error.
    about: since.level === 'error' ? [['services', service], referral.path] : [referral.path],
    ask: askBegun(referral.id, context),
  })
}

function reasonOf({ playbook, t }: FileContext, { task }: Since): string {
  if (task) return t('task {task} has begun', { task })
  return t('the kickoff ({task}) is complete', { task: playbook.policies.kickoff?.task ?? '' })
}
