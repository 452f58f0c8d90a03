import { outputsBeforeNext } from '../../src/rules/outputsBeforeNext.ts'
import { testRule } from '../helpers/testRule.ts'

const assess = 'engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\n'
const ticked = (...ids: string[]) => ids.map(id => `      ${id}: 2026-11-24\n`).join('')
const all = ['roles-understood', 'value-understood', 'entitlements-understood', 'intent-understood', 'resources-identified']
const outputs = (...ids: string[]) => `processes:\n  conduct-customer-kickoff:\n    ⟦outputs⟧:\n${ticked(...ids)}`
const unmarked = (text: string) => text.replace(/[⟦⟧]/g, '')

testRule(outputsBeforeNext, {
  valid: {
    'in the first phase': 'tasks:\n  994: complete\n',
    'all ticked': assess + unmarked(outputs(...all)),
    'not applicable': `${assess}${unmarked(outputs(...all.slice(1)))}      roles-understood: not-applicable\n`,
    'items with a proof are not typed': `${assess}services:\n  teams:\n${unmarked(outputs(...all))}`,
  },
  invalid: {
    'a gate': {
      text: assess + outputs(...all.slice(1)),
      problems: [
        'The phase Initiate is left but a key output of "Conduct Customer Kickoff" is not ticked: "Both teams have met and know each other\'s roles and duties"',
      ],
      hints: [
        'Record the date on which it was reached, or "not-applicable" ("processes: conduct-customer-kickoff: outputs: roles-understood")',
      ],
      levels: ['error'],
      asked: `${assess}${unmarked(outputs(...all.slice(1)))}      roles-understood: \${1:roles-understood}\n`,
    },
    'no gate': {
      text: `${assess}processes: { conduct-customer-kickoff: { ⟦outputs⟧: { roles-understood: 2026-11-24, value-understood: 2026-11-24, entitlements-understood: 2026-11-24, intent-understood: 2026-11-24 } } }\n`,
      problems: [
        'The phase Initiate is left but a key output of "Conduct Customer Kickoff" is not ticked: "It is clear what the customer needs to begin and what to show at the next meeting"',
      ],
      levels: ['warning'],
    },
    'no processes': {
      text: 'engagement:\n  motion: rfa\n  ⟦⟦phase⟧⟧: assess\n  assigned: 2026-11-16\n',
      problems: [
        'The phase Initiate is left but a key output of "Conduct Customer Kickoff" is not ticked: "Both teams have met and know each other\'s roles and duties"',
        'The phase Initiate is left but 4 key outputs of "Conduct Customer Kickoff" are not ticked: "The customer sees what FastTrack offers and wants to go on", "The customer knows which services it owns, also those it had not planned to use", "The customer\'s needs, plans and measure of success are known, and so is what is still unclear", and "It is clear what the customer needs to begin and what to show at the next meeting"',
      ],
      levels: ['error', 'warning'],
    },
    'two of them': {
      text: assess + outputs(all[0]!, all[2]!, all[3]!),
      problems: [
        'The phase Initiate is left but 2 key outputs of "Conduct Customer Kickoff" are not ticked: "The customer sees what FastTrack offers and wants to go on" and "It is clear what the customer needs to begin and what to show at the next meeting"',
      ],
      levels: ['warning'],
    },
  },
})
