import { knownPlaybook } from '../../src/rules/knownPlaybook.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(knownPlaybook, {
  valid: {
    'with a version': 'playbook: fasttrack@2020.05\n',
    'without a version': 'playbook: "fasttrack"\n',
    'none named': { text: 'customer:\n  name: Contoso\n', whole: true },
  },
  invalid: {
    'unknown version': {
      text: 'playbook: ⟦fasttrack@1999.01⟧\n',
      problems: ['The playbook "fasttrack" has no version "1999.01"'],
      hints: ['Known versions: 2020.05'],
      levels: ['error'],
    },
    'another spelling of the version': {
      text: 'playbook: ⟦fasttrack@2020.5⟧ # pinned\n',
      problems: ['The playbook "fasttrack" has no version "2020.5"'],
      hints: ['Did you mean "fasttrack@2020.05"?'],
      fixed: 'playbook: fasttrack@2020.05 # pinned\n',
    },
    'unknown playbook': {
      text: 'playbook: ⟦slowtrack@2020.05⟧\n',
      problems: ['Unknown playbook "slowtrack"'],
      hints: ['Known: fasttrack@2020.05'],
      portuguese: ['Playbook desconhecido "slowtrack"'],
    },
    'misspelt playbook': {
      text: 'playbook: ⟦FastTrak@2020.05⟧\n',
      problems: ['Unknown playbook "FastTrak"'],
      fixed: 'playbook: fasttrack@2020.05\n',
    },
    'no reference at all': {
      text: 'playbook: ⟦the usual one @ work⟧\n',
      problems: ['"the usual one @ work" names no playbook'],
      hints: ['Write the name, "@" and the version, for example fasttrack@2020.05'],
    },
    'the configured one': {
      text: '⟦⟧customer:\n  name: Contoso\n',
      whole: true,
      settings: { playbook: 'slowtrack' },
      problems: ['Unknown playbook "slowtrack"'],
    },
  },
})
