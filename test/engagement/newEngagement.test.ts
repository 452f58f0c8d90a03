/** New files hold what was stated and nothing else, in any spelling of the customer's name. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { checkEngagementShape } from '../../src/engagement/checkShape.ts'
import { newEngagement } from '../../src/engagement/newEngagement.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { bundled } from '../helpers/bundled.ts'

const facts = {
  playbook: 'fasttrack@2020.05',
  customer: 'Contoso',
  motion: 'rfa',
  assigned: '2026-11-16',
  services: ['exchange', 'windows-10'],
}

describe('newEngagement', () => {
  it('writes block style with a blank line between entries', () => {
    assert.equal(
      newEngagement({ ...facts, id: 'FT-1', tenant: 'contoso.onmicrosoft.com', managed: true }, bundled),
      `playbook: fasttrack@2020.05

customer:
  name: Contoso
  tenant: contoso.onmicrosoft.com
  managed: true

engagement:
  id: FT-1
  motion: rfa
  assigned: 2026-11-16

services:
  exchange:

  windows-10:

tasks:
  3979:

  3616:

  994:

  983:

  1903:

  1904:
`,
    )
  })

  it('writes only what was stated', () => {
    const text = newEngagement({ ...facts, playbook: undefined, services: ['teams'] }, bundled)
    assert.deepEqual(parseYaml(text).data, {
      customer: { name: 'Contoso' },
      engagement: { motion: 'rfa', assigned: '2026-11-16' },
      services: { teams: null },
      tasks: { 3979: null, 3616: null, 994: null, 983: null, 1903: null },
    })
  })

  it('lists no service where none was chosen', () => {
    assert.deepEqual(Object.keys(parseYaml(newEngagement({ ...facts, services: [] }, bundled)).data ?? {}), [
      'playbook',
      'customer',
      'engagement',
      'tasks',
    ])
  })

  it('writes the same bytes each time', () => {
    assert.equal(newEngagement(facts, bundled), newEngagement({ ...facts }, bundled))
  })

  it('keeps any name as it is', () => {
    const awkward = [
      '12',
      'true',
      'null',
      '~',
      'a: b',
      'A #1',
      '- x',
      '2026-11-16',
      '"quoted"',
      "l'Oréal",
      '[x]',
      '# y',
      ' z ',
      'ß\n',
    ]
    const check = (customer: string) => {
      const { data, problems } = parseYaml(newEngagement({ ...facts, customer }, bundled))
      assert.deepEqual(problems, [])
      assert.deepEqual(checkEngagementShape(data).findings, [])
      assert.equal(checkEngagementShape(data).file.customer.name, customer)
    }
    awkward.forEach(check)
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), check), { numRuns: 100 })
  })
})
