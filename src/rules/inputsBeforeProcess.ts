/** What has to be in place before the kickoff is in place when it is held. */
import { askItems, quoteItems, unmetItems } from './processItems.ts'
import { defineRule } from './rule.ts'

export const inputsBeforeProcess = defineRule({
  name: 'inputs-before-process',
  summary: 'The key inputs of the kickoff are ticked when the kickoff is held.',
  why: 'A kickoff without a team and without preparation has to be repeated.',
  severity: 'warning',
  source: 'conduct-customer-kickoff, Key Inputs',
  examples: {
    bad: 'tasks:\n  994: complete\n',
    good: 'tasks:\n  994: complete\nprocesses:\n  conduct-customer-kickoff:\n    inputs:\n      team-assigned: 2026-11-16\n',
  },
  check(context) {
    const { engagement, playbook, states, words, t, report } = context
    const policy = playbook.policies.kickoff
    const place = policy && playbook.processes.get(policy.process)
    if (!place || !states.kickoffHeld) return
    const { process } = place
    const items = unmetItems(context, process, 'inputs')
    if (items.length === 0) return
    const values = {
      process: words.process(process.id),
      task: policy.task,
      n: items.length,
      items: quoteItems(context, process.id, items),
    }
    report({
      at: engagement.processes ? ['processes', process.id, 'inputs'] : ['tasks', policy.task],
      about: [['processes', process.id]],
      message:
        items.length === 1
          ? t('The kickoff ({task}) is complete but a key input of "{process}" is not ticked: {items}', values)
          : t('The kickoff ({task}) is complete but {n} key inputs of "{process}" are not ticked: {items}', values),
      hint: t('Record the date on which it was reached, or "not-applicable" ("processes: {id}: inputs: {item}")', {
        id: process.id,
        item: items[0]?.id ?? '',
      }),
      ask: askItems(context, process.id, 'inputs', items),
    })
  },
})
