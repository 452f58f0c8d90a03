/** A customer found by the targeting team is handed over before we get in touch. */
import { defineRule, type FileContext } from './rule.ts'
import { pairsOf, type TaskPair } from './taskPairs.ts'

export const handoverBeforeContact = defineRule({
  name: 'handover-before-contact',
  summary: 'In a targeting engagement the hand-over is closed before the first contact.',
  why: 'Who calls without the hand-over does not know what the customer has been told and promised.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Prepare for Kickoff Meeting',
  covers: ['task-order'],
  examples: {
    bad: 'engagement:\n  motion: targeting\n  assigned: 2026-11-16\ntasks:\n  3616: complete\n',
    good: 'engagement:\n  motion: targeting\n  assigned: 2026-11-16\ntasks:\n  3979: complete\n  3616: complete\n',
  },
  check(context) {
    const { engagement, playbook, states } = context
    const policy = playbook.policies.handover
    if (!policy || engagement.engagement.motion !== policy.motion) return
    const contact = states.task(policy.contact)
    if (!contact.begun) return
    for (const pair of pairsOf(states.task(policy.task), contact)) checkPair(context, policy.task, policy.contact, pair)
  },
})

function checkPair({ t, report }: FileContext, handover: string, contact: string, { earlier, later }: TaskPair): void {
  const isActive = later.state === 'active' || later.state === 'stalled'
  if ((!isActive && !later.complete) || earlier.closed === undefined) return
  if (!earlier.closed) {
    report({
      at: later.path,
      message: later.complete
        ? t('The first contact ({contact}) is complete although the hand-over ({handover}) is open', { contact, handover })
        : t('The first contact ({contact}) has begun although the hand-over ({handover}) is open', { contact, handover }),
      hint: t('Close the hand-over first, or leave it out with a reason ("waiver")'),
      level: later.complete ? 'error' : 'warning',
    })
  } else if (earlier.completed && later.completed && earlier.completed > later.completed) {
    const dates = { contact, handover, date: later.completed, handed: earlier.completed }
    report({
      at: [...later.path, 'completed'],
      message: t('The first contact ({contact}) on {date} was before the hand-over ({handover}) on {handed}', dates),
      hint: t('Correct the date that is wrong'),
      related: [
        {
          at: [...earlier.path, 'completed'],
          message: t('Hand-over ({handover}) on {date}', { handover, date: earlier.completed }),
        },
      ],
    })
  }
}
