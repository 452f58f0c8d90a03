/** The kickoff comes after the first contact. */
import { addDays } from '../util/dates.ts'
import { defineRule, type FileContext } from './rule.ts'
import { pairsOf, type TaskPair } from './taskPairs.ts'

export const kickoffDate = defineRule({
  name: 'kickoff-date',
  summary: 'The kickoff is held after the first contact with the customer.',
  why: 'Nobody can hold a meeting with a customer who has not been contacted: one of the two facts is wrong.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Schedule and Conduct Kickoff Meeting',
  covers: ['task-order', 'phase-mandatory-tasks', 'rfa-first-contact'],
  examples: {
    bad: 'tasks:\n  994: complete\n',
    good: 'tasks:\n  3616: complete\n  994: complete\n',
  },
  check(context) {
    const { playbook, states } = context
    const kickoff = playbook.policies.kickoff?.task
    const contact = playbook.policies['first-contact']?.task ?? playbook.policies.handover?.contact
    if (!kickoff || !contact || !states.task(kickoff).begun || !states.applies(contact)) return
    for (const pair of pairsOf(states.task(contact), states.task(kickoff))) checkPair(context, kickoff, contact, pair)
  },
})

function checkPair(
  { today, states, t, report }: FileContext,
  kickoff: string,
  contact: string,
  { earlier, later }: TaskPair,
): void {
  if (!later.complete || earlier.closed === undefined) return
  if (!earlier.closed) {
    report({
      at: later.path,
      message: t('The kickoff ({kickoff}) is complete although the first contact ({contact}) is open', { kickoff, contact }),
      hint: t('Record the date of the first contact ("status: complete" and "completed")'),
      about: [
        ['tasks', kickoff],
        ['tasks', contact],
      ],
    })
  } else if (earlier.completed && later.completed && earlier.completed > later.completed) {
    // A day that is still to come is the problem of task-dates.
    if (earlier.completed > addDays(today, 1) && !states.silent) return
    const dates = { kickoff, contact, held: later.completed, date: earlier.completed }
    report({
      at: [...later.path, 'completed'],
      message: t('The kickoff ({kickoff}) on {held} was before the first contact ({contact}) on {date}', dates),
      hint: t('Correct the date that is wrong'),
      about: [
        ['tasks', kickoff],
        ['tasks', contact],
      ],
      related: [
        {
          at: [...earlier.path, 'completed'],
          message: t('First contact ({contact}) on {date}', { contact, date: earlier.completed }),
        },
      ],
    })
  }
}
