import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { staleValidator } from '../../scripts/generate-validator.mts'
import { checkEngagementShape } from '../../src/engagement/checkShape.ts'
import { isSoundEngagement } from '../../src/engagement/soundShape.ts'
import { EngagementFile } from '../../src/playbook/shape.ts'
import { isMap, type Json, type JsonMap } from '../../src/util/json.ts'
import { parseYaml } from '../../src/yaml/parse.ts'

const read = (name: string) => {
  try {
    return readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8')
  } catch {
    return sample
  }
}
const sample = `playbook: fasttrack@2020.05
customer: { name: Contoso, seats: 12, managed: true, licences: [E3] }
engagement: { motion: rfa, assigned: 2026-11-16, paused: { until: 2027-01-01 } }
team: { fasttrack-manager: ana, sme: { windows-10: { person: kenji, requested: 2026-11-24 } } }
services: { exchange: { dibs: { intent: confirmed }, ssat: { stakeholders: [ana] } }, teams: }
tasks: { "994": complete, "983": { status: open, services: { exchange: complete, teams: { percent: 3 } } }, "1": }
processes: { kickoff: { inputs: { a: 2026-11-16, b: not-applicable, c: } } }
log: { 2026-11-17-call: { by: ana, task: "994", attendees: [ana] } }
x-own: { anything: [1, null] }
`
const valid = [sample, read('full.engagement.yaml')].map(text => parseYaml(text).data as JsonMap)

describe('isSoundEngagement', () => {
  it('is what the generator writes', () => assert.equal(staleValidator(), undefined))

  it('accepts valid data', () => {
    for (const data of valid) assert.equal(isSoundEngagement(data), true)
  })

  it('refuses what is no map', () => {
    for (const data of [undefined, null, [], 'a', 1, {}]) assert.equal(isSoundEngagement(data), false)
  })

  it('answers as ajv does, and accepts exactly what the walker leaves as it is, whatever is changed', () => {
    const ajv = new Ajv({ strict: false }).compile(JSON.parse(JSON.stringify(EngagementFile)) as object)
    const value = fc.oneof(
      fc.constantFrom<Json>(
        null,
        '',
        'complete',
        '2026-02-29',
        '2028-02-29',
        '2026-11-16',
        0,
        -1,
        1.5,
        20261116,
        true,
        'not-applicable',
      ),
      fc.constantFrom<Json>([], {}, [null], ['a', 1], { status: 'complete' }, { 'x-a': 1 }, { name: null }, { person: 'ana' }),
    )
    const change = fc.record({
      steps: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
      value,
      how: fc.constantFrom('set', 'add', 'drop'),
    })
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.array(change, { minLength: 1, maxLength: 3 }), (data, changes) => {
        const changed = structuredClone(data)
        for (const one of changes) mutate(changed, one)
        const { file, findings } = checkEngagementShape(changed)
        const untouched = findings.length === 0 && JSON.stringify(file) === JSON.stringify(changed)
        assert.equal(isSoundEngagement(changed), ajv(changed), 'ajv')
        assert.equal(isSoundEngagement(changed), untouched, JSON.stringify(findings))
      }),
      { numRuns: 2000 },
    )
  })
})

function mutate(data: JsonMap, { steps, value: shared, how }: { steps: number[]; value: Json; how: string }): void {
  const value = structuredClone(shared)
  let at: JsonMap | Json[] = data
  for (const [index, step] of steps.entries()) {
    const keys: string[] = Object.keys(at)
    const key: string | undefined = keys[step % Math.max(keys.length, 1)]
    const child: Json | undefined = key === undefined ? undefined : (at as JsonMap)[key]
    if (index < steps.length - 1 && (isMap(child) || Array.isArray(child))) at = child
    else {
      if (how === 'drop' && key !== undefined && isMap(at)) delete at[key]
      else if (how === 'add' || key === undefined)
        Object.assign(at, Array.isArray(at) ? { [at.length]: value } : { [step % 2 ? 'x-new' : 'naem']: value })
      else (at as JsonMap)[key] = value
      return
    }
  }
}
