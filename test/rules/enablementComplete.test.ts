import { enablementComplete } from '../../src/rules/enablementComplete.ts'
import { testRule } from '../helpers/testRule.ts'

interface Facts {
  users?: number
  seats?: number
  completed?: string
  more?: string
}

function file({ users, seats, completed, more = '' }: Facts): string {
  return [
    ...(seats === undefined ? [] : [`customer:\n  name: Contoso\n  seats: ${seats}\n`]),
    'services:\n  exchange:\n',
    ...(users === undefined ? [] : [`    usage:\n      active-users: ${users}\n`]),
    `    enablement:\n      completed: ${completed ?? '2026-11-27'}\n`,
    more,
  ].join('')
}
const marked = (facts: Facts) => file({ completed: '⟦2026-11-27⟧', ...facts })

testRule(enablementComplete, {
  valid: {
    'a hundred': file({ users: 100 }),
    'not claimed': 'services:\n  exchange:\n    usage:\n      active-users: 3\n    enablement:\n      due: 2027-01-29\n',
    'a hundred of exactly 1,000 seats': file({ users: 100, seats: 1000 }),
    'a tenth, rounded up': file({ users: 46, seats: 451 }),
    'a tenth that is no round number to a computer': file({ users: 7, seats: 70 }),
    'confirmed by the customer': file({ users: 3, more: '      confirmed-by: carla\n' }),
    'nobody knows the users': file({}),
    'the task waived': 'services:\n  exchange:\n    usage:\n      active-users: 3\ntasks:\n  1701: not-required\n',
    'the task complete for a service that is not wanted':
      'services:\n  exchange:\n    status: no-intent\n    usage:\n      active-users: 3\ntasks:\n  1701: complete\n',
    'the task complete for another service':
      'services:\n  exchange:\n    usage:\n      active-users: 3\n  teams:\n    usage:\n      active-users: 300\ntasks:\n  1701:\n    services:\n      teams: complete\n',
    'the task with a status nobody knows':
      'services:\n  exchange:\n    usage:\n      active-users: 3\ntasks:\n  1701: compleet\n',
    tomorrow: file({ users: 100, completed: '2026-12-02' }),
    'in the future, but closed':
      'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: closed\n  closed: 2026-11-30\nservices:\n  exchange:\n    enablement:\n      completed: 2027-12-02\n',
  },
  invalid: {
    'below a hundred': {
      text: marked({ users: 99, more: '    # by phone\n' }),
      problems: ['Exchange is recorded as enabled with 99 active users, but 100 are needed'],
      hints: ['Correct the numbers, or name who at the customer confirms that nothing technical is in the way'],
      levels: ['error'],
      asked: file({ users: 99, more: `      confirmed-by: \${1:confirmed-by}\n    # by phone\n` }),
      portuguese: ['Exchange está registrado como ativado com 99 usuários ativos, mas o mínimo é 100'],
    },
    'below a hundred of exactly 1,000 seats': {
      text: marked({ users: 99, seats: 1000 }),
      problems: ['Exchange is recorded as enabled with 99 active users, but 100 are needed'],
    },
    'one user': {
      text: marked({ users: 1 }),
      problems: ['Exchange is recorded as enabled with one active user, but 100 are needed'],
    },
    'below a tenth, rounded up': {
      text: marked({ users: 45, seats: 451 }),
      problems: ['Exchange is recorded as enabled with 45 active users, but 46 are needed (10% of 451 seats)'],
      portuguese: ['Exchange está registrado como ativado com 45 usuários ativos, mas o mínimo é 46 (10% de 451 licenças)'],
    },
    '999 seats': {
      text: marked({ users: 99, seats: 999 }),
      problems: ['Exchange is recorded as enabled with 99 active users, but 100 are needed (10% of 999 seats)'],
    },
    'the task': {
      text: 'services:\n  exchange: { usage: { active-users: 64 } }\n  teams: { usage: { active-users: 100 } }\ntasks:\n  ⟦1701⟧: complete\n',
      problems: ['Exchange is recorded as enabled with 64 active users, but 100 are needed'],
    },
    'the task for one service': {
      text: 'services:\n  exchange:\n    usage:\n      active-users: 64\n  teams:\n    usage:\n      active-users: 64\ntasks:\n  1701:\n    services:\n      ⟦teams⟧: complete\n      exchange: in-progress\n',
      problems: ['Teams is recorded as enabled with 64 active users, but 100 are needed'],
    },
    'the date and the task are one claim': {
      text: `${marked({ users: 64 })}tasks:\n  1701: complete\n`,
      problems: ['Exchange is recorded as enabled with 64 active users, but 100 are needed'],
    },
    'in the future': {
      text: file({ users: 100, completed: '⟦2026-12-03⟧' }),
      problems: ['Exchange is recorded as enabled on 2026-12-03, which is in the future'],
      hints: ['Correct the date, or record it as due'],
      levels: ['warning'],
    },
    'in the future with too few users is an error today and tomorrow': {
      text: file({ users: 3, completed: '⟦2026-12-03⟧' }),
      problems: ['Exchange is recorded as enabled with 3 active users, but 100 are needed'],
      levels: ['error'],
    },
  },
})
