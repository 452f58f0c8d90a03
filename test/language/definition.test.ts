/** Where "go to definition" leads, from a cursor. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { definition } from '../../src/language/definition.ts'
import type { Summary } from '../../src/language/summary.ts'
import { atCursor, type SnapshotOptions, snapshotOf } from '../helpers/snapshot.ts'

const people = 'people:\n  carla: {name: Carla Lima}\n'
const here = 'file:///portfolio/contoso.engagement.yaml'

const cases: Record<string, { marked: string; leads: string[]; options?: SnapshotOptions }> = {
  'a task': { marked: 'tasks:\n  9‸94: complete\n', leads: ['task/994'] },
  'a task in quotes': { marked: 'tasks:\n  "994‸": complete\n', leads: ['task/994'] },
  'a task in flow style': { marked: 'tasks: {983: complete, ‸994: {status: complete}}\n', leads: ['task/994'] },
  'a task that a log entry names': { marked: 'log:\n  2026-11-24-call:\n    task: 36‸16\n', leads: ['task/3616'] },
  'a task the playbook does not hold': { marked: 'tasks:\n  7‸7: complete\n', leads: [] },
  'a service': { marked: 'services:\n  exch‸ange:\n', leads: ['service/exchange'] },
  'a service of a split task': { marked: 'tasks:\n  1904: {services: {tea‸ms: complete}}\n', leads: ['service/teams'] },
  'a service of a risk': { marked: 'risks:\n  a: {service: tea‸ms}\n', leads: ['service/teams'] },
  'a process': { marked: 'processes:\n  conduct-customer-‸kickoff:\n', leads: ['process/conduct-customer-kickoff'] },
  'the playbook': { marked: 'playbook: fast‸track@2020.05\n', leads: ['playbook/fasttrack@2020.05'] },
  'an unknown playbook': { marked: 'playbook: slow‸track@1\n', leads: [] },
  'a success owner': {
    marked: `${people}services:\n  exchange:\n    dibs: {success-owner: car‸la}\n`,
    leads: [`${here}#people/carla key`],
  },
  'an attendee': { marked: `${people}log:\n  a:\n    attendees:\n      - "car‸la"\n`, leads: [`${here}#people/carla key`] },
  'a person of the team': { marked: `${people}team:\n  fasttrack-manager: carla‸\n`, leads: [`${here}#people/carla key`] },
  'a person who is nowhere': { marked: 'actions:\n  a: {owner: ana‸}\n', leads: [] },
  'a colleague whose file is not known': {
    marked: 'actions:\n  a: {owner: ana‸}\n',
    options: { staff: { people: { ana: { name: 'Ana' } } } },
    leads: [],
  },
  'a colleague': {
    marked: 'actions:\n  a: {owner: ana‸}\n',
    options: { staff: { people: { ana: { name: 'Ana' } } }, around: { staffUri: 'file:///portfolio/people.yaml' } },
    leads: ['file:///portfolio/people.yaml#people/ana key'],
  },
  'a risk': { marked: 'risks:\n  net:\nreferrals:\n  a: {risk: n‸et}\n', leads: [`${here}#risks/net key`] },
  'a partner': { marked: 'partners:\n  acme:\nreferrals:\n  a: {partner: acme‸}\n', leads: [`${here}#partners/acme key`] },
  'the earlier engagement': {
    marked: 'engagement:\n  previous: FT-‸1\n',
    options: {
      others: [
        {
          uri: 'file:///portfolio/old.engagement.yaml',
          entry: { path: '', status: 'closed', inScope: [], id: 'FT-1' },
        } as unknown as Summary,
      ],
    },
    leads: ['file:///portfolio/old.engagement.yaml#engagement/id value'],
  },
  'no status, and no prose': { marked: `${people}actions:\n  a: {what: call carla‸}\n`, leads: [] },
  'a broken document': {
    marked: `${people}  rui: "\nactions:\n  a: [\n  b:\n    owner: carl‸a\n`,
    leads: [`${here}#people/carla key`],
  },
}

describe('definition', () => {
  for (const [name, { marked, options, leads }] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(`of ${name}${crlf ? ' (CRLF)' : ''}`, () => {
        const { snapshot, offset } = atCursor(marked, { ...options, crlf })
        const found = definition(snapshot, offset)
        assert.deepEqual(
          found.map(one => ('page' in one ? one.page : `${one.uri}#${one.path.join('/')} ${one.part}`)),
          leads,
        )
      })
    }
  }

  it('answers on an empty document', () => assert.deepEqual(definition(snapshotOf('', { whole: true }), 0), []))
})
