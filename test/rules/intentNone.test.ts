import { intentNone } from '../../src/rules/intentNone.ts'
import { testRule } from '../helpers/testRule.ts'

const both = (status: string, intent: string) =>
  `services:\n  exchange:\n    status: ${status}\n    dibs:\n      intent: ${intent}\n`
const split = (a: string, b: string, intent: string) =>
  `services:\n  exchange:\n    split:\n      parts:\n        a: { status: ${a} }\n        b: { status: ${b} }\n    dibs: { intent: ${intent} }\n`

testRule(intentNone, {
  valid: {
    'none and no intent': both('no-intent', 'none'),
    'none and no status': 'services:\n  exchange:\n    dibs:\n      intent: none\n',
    'confirmed and blocked': both('blocked', 'confirmed'),
    'unknown and no intent': both('no-intent', 'unknown'),
    'none and a status nobody knows': both('finished', 'none'),
    'confirmed, one part does not want it': split('no-intent', 'in-progress', 'confirmed'),
    'none, parts not wanted and duplicate': split('no-intent', 'duplicate-invalid', 'none'),
  },
  invalid: {
    'none and in progress': {
      text: both('in-progress', '⟦none⟧'),
      problems: ['The intent for Exchange is "None", but its status is "In Progress"'],
      hints: ['Correct the status, or the intent; who only declines our help may well want the service'],
      levels: ['error'],
    },
    'none and duplicate': {
      text: both('duplicate-invalid', '⟦none⟧'),
      problems: ['The intent for Exchange is "None", but its status is "Duplicate/Invalid"'],
    },
    'none, one part is blocked': {
      text: split('no-intent', 'blocked', '⟦none⟧'),
      problems: ['The intent for Exchange is "None", but its status is "Blocked"'],
    },
    'confirmed and no intent': {
      text: both('no-intent', '⟦confirmed⟧'),
      problems: ['The intent for Exchange is "Confirmed", but its status is "No Intent"'],
      hints: ['Correct the intent, or the status'],
      asked: both('no-intent', `\${1|none,confirmed,unknown|}`),
    },
    'confirmed, no part wants it': {
      text: split('no-intent', 'no-intent', '⟦confirmed⟧'),
      problems: ['The intent for Exchange is "Confirmed", but its status is "No Intent"'],
    },
  },
})
