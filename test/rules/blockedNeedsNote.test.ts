import { blockedNeedsNote } from '../../src/rules/blockedNeedsNote.ts'
import { minimal } from '../helpers/minimal.ts'
import { testRule } from '../helpers/testRule.ts'

const kickoff = 'Conduct Initiate/Kickoff Meeting(s) (994)'

testRule(blockedNeedsNote, {
  valid: {
    'blocker and owner': 'tasks:\n  994: { status: warning, owner: ana, blocker: No room }\n',
    'the owner is the person of its role':
      'team:\n  fasttrack-manager: ana\ntasks:\n  994: { status: blocked-other, blocker: No room }\n',
    'the role the task names':
      'team:\n  sme:\n    exchange: { person: kenji }\ntasks:\n  994: { status: blocked-other, role: sme, blocker: No room }\n',
    'of the whole for its parts':
      'tasks:\n  1904:\n    owner: ana\n    blocker: Legal\n    services:\n      exchange: blocked-business\n',
    'in progress': 'tasks:\n  994: in-progress\n',
    'a misspelled status': 'tasks:\n  994: blokked\n',
  },
  invalid: {
    'neither, short form': {
      text: 'tasks:\n  ⟦994⟧: paused-customer-delay\n',
      problems: [`${kickoff} is Paused-Customer Delay, but neither what holds it up nor an owner is named`],
      hints: ['Write down what must be resolved and who sees to it ("blocker", "owner")'],
      levels: ['warning'],
      asked: `${minimal}tasks:\n  994:\n    status: paused-customer-delay\n    owner: \${1:owner}\n    blocker: \${2:blocker}\n`,
    },
    'at risk without a blocker': {
      text: 'tasks:\n  ⟦994⟧: { status: warning, owner: ana }\n',
      problems: [`${kickoff} is Warning, but what holds it up is not named`],
    },
    'the role has a person for another service only': {
      text: 'services:\n  exchange:\nteam:\n  fasttrack-manager:\n    teams: { person: kenji }\ntasks:\n  ⟦994⟧: { status: blocked-other, blocker: No room }\n',
      problems: [`${kickoff} is Blocked-Other, but has no owner`],
    },
    'a part for one service': {
      text: 'tasks:\n  1904:\n    services:\n      ⟦exchange⟧: blocked-business\n',
      problems: [
        'Confirm customer approval of FastTrack Terms and Conditions (1904) for Exchange is Blocked-Business, but neither what holds it up nor an owner is named',
      ],
    },
  },
})
