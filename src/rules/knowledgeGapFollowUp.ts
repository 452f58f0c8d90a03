/** What the customer does not know yet is followed up in a named way by a named day. */

import { gapKinds } from '../playbook/shape.ts'
import { entriesOf } from '../util/json.ts'
import { type Blank, blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

export const knowledgeGapFollowUp = defineRule({
  name: 'knowledge-gap-follow-up',
  summary: 'Each knowledge gap has a kind of follow-up and a due date, and is closed by then.',
  why: 'A gap that is noted and not followed up keeps the customer from using what it owns.',
  severity: 'warning',
  source: 'conduct-customer-kickoff, Schedule and Conduct Kickoff Meeting',
  examples: {
    bad: 'knowledge-gaps:\n  teams-calling:\n    topic: Calling in Teams\n    kind: workshop\n',
    good: 'knowledge-gaps:\n  teams-calling:\n    topic: Calling in Teams\n    kind: workshop\n    due: 2026-12-10\n',
  },
  check({ engagement, states, today, t, report }) {
    for (const [key, gap] of entriesOf(engagement['knowledge-gaps'])) {
      if (gap?.closed) continue
      const at = ['knowledge-gaps', key]
      const gapName = gap?.topic?.trim() || key
      if (!gap?.kind || !gap.due) {
        const value: Record<string, Blank> = {}
        if (!gap?.kind) value.kind = blank('kind', { kind: 'choice', choices: gapKinds })
        if (!gap?.due) value.due = blank('due', { kind: 'date' })
        report({
          at,
          message: gap?.kind
            ? t('The knowledge gap "{gap}" has no due date', { gap: gapName })
            : gap?.due
              ? t('The knowledge gap "{gap}" has no kind of follow-up', { gap: gapName })
              : t('The knowledge gap "{gap}" has no kind of follow-up and no due date', { gap: gapName }),
          hint: t('Say how the customer will learn it and by when'),
          ask: { title: t('Record the follow-up'), edit: { do: 'merge', path: at, value } },
        })
      } else if (gap.due < today && !states.silent) {
        report({
          at: [...at, 'due'],
          message: t('The follow-up on the knowledge gap "{gap}" was due on {date} and is open', { gap: gapName, date: gap.due }),
          hint: t('Record when it was closed, or a new due date'),
          clock: true,
          ask: {
            title: t('Record when it was closed'),
            edit: { do: 'merge', path: at, value: { closed: blank('closed', { kind: 'date' }) } },
          },
        })
      }
    }
  },
})
