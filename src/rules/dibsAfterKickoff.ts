/** After the kickoff each intended service has its DIBS, or a reason and a day on which we ask again. */
import { type DibsField, hasGap, missingDibs } from '../engagement/adoption.ts'
import { lookup } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import { blank } from '../yaml/edit.ts'
import { dibsWord } from './adoptionWords.ts'
import { defineRule, type FileContext } from './rule.ts'

export const dibsAfterKickoff = defineRule({
  name: 'dibs-after-kickoff',
  summary: 'After the kickoff each intended service has date, intent, business reason and success owner, or a follow-up.',
  why: 'A service without a date, a stated intent, a reason and somebody who answers for it is rarely taken into use.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Confirm DIBS (Kickoff Meeting)',
  covers: ['dibs-complete', 'dibs-date'],
  examples: {
    bad: 'tasks:\n  994: complete\n',
    good: `services:
  exchange:
    dibs:
      intent: confirmed
      gap:
        reason: The board decides in December
        follow-up: 2026-12-10
tasks:
  994: complete
`,
  },
  check(context) {
    const { playbook, states } = context
    const kickoff = playbook.policies.kickoff
    if (!kickoff) return
    const phase = playbook.tasks.get(kickoff.task)?.phaseIndex ?? 0
    const held = states.kickoffHeld
    for (const id of states.intended) {
      const service = states.service(id)
      const missing = missingDibs(service)
      if (missing.length === 0 || !lookup(playbook.vocabulary.services, id)) continue
      if (hasGap(service?.dibs?.gap)) checkFollowUp(context, id, service?.dibs?.gap?.['follow-up'] ?? '')
      else if (held) reportMissing(context, { id, missing, task: kickoff.task, isLeft: states.phaseIndexOf(id) > phase })
    }
  },
})

interface Missing {
  readonly id: string
  readonly missing: readonly DibsField[]
  readonly task: string
  /** The service has left the phase of the kickoff. */
  readonly isLeft: boolean
}

function reportMissing({ words, t, report }: FileContext, { id, missing, task, isLeft }: Missing): void {
  const parts = missing.map(field => dibsWord(field, t))
  const values = { service: words.service(id), parts: joinWords(parts, t.locale, 'disjunction'), task }
  report({
    at: ['services', id, 'dibs'],
    message:
      missing.length === 4
        ? t('{service} has no DIBS although the kickoff ({task}) is complete', values)
        : t('{service} has no {parts} although the kickoff ({task}) is complete', values),
    hint: t('Add what is missing, or record why it is missing and when you will ask again'),
    level: isLeft ? 'error' : 'warning',
    ask: {
      title: t('Record a follow-up'),
      edit: {
        do: 'merge',
        path: ['services', id, 'dibs', 'gap'],
        value: { reason: blank('reason', { kind: 'text' }), 'follow-up': blank('follow-up', { kind: 'date' }) },
      },
    },
  })
}

function checkFollowUp({ states, today, words, t, report }: FileContext, id: string, followUp: string): void {
  if (states.silent || followUp >= today) return
  const at = ['services', id, 'dibs', 'gap', 'follow-up']
  report({
    at,
    message: t('The follow-up on the DIBS of {service} was due on {date}', { service: words.service(id), date: followUp }),
    hint: t('Record what you learned, or the next date on which you will ask'),
    level: 'warning',
    clock: true,
    ask: { title: t('Enter the next date'), edit: { do: 'set', path: at, value: blank('follow-up', { kind: 'date' }) } },
  })
}
