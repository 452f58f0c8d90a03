/** The catalogue: references to playbooks and versions. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { compareVersions, createCatalogue } from '../../src/playbook/catalogue.ts'
import { smallPlaybook } from './smallPlaybook.ts'

const small = smallPlaybook()
const versions = ['2020.10', '2020.9', '2021.1'].map(version => ({ ...small, id: 'fasttrack', version }))
const catalogue = createCatalogue([...versions, small])
const all = ['2020.9', '2020.10', '2021.1']

const cases: [reference: string | undefined, answer: object][] = [
  ['fasttrack@2020.10', { version: '2020.10', problem: undefined, newer: '2021.1', versions: all }],
  ['fasttrack@2021.1', { version: '2021.1', problem: undefined, newer: undefined, versions: all }],
  ['fasttrack', { version: '2021.1', problem: undefined, newer: undefined, versions: all }],
  ['fasttrack@1999', { version: undefined, problem: 'unknown-version', newer: undefined, versions: all }],
  ['slowtrack@1', { version: undefined, problem: 'unknown-playbook', newer: undefined, versions: [] }],
  ['constructor', { version: undefined, problem: 'unknown-playbook', newer: undefined, versions: [] }],
  ['fasttrack@', { version: undefined, problem: 'bad-reference', newer: undefined, versions: [] }],
  ['a b', { version: undefined, problem: 'bad-reference', newer: undefined, versions: [] }],
  ['', { version: undefined, problem: 'bad-reference', newer: undefined, versions: [] }],
  [undefined, { version: undefined, problem: 'bad-reference', newer: undefined, versions: [] }],
]

describe('catalogue', () => {
  for (const [reference, answer] of cases) {
    it(`finds ${reference}`, () => {
      const { playbook, problem, newer, versions: known } = catalogue.find(reference)
      assert.deepEqual({ version: playbook?.version, problem, newer, versions: known }, answer)
    })
  }

  it('takes the only playbook there is when a file names none', () => {
    assert.equal(createCatalogue([small]).find(undefined).playbook, small)
    assert.equal(createCatalogue([]).find(undefined).problem, 'bad-reference')
  })

  it('takes the later of two with one version', () => {
    const own = { ...small }
    assert.equal(createCatalogue([small, own]).find('small@2.1').playbook, own)
    assert.equal(createCatalogue([small, own]).all.length, 1)
  })

  it('orders versions by their numbers', () => {
    const sorted = ['2020.10', '2020.05', '2020', '2020.5.1', '2021-beta'].sort(compareVersions)
    assert.deepEqual(sorted, ['2020', '2020.05', '2020.5.1', '2020.10', '2021-beta'])
  })
})
