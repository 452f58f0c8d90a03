/** The state of each task number and status. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { semanticTokens } from '../../src/language/semanticTokens.ts'
import { snapshotOf } from '../helpers/snapshot.ts'

/** "text:type" of each token, the same with LF and CRLF. */
function tokens(text: string, whole = false): string[] {
  const [lf, crlf] = [false, true].map(crlf => {
    const snapshot = snapshotOf(text, { whole, crlf })
    const found = semanticTokens(snapshot)
    for (const [index, { range }] of found.entries()) {
      assert.ok(index === 0 || (found[index - 1]?.range.end ?? 0) <= range.start, 'in order and apart')
    }
    return found.map(({ range, type }) => `${snapshot.text.slice(range.start, range.end)}:${type}`)
  })
  assert.deepEqual(crlf, lf)
  return lf ?? []
}

const cases: Record<string, [text: string, expected: string]> = {
  'short form': [
    'tasks:\n  994: complete\n  983: in-progress\n  1903: not-required\n  1904:\n',
    '994:closed complete:closed 983:active in-progress:active 1903:waived not-required:waived 1904:open',
  ],
  'long form': [
    'tasks:\n  983:\n    status: blocked-business\n    due: 2026-12-04\n    note: complete\n',
    '983:stalled blocked-business:stalled',
  ],
  'flow style': [
    'tasks: {"994": {status: complete}, 983: cancelled}\n',
    '"994":closed complete:closed 983:waived cancelled:waived',
  ],
  'split by service': [
    'services: {exchange: , teams: }\ntasks:\n  994:\n    services:\n      exchange: complete\n      teams:\n        status: in-progress\n',
    '994:active complete:closed in-progress:active',
  ],
  uncategorized: ['uncategorized-tasks:\n  7777: {name: complete, status: cancelled}\n', '7777:waived cancelled:waived'],
  'no word of the playbook': ['tasks:\n  994: compleet\n  983: complete\n', '983:closed complete:closed'],
  'keys that nobody reads': ['tasks:\n  x-994: {status: complete}\n', ''],
  'other places': ['services:\n  exchange:\n    status: in-progress\n', ''],
  'a bracket that nobody closed': ['tasks: {983: complete\n', 'complete:closed'],
  'an unknown playbook': ['playbook: other@1\ntasks:\n  983: complete\n', ''],
}

describe('semanticTokens', () => {
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(`shows ${name}`, () => assert.equal(tokens(text).join(' '), expected))
  }
  it('answers for texts that are no engagement', () => {
    for (const text of ['', '{', '- 994', 'tasks', 'tasks: 994', '\ufeff{tasks: [994]}']) assert.deepEqual(tokens(text, true), [])
  })
})
