/** Whoever began the DIBS of a service sees what is still to be asked. */
import { type DibsField, dibsFields, hasGap, missingDibs } from '../engagement/adoption.ts'
import { joinWords } from '../util/translate.ts'
import type { Edit, EditValue } from '../yaml/edit.ts'
import { dibsBlank, dibsWord } from './adoptionWords.ts'
import { defineRule, type FileContext } from './rule.ts'

export const dibsComplete = defineRule({
  name: 'dibs-complete',
  summary: 'DIBS that were begun have target date, intent, business reason and success owner, or a follow-up.',
  why: 'The four are asked in one conversation. What was left out then is rarely asked later.',
  severity: 'info',
  source: 'conduct-customer-kickoff, Confirm DIBS (Kickoff Meeting)',
  examples: {
    bad: 'services:\n  exchange:\n    dibs:\n      intent: confirmed\n',
    good: `people:
  carla:
    side: customer
    role: CIO
services:
  exchange:
    dibs:
      date: 2027-03-31
      intent: confirmed
      business-reason: increase-security
      success-owner: carla
`,
  },
  check(context) {
    const { states, words, t, report } = context
    for (const id of states.inScope) {
      const service = states.service(id)
      // A service nobody wants needs neither a date nor an owner.
      if (service?.dibs === undefined || service.dibs?.intent === 'none' || hasGap(service.dibs?.gap)) continue
      const missing = missingDibs(service)
      if (missing.length === 0) continue
      const parts = joinWords(
        missing.map(field => dibsWord(field, t)),
        t.locale,
      )
      report({
        at: ['services', id, 'dibs'],
        message: t('The DIBS of {service} lack {parts}', { service: words.service(id), parts }),
        hint: t('Ask the customer, or record why it is missing and when you will ask again'),
        ask: { title: t('Add what is missing'), edit: editsFor(context, id, missing) },
      })
    }
  },
})

function editsFor({ states, playbook }: FileContext, id: string, missing: readonly DibsField[]): Edit | Edit[] {
  const path = ['services', id, 'dibs']
  const dibs = states.service(id)?.dibs
  const value: Record<string, EditValue> = {}
  for (const field of dibsFields) if (missing.includes(field) && !dibs?.[field]) value[field] = dibsBlank(field, playbook)
  const merge: Edit = { do: 'merge', path, value }
  if (!dibs?.intent || !missing.includes('intent')) return merge
  const intent: Edit = { do: 'set', path: [...path, 'intent'], value: dibsBlank('intent', playbook) }
  return Object.keys(value).length > 0 ? [intent, merge] : intent
}
