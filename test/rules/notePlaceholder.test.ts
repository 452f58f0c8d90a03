import { notePlaceholder } from '../../src/rules/notePlaceholder.ts'
import { testRule } from '../helpers/testRule.ts'

const note = (text: string) => `services:\n  exchange:\n    note: '${text}'\n`
const left = (text: string, ...found: string[]) => ({
  text: `services:\n  exchange:\n    note: ⟦'${text}'⟧\n`,
  problems: [`Not filled in at the note of Exchange: ${found.map(one => `"${one}"`).join(' and ')}`],
})

testRule(notePlaceholder, {
  valid: {
    'no brackets': note('Blocked because of the firewall (port 443)'),
    'a tag': note('[EXO] firewall drops port 443, [TEAMS+OneDrive] follow'),
    'the name of a service': note('[Exchange Online] firewall drops port 443'),
    'an abbreviation': note('Blocked by law [LGPD]'),
    'a ticket': note('Blocked by the carrier [ticket 4521], [#88], [1]'),
    'a link': note('See [the plan](https://contoso.example/plan)'),
    'a mail address': note('Ask Carla <carla.lima@boamassa.example> or <https://contoso.example>'),
    'a comparison': note('Use < 5 % and seats > 500, a<b'),
    markup: note('Blocked by <b>law</b>'),
    'boxes to tick': 'services:\n  exchange:\n    note: |\n      - [ ] open the port\n      - [x] renew the link\n',
    sic: note('The "Exchnage" [sic] server stays'),
    'an id': note('{3f2504e0-4f89-11d3-9a0c-0305e82c3301} is blocked'),
    'what was left out of a quotation': note('Says that "we cannot [...] before March"'),
    'a thousand brackets': note('['.repeat(1000)),
  },
  invalid: {
    'a skeleton': {
      text: `services:\n  exchange:\n    note: ⟦"Blocked: [primary issue], resolved by [what would resolve it]"⟧ # template\n`,
      problems: ['Not filled in at the note of Exchange: "[primary issue]" and "[what would resolve it]"'],
      hints: ['Replace what stands in brackets with the facts'],
      levels: ['error'],
      portuguese: ['Falta preencher na observação de Exchange: "[primary issue]" e "[what would resolve it]"'],
    },
    'one word': left('Blocked by [issue]', '[issue]'),
    capitals: left('No intent because [REASON]', '[REASON]'),
    'in Portuguese': left('Bloqueado por [motivo] até [inserir data]', '[motivo]', '[inserir data]'),
    'with a number of its own': left('[number 1-5] attempts', '[number 1-5]'),
    'angle brackets': left('Blocked by <issue> since <insert date>', '<issue>', '<insert date>'),
    'curly brackets': left('Blocked by {{ issue }} and {name}', '{{ issue }}', '{name}'),
    blanks: left('Blocked by [___] after [ ] attempts', '[___]', '[ ]'),
    crosses: left('Blocked by [XXX]', '[XXX]'),
    'a part, in flow style': {
      text: 'services:\n  exchange: { split: { parts: { emea: { note: ⟦"Blocked by [issue]"⟧ } } } }\n',
      problems: ['Not filled in at the note of Exchange (emea): "[issue]"'],
    },
    'core onboarding': {
      text: 'services:\n  core-onboarding:\n    note: ⟦Domains of <customer name>⟧\n',
      problems: ['Not filled in at the note of Core Onboarding: "<customer name>"'],
    },
  },
})
