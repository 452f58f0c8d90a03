/** Places that name the same thing, from a cursor. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { references } from '../../src/language/references.ts'
import type { Summary } from '../../src/language/summary.ts'
import { atCursor, type SnapshotOptions } from '../helpers/snapshot.ts'

const summary = (name: string, more: Partial<Summary>): Summary =>
  ({ uri: `file:///portfolio/${name}.engagement.yaml`, written: [], successOwners: [], ...more }) as Partial<Summary> as Summary

const others = [
  summary('contoso', {
    written: ['994'],
    successOwners: [{ service: 'exchange', person: 'carla', email: 'carla@contoso.example' }],
  }),
  summary('fabrikam', { written: ['994', '983'] }),
  summary('litware', {
    written: ['983'],
    successOwners: [
      { service: 'teams', person: 'cl', email: 'Carla@contoso.example', name: 'C. Lima' },
      { service: 'exchange', person: 'carla', name: 'Carla Other' },
    ],
  }),
  summary('tailspin', {
    successOwners: [
      { service: 'yammer', person: 'carla-lima', name: 'CARLA  LIMA' },
      { service: 'teams', person: 'carla', name: 'Carla Lima', email: 'another@contoso.example' },
    ],
  }),
]
const file = `team:
  fasttrack-manager: ana
  sme: {exchange: {person: carla}}
people:
  carla:
    name: Carla Lima
    email: carla@contoso.example
services:
  exchange:
    owner: carla
    dibs: {success-owner: carla}
    ssat: {stakeholders: [ana, carla]}
  teams:
    enablement: {confirmed-by: rui}
tasks:
  994: complete
  1904: {services: {exchange: complete}}
risks:
  net: {service: exchange}
referrals:
  a: {risk: net, task: 994}
actions:
  call: {what: carla and exchange, owner: rui}
`

const cases: Record<string, { find: string; nth?: number; places: string[]; declaration?: boolean; options?: SnapshotOptions }> =
  {
    'a task, in every engagement that has it': {
      find: '994',
      places: ['tasks/994 key', 'referrals/a/task value', 'fabrikam: tasks/994 key'],
    },
    'a service': {
      find: 'exchange',
      nth: 1,
      places: ['team/sme/exchange key', 'services/exchange key', 'tasks/1904/services/exchange key', 'risks/net/service value'],
    },
    'a success owner, in other engagements by address, else by name': {
      find: 'carla',
      nth: 3,
      places: [
        'team/sme/exchange/person value',
        'services/exchange/owner value',
        'services/exchange/dibs/success-owner value',
        'services/exchange/ssat/stakeholders/1 value',
        'litware: services/teams/dibs/success-owner value',
        'tailspin: services/yammer/dibs/success-owner value',
      ],
    },
    'the declaration of a person, where it is wanted': {
      find: 'carla',
      nth: 1,
      declaration: true,
      places: [
        'team/sme/exchange/person value',
        'people/carla key',
        'services/exchange/owner value',
        'services/exchange/dibs/success-owner value',
        'services/exchange/ssat/stakeholders/1 value',
        'litware: services/teams/dibs/success-owner value',
        'tailspin: services/yammer/dibs/success-owner value',
      ],
    },
    'a person, in this file': {
      find: 'rui',
      places: ['services/teams/enablement/confirmed-by value', 'actions/call/owner value'],
    },
    'a colleague, with the entry of people.yaml': {
      find: 'ana,',
      declaration: true,
      options: { staff: { people: { ana: null } }, around: { staffUri: 'file:///portfolio/people.yaml' } },
      places: ['team/fasttrack-manager value', 'services/exchange/ssat/stakeholders/0 value', 'people.yaml: people/ana key'],
    },
    'a risk': { find: 'net', declaration: true, places: ['risks/net key', 'referrals/a/risk value'] },
    'no prose': { find: 'and exchange', places: [] },
  }

describe('references', () => {
  for (const [name, { find, nth = 0, places, declaration = false, options }] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(`to ${name}${crlf ? ' (CRLF)' : ''}`, () => {
        let at = -1
        for (let times = 0; times <= nth; times++) at = file.indexOf(find, at + 1)
        const marked = `${file.slice(0, at)}‸${file.slice(at)}`
        const { snapshot, offset } = atCursor(marked, { others, ...options, crlf })
        const found = references(snapshot, offset, { includeDeclaration: declaration })
        assert.deepEqual(
          found.map(({ uri, path, part }) => {
            const from = uri === snapshot.uri ? '' : `${uri.replace(/^.*\/|\.engagement\.yaml$/g, '')}: `
            return `${from}${path.join('/')} ${part}`
          }),
          places,
        )
      })
    }
  }

  it('are found in a broken document', () => {
    const { snapshot, offset } = atCursor('actions:\n  a: [\n  b: {owner: rui}\n  c:\n    owner: r‸ui\nlog:\n  x: "\n')
    assert.deepEqual(
      references(snapshot, offset, { includeDeclaration: true }).map(({ path }) => path.join('/')),
      ['actions/b/owner', 'actions/c/owner'],
    )
  })
})
