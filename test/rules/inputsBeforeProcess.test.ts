import { inputsBeforeProcess } from '../../src/rules/inputsBeforeProcess.ts'
import { testRule } from '../helpers/testRule.ts'

const process = (value: string) => `processes:\n  conduct-customer-kickoff:\n    inputs:\n      ${value}\n`
const message =
  'The kickoff (994) is complete but a key input of "Conduct Customer Kickoff" is not ticked: "The FastTrack team is named, and everybody at Microsoft who works with the customer knows who does what"'

testRule(inputsBeforeProcess, {
  valid: {
    'kickoff not held': 'tasks:\n  994: in-progress\n',
    ticked: `${process('team-assigned: 2026-11-16')}tasks:\n  994: complete\n`,
    'not applicable': `${process('team-assigned: not-applicable')}tasks:\n  994: complete\n`,
    'items with a proof are not typed': `engagement:\n  motion: targeting\n  assigned: 2026-11-16\n${process('team-assigned: 2026-11-16')}tasks:\n  994: complete\n`,
  },
  invalid: {
    'no processes': { text: 'tasks:\n  ⟦994⟧: complete\n', problems: [message], levels: ['warning'] },
    'nothing ticked': {
      text: 'processes:\n  ⟦conduct-customer-kickoff⟧:\ntasks:\n  994: complete\n',
      problems: [message],
      hints: [
        'Record the date on which it was reached, or "not-applicable" ("processes: conduct-customer-kickoff: inputs: team-assigned")',
      ],
      asked:
        'processes:\n  conduct-customer-kickoff:\n    inputs:\n      team-assigned: ${1:team-assigned}\ntasks:\n  994: complete\n',
    },
    'empty item': {
      text: `${process('team-assigned:').replace('inputs', '⟦inputs⟧')}tasks:\n  994: complete\n`,
      problems: [message],
    },
  },
})
