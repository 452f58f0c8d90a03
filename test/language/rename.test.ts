/** Renaming from a cursor: the text afterwards, or why it is refused. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { prepareRename, rename } from '../../src/language/rename.ts'
import { applyTextEdits } from '../../src/util/textEdits.ts'
import { atCursor, type SnapshotOptions, snapshotOf } from '../helpers/snapshot.ts'

const everywhere = (key: string, cursor = '') => `team:
  fasttrack-manager: ana
  sme: {exchange: {person: ${key}}}
people:
  # ${'carla'} decides
  ${key}${cursor}:   # carla
    name: Carla Lima
services:
  exchange:
    owner: "${key}"
    note: carla said so
    enablement: {confirmed-by: '${key}'}
    dibs: {success-owner: ${key}, gap: {reason: carla, follow-up: 2026-12-10}}
    ssat:
      stakeholders:
        - ana
        - ${key} # carla
tasks:
  994: {owner: ${key}, waiver: {by: ${key}}}
log:
  2026-11-24-carla:
    by: ${key}
    attendees: [ ana, ${key} ]
    text: >-
      carla agreed
`

const services = (key: string, cursor = '') => `team:
  sme:
    ${key}: {person: kenji}
services:
  ${key}${cursor}:   # teams
    note: teams
  exchange:
tasks:
  1904:
    services: {"${key}": complete, exchange: complete}
risks:
  teams:
    service: ${key}
`

const done: Record<string, { marked: string; to: string; after: string; options?: SnapshotOptions }> = {
  'a person, everywhere but in prose and comments': {
    marked: everywhere('carla', '‸'),
    to: 'carla-lima',
    after: everywhere('carla-lima'),
  },
  'a service, with its key everywhere': { marked: services('teams', '‸'), to: 'yammer', after: services('yammer') },
  'a service, by its name': { marked: services('teams', '‸'), to: ' Yammer ', after: services('yammer') },
  'from a value': {
    marked: 'people:\n  carla:\nactions:\n  a: {owner: car‸la}\n',
    to: 'bia',
    after: 'people:\n  bia:\nactions:\n  a: {owner: bia}\n',
  },
  'a risk': {
    marked: 'risks:\n  "net‸":\nreferrals:\n  net: {risk: net, scope: net}\n',
    to: 'network',
    after: 'risks:\n  "network":\nreferrals:\n  net: {risk: network, scope: net}\n',
  },
  'a partner in flow style': {
    marked: 'partners: {ac‸me: {name: acme}}\nreferrals: {acme: {partner: acme}}\n',
    to: 'acme-2',
    after: 'partners: {acme-2: {name: acme}}\nreferrals: {acme: {partner: acme-2}}\n',
  },
  'an anchored value': {
    marked: 'people:\n  carla‸:\nactions:\n  a: {owner: &c carla}\n  b: {owner: *c}\n',
    to: 'bia',
    after: 'people:\n  bia:\nactions:\n  a: {owner: &c bia}\n  b: {owner: *c}\n',
  },
  'to letters of any language': { marked: 'people:\n  carla‸:\n', to: '田中-joão', after: 'people:\n  田中-joão:\n' },
  'nothing, to the same': { marked: 'people:\n  carla‸:\n', to: 'carla', after: 'people:\n  carla:\n' },
}

const refused: Record<string, { marked: string; to: string; why: string; options?: SnapshotOptions }> = {
  'a key that is taken': {
    marked: 'people:\n  carla‸:\n  bia:\n',
    to: 'bia',
    why: '"bia" exists already in this file',
  },
  'a key of a colleague': {
    marked: 'people:\n  carla‸:\n',
    to: 'ana',
    options: { staff: { people: { ana: null } } },
    why: '"ana" is already somebody of people.yaml',
  },
  'a service that is taken': {
    marked: 'services:\n  teams‸:\n  exchange:\n',
    to: 'exchange',
    why: '"exchange" exists already in this file',
  },
  'a service that only a task has': {
    marked: 'services:\n  teams‸:\ntasks:\n  1904: {services: {teams: complete, yammer: complete}}\n',
    to: 'yammer',
    why: '"yammer" exists already in this file',
  },
  'a service the playbook does not hold': {
    marked: 'services:\n  teams‸:\n',
    to: 'constructor',
    why: '"constructor" is no service of the playbook',
  },
  'what can be no key': {
    marked: 'people:\n  carla‸:\n',
    to: 'Carla Lima',
    why: 'Use lower-case letters, digits and hyphens, and begin with a letter, as in "carla-lima"',
  },
  'a key that nobody reads': {
    marked: 'people:\n  carla‸:\n',
    to: 'x-carla',
    why: 'Use lower-case letters, digits and hyphens, and begin with a letter, as in "carla-lima"',
  },
  'a file with syntax errors': {
    marked: 'people:\n  carla‸:\nactions:\n  a: {owner: carla\n',
    to: 'bia',
    why: 'Correct the syntax errors first: what cannot be read cannot be renamed',
  },
  'a colleague, who stands in another file': {
    marked: 'actions:\n  a: {owner: ana‸}\n',
    to: 'bia',
    why: 'Only people, services, risks and partners that this file lists can be renamed',
  },
  'a task': {
    marked: 'tasks:\n  994‸:\n',
    to: '995',
    why: 'Only people, services, risks and partners that this file lists can be renamed',
  },
  'a value that an alias brings from elsewhere': {
    marked: 'people:\n  carla‸:\nactions:\n  a: {what: &c carla, owner: *c}\n',
    to: 'bia',
    why: 'Not every place that names "carla" could be changed, so nothing was',
  },
}

describe('rename', () => {
  for (const crlf of [false, true]) {
    const style = crlf ? ' (CRLF)' : ''
    for (const [name, { marked, to, after, options }] of Object.entries(done)) {
      it(`changes ${name}${style}`, () => {
        const { snapshot, offset } = atCursor(marked, { ...options, crlf })
        const result = rename(snapshot, offset, to)
        assert.ok('edits' in result, JSON.stringify(result))
        assert.equal(applyTextEdits(snapshot.text, result.edits), snapshotOf(after, { crlf }).text)
      })
    }
    for (const [name, { marked, to, why, options }] of Object.entries(refused)) {
      it(`refuses ${name}${style}`, () => {
        const { snapshot, offset } = atCursor(marked, { ...options, crlf })
        assert.deepEqual(rename(snapshot, offset, to), { refused: why })
      })
    }
  }

  it('says why in Portuguese', () => {
    const { snapshot, offset } = atCursor('people:\n  carla‸:\n  bia:\n', { locale: 'pt-br' })
    assert.deepEqual(rename(snapshot, offset, 'bia'), { refused: '"bia" já existe neste arquivo' })
  })
})

describe('prepareRename', () => {
  for (const [marked, wanted] of [
    ['people:\n  car‸la:\n', 'carla'],
    ['people:\n  carla:\nactions:\n  a: {owner: "car‸la"}\n', 'carla'],
    ['services:\n  exch‸ange:\n', 'exchange'],
    ['partners:\n  acme‸:\n', 'acme'],
    ['people:\n  carla:\n    name: car‸la\n', undefined],
    ['actions:\n  a: {owner: an‸a}\n', undefined],
    ['tasks:\n  99‸4:\n', undefined],
    ['peo‸ple:\n  carla:\n', undefined],
  ] as const) {
    it(`${wanted ? 'marks' : 'does not offer'} ${JSON.stringify(marked)}`, () => {
      const { snapshot, offset } = atCursor(marked)
      const found = prepareRename(snapshot, offset)
      assert.equal(found && snapshot.text.slice(found.range.start, found.range.end), wanted)
      assert.equal(found?.placeholder, wanted)
    })
  }
})
