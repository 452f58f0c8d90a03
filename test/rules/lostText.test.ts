import { lostText } from '../../src/rules/lostText.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(lostText, {
  valid: {
    quoted: 'customer:\n  name: Contoso\n  background: "ticket #4521, see: below"\n',
    'an honest comment': 'customer:\n  name: Contoso # the one in town\n',
    'a comment behind a status': 'tasks:\n  994: in-progress #asked\n',
    'a block text': 'customer:\n  name: Contoso\n  background: >-\n    ticket #4521: open\n',
    'a merge conflict': { text: '<<<<<<< a\ncustomer:\n  name: Shop #4\n=======\n>>>>>>> b\n', whole: true },
  },
  invalid: {
    'a number after a hash': {
      text: 'services:\n  exchange:\n    note: ⟦Firewall drops port 443, ticket #4521 is open⟧ # by phone\n',
      problems: ['"#4521 is open" would be lost: YAML takes it for a comment'],
      hints: ['Put the text in quotes'],
      levels: ['error'],
      fixed: 'services:\n  exchange:\n    note: "Firewall drops port 443, ticket #4521 is open" # by phone\n',
      portuguese: ['"#4521 is open" se perderia: o YAML o trata como comentário'],
    },
    'a comma in a flow row': {
      text: 'customer: { name: Contoso, background: ⟦shops, many of them⟧ }\n',
      problems: ['"many of them" would be lost: YAML ends the text at the comma'],
      fixed: 'customer: { name: Contoso, background: "shops, many of them" }\n',
    },
    'a colon': {
      text: "customer:\n  name: ⟦Contoso: the 'first'⟧\n",
      problems: ['A colon in a text confuses YAML: "Contoso: the \'first\'"'],
      fixed: 'customer:\n  name: "Contoso: the \'first\'"\n',
    },
    'a character that means something': {
      text: 'customer:\n  name: ⟦@home⟧\n',
      problems: ['A text that begins with "@" confuses YAML'],
      fixed: 'customer:\n  name: "@home"\n',
    },
    'text behind a quote': {
      text: 'customer:\n  name: ⟦"Contoso" Ltd⟧\n',
      problems: ['A text goes on after its closing quote'],
      fixed: 'customer:\n  name: \'"Contoso" Ltd\'\n',
    },
  },
})
