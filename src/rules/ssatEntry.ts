/** What is written of SSAT says something: lists have entries, plans have a date. */
import { hasGap, ssatFields } from '../engagement/adoption.ts'
import { blank } from '../yaml/edit.ts'
import { ssatBlank, ssatWord } from './adoptionWords.ts'
import { defineRule, type FileContext } from './rule.ts'

export const ssatEntry = defineRule({
  name: 'ssat-entry',
  summary: 'Stakeholders and scenarios that are written down have entries; planned awareness and training have a due date.',
  why: 'An empty list and a plan without a date look done and are not.',
  severity: 'warning',
  source: 'conduct-customer-success-workshop, SSAT',
  covers: ['ssat-complete'],
  examples: {
    bad: 'services:\n  exchange:\n    ssat:\n      scenarios: []\n',
    good: 'services:\n  exchange:\n    ssat:\n      scenarios:\n        - Mail on any device\n      training:\n        status: planned\n        due: 2027-02-01\n',
  },
  check(context) {
    for (const id of context.states.intended) {
      const ssat = context.states.service(id)?.ssat
      if (!ssat || hasGap(ssat.gap)) continue
      for (const field of ssatFields) {
        if (field === 'stakeholders' || field === 'scenarios') {
          if (ssat[field]?.length === 0) reportEmpty(context, id, field)
        } else if (ssat[field]?.status === 'planned' && !ssat[field]?.due) reportUndated(context, id, field)
      }
    }
  },
})

function reportEmpty({ words, t, report }: FileContext, id: string, field: 'stakeholders' | 'scenarios'): void {
  const at = ['services', id, 'ssat', field]
  const values = { service: words.service(id) }
  report({
    at,
    message:
      field === 'stakeholders'
        ? t('The list of stakeholders of {service} is empty', values)
        : t('The list of scenarios of {service} is empty', values),
    hint:
      field === 'stakeholders'
        ? t('Name the people who decide, help or are affected')
        : t('Write what people will do with the service first'),
    about: [at, at.slice(0, 3)],
    ask: { title: t('Add {parts}', { parts: ssatWord(field, t) }), edit: { do: 'insert', path: at, value: ssatBlank(field) } },
  })
}

function reportUndated({ words, t, report }: FileContext, id: string, field: 'awareness' | 'training'): void {
  const at = ['services', id, 'ssat', field]
  const values = { service: words.service(id) }
  report({
    at,
    message:
      field === 'awareness'
        ? t('Awareness for {service} is planned without a due date', values)
        : t('Training for {service} is planned without a due date', values),
    hint: t('Enter the day by which it should be done'),
    about: [at, at.slice(0, 3)],
    ask: {
      title: t('Enter the due date'),
      edit: { do: 'merge', path: at, value: { due: blank('due', { kind: 'date' }) } },
    },
  })
}
