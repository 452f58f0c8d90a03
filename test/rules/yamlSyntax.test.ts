import { yamlSyntax } from '../../src/rules/yamlSyntax.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(yamlSyntax, {
  valid: {
    'flow style': 'services: { exchange: { note: "a: b" }, teams: }\n',
    'a file without anything': { text: '', whole: true },
    'aliases that are few': 'people:\n  ana: &a\n    name: Ana\n  bia: *a\n',
  },
  invalid: {
    'a quote left open': {
      text: 'customer:\n  name: ⟦"Contoso⟧\n',
      problems: ['A quote is opened and never closed'],
      hints: ['Add " at the end of the text'],
      levels: ['error'],
      portuguese: ['Aspas foram abertas e não foram fechadas'],
    },
    'a bracket left open': {
      text: 'services: ⟦{ exchange⟧\n',
      problems: ['The bracket "{" is opened and never closed'],
      hints: ['Add "}" at the end'],
    },
    'lines that do not line up': {
      text: 'customer:\n  name: Contoso\n   ⟦industry: Food⟧\n',
      problems: ['This line does not line up with the entries beside it'],
    },
    'the same field twice': {
      text: 'customer:\n  name: Contoso\n  ⟦name⟧: Fabrikam\n',
      problems: ['"name" stands here twice: line 8 says "Contoso", line 9 says "Fabrikam"'],
      hints: ['Keep one of them, or join them into one'],
    },
    'the same field twice, once empty': {
      text: 'tasks:\n  994:\n  ⟦"994"⟧: complete\n',
      problems: ['"994" stands here twice: in line 10 and in line 11'],
    },
    'a merge conflict, and nothing else': {
      text: 'playbook: nothing@1\n⟦<<<<<<< ours⟧\ncustomer:\n  name: A\n=======\ncustomer:\n  name: 1\n>>>>>>> theirs\n',
      whole: true,
      problems: ['This file has an unresolved merge conflict'],
    },
    'a second document': {
      text: 'customer:\n  name: Contoso\n⟦---⟧\ncustomer:\n  name: Fabrikam\n',
      problems: ['A second file begins here, and nothing below this line is read'],
    },
    'a control character': {
      text: 'customer:\n  name: Con⟦\u0007⟧toso\n',
      problems: ['An invisible character (U+0007) stands here'],
      hints: ['Remove the character'],
    },
    'tabs only': {
      text: 'playbook: fasttrack@2020.05\ncustomer:\n⟦\t⟧name: Contoso\nengagement:\n\tmotion: rfa\n\tassigned: 2026-11-16\n',
      whole: true,
      problems: ['This line begins with a tab'],
      hints: ['Indent with spaces, two for each level'],
      fixed: 'playbook: fasttrack@2020.05\ncustomer:\n  name: Contoso\nengagement:\n  motion: rfa\n  assigned: 2026-11-16\n',
    },
    'a tab among spaces': {
      text: 'customer:\n  name: Contoso\n⟦\t⟧industry: Food\n',
      problems: ['This line begins with a tab'],
      fixed: 'customer:\n  name: Contoso\n\tindustry: Food\n',
    },
    'a line without a colon': {
      text: 'customer:\n  name: Contoso\n  ⟦industry Food⟧\n  seats: 5\n',
      problems: ['There is no colon after "industry Food"'],
    },
    'an escape': {
      text: 'customer:\n  name: "Con⟦\\⟧qtoso"\n',
      problems: ['"\\q" has no meaning inside double quotes'],
      hints: ['Write the backslash twice, or use single quotes'],
    },
  },
})
