/** The account team of a managed customer knows of the kickoff and takes part in it. */
import type { PersonEntry } from '../playbook/shape.ts'
import { entriesOf, lookup } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule, type FileContext } from './rule.ts'

export const managedAccountTeam = defineRule({
  name: 'managed-account-team',
  summary: 'The account team of a managed customer is told of the kickoff before it and invited, and its objectives are known.',
  why: 'The account team knows the business, the people and the obstacles, and should not learn of the kickoff from the customer.',
  severity: 'warning',
  source: 'conduct-customer-kickoff, Prepare for Kickoff Meeting',
  examples: {
    bad: 'customer:\n  name: Contoso\n  managed: true\n  objectives: Move mail this year\ntasks:\n  994: complete\n',
    good: 'customer:\n  name: Contoso\n  managed: false\ntasks:\n  994: complete\n',
  },
  check(context) {
    const { engagement, playbook, states, t, report } = context
    const kickoff = playbook.policies.kickoff?.task
    const { managed, objectives } = engagement.customer
    if (!kickoff || managed === false || states.task(kickoff).state === undefined) return
    if (managed) {
      checkTeam(context, kickoff)
      if (!objectives?.trim() && states.kickoffHeld) {
        report({
          at: ['customer', 'objectives'],
          message: t('The objectives of the account team are not known although the kickoff ({task}) is complete', {
            task: kickoff,
          }),
          hint: t('Ask the account team what it wants to reach with this customer, and write it down ("objectives")'),
          ask: {
            title: t('Record the objectives'),
            edit: { do: 'insert', path: ['customer', 'objectives'], value: blank('objectives', { kind: 'text' }) },
          },
        })
      }
    } else if (states.kickoffHeld) {
      report({
        at: ['customer', 'managed'],
        message: t('Nothing says whether the customer is managed although the kickoff ({task}) is complete', { task: kickoff }),
        hint: t('Say whether an account team looks after the customer ("managed: true" or "managed: false")'),
        level: 'info',
        ask: {
          title: t('Say whether the customer is managed'),
          edit: {
            do: 'insert',
            path: ['customer', 'managed'],
            value: blank('managed', { kind: 'boolean', choices: ['true', 'false'] }),
          },
        },
      })
    }
  },
})

/** One person who was told and invited in time is enough. */
function checkTeam({ engagement, states, t, report }: FileContext, kickoff: string): void {
  const held = states.kickoffHeld
  const level = held ? 'warning' : 'info'
  const team = entriesOf(engagement.people).filter(([, person]) => person?.side === 'account-team')
  const flaws = team.map(([key, person]) => ({ key, person, flaw: flawOf(person, states.kickoffDate) }))
  if (flaws.some(({ flaw }) => flaw === undefined)) return
  const [nearest] = flaws.sort((a, b) => (a.flaw?.rank ?? 0) - (b.flaw?.rank ?? 0))
  if (!nearest) {
    const key = lookup(engagement.people, 'account-team') === undefined ? 'account-team' : 'account-team-contact'
    const value = {
      name: blank('name', { kind: 'text' }),
      side: 'account-team',
      role: blank('role', { kind: 'text' }),
      email: blank('email', { kind: 'text' }),
      notified: blank('notified', { kind: 'date' }),
      invited: blank('invited', { kind: 'date' }),
    }
    report({
      at: ['customer', 'managed'],
      message: held
        ? t('Nobody of the account team is recorded although the kickoff ({task}) is complete', { task: kickoff })
        : t('Nobody of the account team is recorded'),
      hint: t(
        'Add a person of the account team ("side: account-team") and the days on which they were told of the kickoff and invited ("notified", "invited")',
      ),
      level,
      about: [['customer', 'managed'], ['people']],
      ask: { title: t('Add a person of the account team'), edit: { do: 'insert', path: ['people', key], value } },
    })
    return
  }
  const { key, person, flaw } = nearest
  const values = { person: person?.name ?? key, task: kickoff, date: states.kickoffDate ?? '' }
  const at = ['people', key]
  if (flaw?.late) {
    report({
      at: [...at, flaw.field],
      message:
        flaw.field === 'notified'
          ? t('{person} of the account team was told of the kickoff ({task}) only after {date}', values)
          : t('{person} of the account team was invited to the kickoff ({task}) only after {date}', values),
      hint: t('Correct the date that is wrong'),
      level,
    })
    return
  }
  const missing = Object.fromEntries(
    (['notified', 'invited'] as const).filter(field => !person?.[field]).map(field => [field, blank(field, { kind: 'date' })]),
  )
  report({
    at,
    message:
      Object.keys(missing).length > 1
        ? t('{person} of the account team has not been told of the kickoff ({task}) and not been invited', values)
        : flaw?.field === 'notified'
          ? t('{person} of the account team has not been told of the kickoff ({task})', values)
          : t('{person} of the account team has not been invited to the kickoff ({task})', values),
    hint: t('Tell the account team of the kickoff and invite it, and record the days ("notified", "invited")'),
    level,
    ask: { title: t('Record when the account team was told and invited'), edit: { do: 'merge', path: at, value: missing } },
  })
}

interface Flaw {
  readonly field: 'notified' | 'invited'
  readonly late: boolean
  /** The smaller, the nearer to what is expected. */
  readonly rank: number
}

function flawOf(person: PersonEntry | null, held: string | undefined): Flaw | undefined {
  const missing = (['notified', 'invited'] as const).filter(field => !person?.[field])
  if (missing[0]) return { field: missing[0], late: false, rank: missing.length + 1 }
  const late = (['notified', 'invited'] as const).find(field => held && (person?.[field] ?? '') > held)
  return late && { field: late, late: true, rank: 1 }
}
