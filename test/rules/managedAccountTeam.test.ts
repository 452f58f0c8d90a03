import { managedAccountTeam } from '../../src/rules/managedAccountTeam.ts'
import { testRule } from '../helpers/testRule.ts'

const managed = 'customer:\n  name: Contoso\n  managed: true\n  objectives: Move mail\n'
const held = 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n'
const person = (more: string) => `people:\n  rui:\n    name: Rui Costa\n    side: account-team\n${more}`

testRule(managedAccountTeam, {
  valid: {
    'not said before the kickoff': 'tasks:\n  994:\n',
    'not managed': `customer:\n  name: Contoso\n  managed: false\n${held}`,
    'told and invited': `${managed}${person('    notified: 2026-11-18\n    invited: 2026-11-24\n')}${held}`,
    'one of two was told': `${managed}${person('    notified: 2026-11-18\n    invited: 2026-11-19\n')}  eva:\n    name: Eva\n    side: account-team\n${held}`,
    'date of the kickoff not known': `${managed}${person('    notified: 2026-12-18\n    invited: 2026-12-19\n')}tasks:\n  994: complete\n`,
    'no objectives before the kickoff': `customer:\n  name: Contoso\n  managed: true\n${person('    notified: 2026-11-18\n    invited: 2026-11-19\n')}`,
  },
  invalid: {
    'not said at the kickoff': {
      text: `⟦customer⟧:\n  name: Contoso\n${held}`,
      problems: ['Nothing says whether the customer is managed although the kickoff (994) is complete'],
      levels: ['info'],
      asked: `customer:\n  name: Contoso\n  managed: \${1|true,false|}\n${held}`,
    },
    'nobody recorded': {
      text: `customer:\n  name: Contoso\n  ⟦managed⟧: true\n  objectives: Move mail\n${held}`,
      problems: ['Nobody of the account team is recorded although the kickoff (994) is complete'],
      hints: [
        'Add a person of the account team ("side: account-team") and the days on which they were told of the kickoff and invited ("notified", "invited")',
      ],
      levels: ['warning'],
      portuguese: ['Ninguém da equipe da conta está registrado, embora a reunião de abertura (994) esteja concluída'],
    },
    'nobody recorded yet': {
      text: 'customer:\n  name: Contoso\n  ⟦managed⟧: true\n',
      problems: ['Nobody of the account team is recorded'],
      levels: ['info'],
    },
    'a person of another side': {
      text: `customer: { name: Contoso, ⟦managed⟧: true, objectives: Move mail }\npeople:\n  carla:\n    name: Carla\n    side: customer\n    notified: 2026-11-18\n    invited: 2026-11-18\n${held}`,
      problems: ['Nobody of the account team is recorded although the kickoff (994) is complete'],
    },
    'neither told nor invited': {
      text: `${managed}people:\n  ⟦rui⟧:\n    name: Rui Costa\n    side: account-team\n${held}`,
      problems: ['Rui Costa of the account team has not been told of the kickoff (994) and not been invited'],
      levels: ['warning'],
    },
    'not told': {
      text: `${managed}people:\n  ⟦rui⟧:\n    side: account-team\n    invited: 2026-11-18\n${held}`,
      problems: ['rui of the account team has not been told of the kickoff (994)'],
    },
    'not invited': {
      text: `${managed}people:\n  ⟦rui⟧:\n    name: Rui Costa\n    side: account-team\n    notified: 2026-11-18\n${held}`,
      problems: ['Rui Costa of the account team has not been invited to the kickoff (994)'],
    },
    'told on the day after': {
      text: `${managed}${person('    ⟦notified⟧: 2026-11-25\n    invited: 2026-11-19\n')}${held}`,
      problems: ['Rui Costa of the account team was told of the kickoff (994) only after 2026-11-24'],
    },
    'invited on the day after': {
      text: `${managed}${person('    notified: 2026-11-18\n    ⟦invited⟧: 2026-11-25\n')}${held}`,
      problems: ['Rui Costa of the account team was invited to the kickoff (994) only after 2026-11-24'],
    },
    'objectives not known': {
      text: `⟦customer⟧:\n  name: Contoso\n  managed: true\n${person('    notified: 2026-11-18\n    invited: 2026-11-19\n')}${held}`,
      problems: ['The objectives of the account team are not known although the kickoff (994) is complete'],
      levels: ['warning'],
    },
  },
})
