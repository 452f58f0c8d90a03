/** Whoever leads the kickoff has read up on the customer. */
import { lookup } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

export const researchBeforeKickoff = defineRule({
  name: 'research-before-kickoff',
  summary: "The customer's industry, background and licences are known when the kickoff is held.",
  why: 'Questions that fit the business, and offers that fit what the customer owns, need a little reading beforehand.',
  severity: 'info',
  options: { fields: ['industry', 'background', 'licences'] },
  optionDocs: { fields: 'The fields of the customer that must be known.' },
  source: 'conduct-customer-kickoff, Prepare for Kickoff Meeting',
  examples: {
    bad: 'tasks:\n  994: complete\n',
    good: `customer:
  name: Contoso
  industry: Retail
  background: 20 shops in two countries
  licences: [Microsoft 365 E3]
tasks:
  994: complete
`,
  },
  check({ engagement, playbook, states, t, words, options, report }) {
    const kickoff = playbook.policies.kickoff
    if (!kickoff || !states.kickoffHeld) return
    const { customer } = engagement
    const missing = options.fields.filter(field => isUnknown(lookup(customer, field)))
    if (missing.length === 0) return
    const names = missing.map(field => words.key(field).toLocaleLowerCase(t.locale))
    report({
      at: ['customer'],
      message: t('The kickoff ({task}) is complete but nothing is recorded about: {fields}', {
        task: kickoff.task,
        fields: joinWords(names, t.locale),
      }),
      hint: t('Write down what you know of the customer ({keys})', { keys: missing.map(field => `"${field}"`).join(', ') }),
      ask: {
        title: t('Add what is missing'),
        edit: {
          do: 'merge',
          path: ['customer'],
          value: Object.fromEntries(
            missing.map(field => {
              const value = blank(field, { kind: 'text' })
              return [field, field === 'licences' ? [value] : value]
            }),
          ),
        },
      },
    })
  },
})

function isUnknown(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === undefined || value === null || String(value).trim() === ''
}
