import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { baselineText, compareBaseline, isBaselined, parseBaseline, updateBaseline } from '../../src/lint/baseline.ts'
import type { Problem } from '../../src/lint/problem.ts'
import { jsonText } from '../../src/report/plainText.ts'

const problem = (rule: string): Problem => ({
  rule,
  severity: 'error',
  message: 'm',
  path: [],
  related: [],
  tags: [],
  clock: false,
})
const file = (path: string, entries: [Problem, string][]) => ({ path, keys: new Map(entries) })
const all = () => true

describe('baseline', () => {
  const wrong = problem('valid-value')
  const again = problem('valid-value')
  const broken = problem('yaml-syntax')
  const key = '["valid-value","a.engagement.yaml","engagement","motion","\\"rfx\\""]'
  const second = `${key} 2`
  const syntax = '["yaml-syntax","a.engagement.yaml","null"]'

  it('knows a problem by its key, each once', () => {
    const { known, stale } = compareBaseline(
      new Set([key]),
      [
        file('a.engagement.yaml', [
          [wrong, key],
          [again, second],
        ]),
      ],
      all,
    )
    assert.deepEqual([[...known], stale], [[wrong], []])
  })

  it('says what no problem has any more, of files that were looked at only', () => {
    const other = '["valid-value","b.engagement.yaml","null"]'
    const compare = (isChecked: (path: string) => boolean) => compareBaseline(new Set([key, other]), [], isChecked).stale
    assert.deepEqual(compare(all), [key, other])
    assert.deepEqual(
      compare(path => path === 'b.engagement.yaml'),
      [other],
    )
  })

  it('never holds nor hides what nothing can be trusted without', () => {
    for (const rule of ['yaml-syntax', 'readable-file', 'known-playbook', 'ignore'])
      assert.equal(isBaselined({ rule }), false, rule)
    const files = [file('a.engagement.yaml', [[broken, syntax]])]
    assert.equal(compareBaseline(new Set([syntax]), files, all).known.size, 0)
    assert.equal(updateBaseline(new Set(), files, all).size, 0)
  })

  it('keeps what it holds of files that were not looked at', () => {
    const other = '["valid-value","b.engagement.yaml","null"]'
    const updated = updateBaseline(new Set([key, other]), [file('a.engagement.yaml', [])], path => path === 'a.engagement.yaml')
    assert.deepEqual([...updated], [other])
  })

  it('writes sorted lines and reads them again', () => {
    const keys = new Set([second, key, jsonText(['a-rule', 'ü"\\,]"1.yaml', 'x', '"\u202e1"'])])
    const text = baselineText(keys)
    assert.deepEqual(parseBaseline(text, jsonText), keys)
    assert.equal(baselineText(new Set([...keys].reverse())), text)
    assert.equal(JSON.parse(text).problems.length, 3)
    assert.equal(text.trimEnd().split('\n').length, 8)
    assert.deepEqual(parseBaseline(baselineText(new Set()), jsonText), new Set())
  })

  for (const text of [
    '',
    '[]',
    '{}',
    '{"version":2,"problems":[]}',
    '{"version":1,"problems":{}}',
    '{"version":1,"problems":[1]}',
  ]) {
    it(`takes ${text || 'nothing'} for no baseline`, () => assert.equal(parseBaseline(text, jsonText), undefined))
  }
})
