/** Somebody does an agreed action by a day. */
import { entriesOf } from '../util/json.ts'
import { type Blank, blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

export const action = defineRule({
  name: 'action',
  summary: 'An action has an owner and a due date, and is completed by then.',
  why: 'What nobody was asked to do by a day does not happen.',
  severity: 'warning',
  source: 'status guidance, overall status notes',
  examples: {
    bad: 'actions:\n  send-plan:\n    what: Send the plan\n    due: 2026-12-10\n',
    good: 'actions:\n  send-plan:\n    what: Send the plan\n    owner: ana\n    due: 2026-12-10\n',
  },
  check({ engagement, states, today, t, report }) {
    for (const [key, entry] of entriesOf(engagement.actions)) {
      if (entry?.completed) continue
      const at = ['actions', key]
      const { owner, due } = entry ?? {}
      if (owner && due && (due >= today || states.silent)) continue
      const what = entry?.what?.trim() || key
      if (!owner || !due) {
        const value: Record<string, Blank> = {}
        if (!owner) value.owner = blank('owner', { kind: 'person' })
        if (!due) value.due = blank('due', { kind: 'date' })
        report({
          at,
          message: owner
            ? t('The action "{action}" has no due date', { action: what })
            : due
              ? t('The action "{action}" has no owner', { action: what })
              : t('The action "{action}" has no owner and no due date', { action: what }),
          hint: t('Say who does it and by when ("owner", "due")'),
          ask: { title: t('Enter owner and due date'), edit: { do: 'merge', path: at, value } },
        })
      } else {
        report({
          at: [...at, 'due'],
          on: 'value',
          message: t('The action "{action}" was due on {date} and is open', { action: what, date: due }),
          hint: t('Record when it was done ("completed"), or agree on a new date ("due")'),
          clock: true,
          ask: {
            title: t('Record when it was done'),
            edit: { do: 'merge', path: at, value: { completed: blank('completed', { kind: 'date' }) } },
          },
        })
      }
    }
  },
})
