/** Every change rule over its own examples: one look at the bad one, none at the good one; options; silencing. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { rules } from '../../src/rules/index.ts'
import { diffTexts } from '../helpers/diffTexts.ts'
import { overMinimal } from '../helpers/minimal.ts'

const changeRules = rules.filter(({ kind }) => kind === 'change')

describe('change rules', () => {
  it('are those of the contract', () => {
    assert.deepEqual(changeRules.map(({ name }) => name).sort(), [
      'date-slipped',
      'evidence-removed',
      'fact-rewritten',
      'mandatory-waived',
      'owner-removed',
      'recorded-late',
      'relaxed',
      'status-went-back',
    ])
    assert.ok(changeRules.every(({ severity }) => severity === 'info'))
  })
  for (const { name, summary, why, optionDocs, examples } of changeRules) {
    const { before = '', bad, good, today } = examples
    const looks = (after: string) => diffTexts(overMinimal(before), overMinimal(after), { today, recordedOn: today }).looks
    it(`${name} has one look at its bad example and none at its good one`, () => {
      assert.deepEqual(
        looks(bad).map(({ rule }) => rule),
        [name],
      )
      assert.deepEqual(looks(good), [])
    })
    it(`${name} has its words in Portuguese`, () => {
      const sentences = [summary, why, ...Object.values(optionDocs ?? {})] as string[]
      assert.deepEqual(
        sentences.filter(sentence => !Object.hasOwn(ptBr, sentence)),
        [],
      )
    })
  }

  const slipped = (comment = '') => [
    overMinimal('services:\n  exchange:\n    engagement-start: 2027-01-04\n'),
    overMinimal(`services:\n${comment}  exchange:\n    engagement-start: 2027-01-06\n`),
  ]
  const namesOf = (list: readonly { rule: string }[]) => list.map(({ rule }) => rule)

  it('are turned off, made serious and given options by the configuration', () => {
    const [before, after] = slipped()
    const looks = (setting: object) =>
      diffTexts(before, after, { settings: { rules: new Map([['date-slipped', setting]]) } }).looks.map(
        ({ severity }) => severity,
      )
    assert.deepEqual(looks({}), ['info'])
    assert.deepEqual(looks({ severity: 'error' }), ['error'])
    assert.deepEqual(looks({ severity: 'off' }), [])
    assert.deepEqual(looks({ options: { 'business-days': 3 } }), [])
  })

  it('are silenced by a comment, which is shown itself and not called unused later', () => {
    const [before, after] = slipped('  # playbook-ignore date-slipped reason="Agreed with the customer"\n')
    const { looks, introduced } = diffTexts(before, after)
    assert.deepEqual([namesOf(looks), namesOf(introduced)], [['relaxed'], []])
    assert.ok(!namesOf(diffTexts(before, after).introduced).includes('ignore'))
  })

  it('say nothing of a record whose day nobody knows', () => {
    const { examples } = changeRules.find(({ name }) => name === 'recorded-late') as (typeof changeRules)[number]
    assert.deepEqual(diffTexts(overMinimal(examples.before ?? ''), overMinimal(examples.bad)).looks, [])
  })

  it('mark the place in the later text', () => {
    const [before, after] = slipped() as [string, string]
    const [look] = diffTexts(before, after).looks
    assert.equal(after.slice(look?.range?.start, look?.range?.end), 'engagement-start')
  })
})
