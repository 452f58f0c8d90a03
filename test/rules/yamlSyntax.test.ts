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
      problems: ['There is no colon after "industry"'],
      hints: ['Write "industry: Food", with a colon and a space'],
    },
    'a text that goes on at the level of its field': {
      text: 'tasks:\n  994:\n    note: The customer said\n    ⟦we should call⟧\n    owner: ana\n',
      problems: ['"we should call" is no field and looks like the rest of the text above it'],
      hints: ['Indent the line further than the field above, or put the whole text in quotes'],
    },
    'a list behind its field': {
      text: 'tasks:\n  994:\n    note: ⟦- call⟧\n      - write\n',
      problems: ['A text that begins with "-" confuses YAML'],
      hints: ['Put the text in quotes; a list begins on the next line'],
    },
    'a non-breaking space': {
      text: 'customer:\n  name: Contoso\n⟦\u00a0 ⟧industry: Food\n',
      problems: ['This line begins with a non-breaking space, which looks like a space and is none'],
      fixed: 'customer:\n  name: Contoso\n  industry: Food\n',
    },
    'a field that slid out, above one that did not': {
      text: 'tasks:\n  994:\n    status: complete\n  ⟦completed: 2026-11-17⟧\n    owner: ana\n',
      problems: ['This line does not line up with the entries beside it'],
    },
    'the first entry one space off': {
      text: 'tasks:\n ⟦994:⟧\n    status: in-progress\n  983:\n    status: in-progress\n  3616:\n',
      problems: ['This line does not line up with the entries beside it'],
    },
    'another entry one space off': {
      text: 'tasks:\n  994:\n    status: in-progress\n   ⟦983:⟧\n    status: in-progress\n  3616:\n',
      problems: ['This line does not line up with the entries beside it'],
    },
    'an escape': {
      text: 'customer:\n  name: "Con⟦\\⟧qtoso"\n',
      problems: ['"\\q" has no meaning inside double quotes'],
      hints: ['Write the backslash twice, or use single quotes'],
    },
  },
})
