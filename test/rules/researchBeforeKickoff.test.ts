import { researchBeforeKickoff } from '../../src/rules/researchBeforeKickoff.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(researchBeforeKickoff, {
  valid: {
    'kickoff not held': 'tasks:\n  994: in-progress\n',
    'all known':
      'customer: { name: Contoso, industry: Retail, background: Family-owned, licences: [E3] }\ntasks:\n  994: complete\n',
    'kickoff waived': 'tasks:\n  994: not-required\n',
  },
  invalid: {
    'the fields a team asks for': {
      text: '⟦customer⟧:\n  name: Contoso\ntasks:\n  994: complete\n',
      options: { fields: ['tenant'] },
      problems: ['The kickoff (994) is complete but nothing is recorded about: tenant'],
    },
    'nothing known': {
      text: '⟦customer⟧:\n  name: Contoso\ntasks:\n  994: complete\n',
      problems: ['The kickoff (994) is complete but nothing is recorded about: industry, background, and licences'],
      hints: ['Write down what you know of the customer ("industry", "background", "licences")'],
      levels: ['info'],
      portuguese: ['A reunião de abertura (994) está concluída, mas nada está registrado sobre: setor, contexto e licenças'],
    },
    'an empty list': {
      text: '⟦customer⟧:\n  name: Contoso\n  industry: Retail\n  background: Family-owned\n  licences: []\ntasks:\n  994: complete\n',
      problems: ['The kickoff (994) is complete but nothing is recorded about: licences'],
    },
    'background missing': {
      text: '⟦customer⟧:\n  name: Contoso\n  industry: Retail\n  licences: [E3]\ntasks:\n  994: complete\n',
      problems: ['The kickoff (994) is complete but nothing is recorded about: background'],
      asked:
        'customer:\n  name: Contoso\n  industry: Retail\n  background: ${1:background}\n  licences: [E3]\ntasks:\n  994: complete\n',
    },
  },
})
