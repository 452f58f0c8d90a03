import { noteVagueWords } from '../../src/rules/noteVagueWords.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(noteVagueWords, {
  valid: {
    'no note': 'services:\n  exchange:\n    status: blocked\n',
    'in progress': 'services:\n  exchange:\n    status: in-progress\n    note: Currently in the pilot phase\n',
    'no status': 'services:\n  exchange:\n    note: Currently in the pilot phase\n',
    'a word inside others':
      'services:\n  exchange:\n    status: blocked\n    note: Yeti is the name of the concurrently run proxy\n',
    'a service note under parts that have their own':
      'services:\n  exchange:\n    note: Blocked for now\n    split:\n      parts:\n        a:\n          status: blocked\n          note: The firewall drops port 443\n',
  },
  invalid: {
    'a word of the team': {
      text: 'services:\n  exchange:\n    status: no-intent\n    reason: executive-sponsorship\n    note: ⟦No sponsor because of the merger, tbc in May⟧\n',
      options: { words: ['tbc'] },
      problems: ['The note of Exchange is vague: "tbc"'],
    },
    blocked: {
      text: 'services:\n  exchange:\n    status: blocked\n    note: ⟦"For now, the firewall is not open yet; for now"⟧\n',
      problems: ['The note of Exchange is vague: "for now" and "yet"'],
      hints: ['Say what the reason is and what would change it'],
      levels: ['info'],
      portuguese: ['A observação de Exchange é vaga: "for now" e "yet"'],
    },
    'no intent': {
      text: 'services:\n  exchange: { status: no-intent, note: ⟦Currently uses another product⟧ }\n',
      problems: ['The note of Exchange is vague: "currently"'],
    },
    'unknown, in Portuguese': {
      text: 'services:\n  exchange:\n    status: status-unknown\n    note: ⟦Ainda não respondeu, por enquanto sem decisão no momento⟧\n',
      problems: ['The note of Exchange is vague: "ainda não", "por enquanto", and "no momento"'],
    },
    'without accents': {
      text: 'services:\n  exchange:\n    status: blocked\n    note: ⟦AINDA NAO decidiu⟧\n',
      problems: ['The note of Exchange is vague: "ainda não"'],
    },
    'accents as characters of their own': {
      text: 'services:\n  exchange:\n    status: blocked\n    note: ⟦ainda na\u0303o decidiu⟧\n',
      problems: ['The note of Exchange is vague: "ainda não"'],
    },
    'over several lines': {
      text: 'services:\n  exchange:\n    status: blocked\n    note: ⟦>-\n      The firewall is not open for\n      now⟧\n',
      problems: ['The note of Exchange is vague: "for now"'],
    },
    'a service note for the parts without one': {
      text: 'services:\n  exchange:\n    note: ⟦Blocked for now⟧\n    split:\n      parts:\n        a:\n          status: blocked\n        b:\n          status: in-progress\n          note: Currently in the pilot\n',
      problems: ['The note of Exchange is vague: "for now"'],
    },
    'a part': {
      text: 'services:\n  exchange:\n    split:\n      parts:\n        a:\n          status: blocked\n          note: ⟦No link yet⟧\n',
      problems: ['The note of Exchange (a) is vague: "yet"'],
    },
  },
})
