/** Links, marked with `⟦ ⟧` where they stand. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { documentLinks } from '../../src/language/documentLinks.ts'
import { rangesOf, snapshotOf } from '../helpers/snapshot.ts'

const cases: Record<string, { marked: string; leads: string[] }> = {
  'addresses in texts, lists and comments': {
    marked:
      'tasks:\n  994:\n    note: See ⟦https://example.com/plan?a=1#b⟧, or (⟦http://example.com/a_(b)⟧).\n    evidence:\n      - ⟦https://example.com/x⟧ # ⟦https://example.com/y⟧\n',
    leads: ['https://example.com/plan?a=1#b', 'http://example.com/a_(b)', 'https://example.com/x', 'https://example.com/y'],
  },
  'addresses in flow style and quotes': {
    marked: 'tasks: {994: {evidence: [⟦https://example.com/a⟧, "⟦https://example.com/b⟧"], note: \'⟦https://example.com/c⟧\'}}\n',
    leads: ['https://example.com/a', 'https://example.com/b', 'https://example.com/c'],
  },
  'references to tasks and services, not keys': {
    marked:
      'services:\n  exchange:\ntasks:\n  994: complete\nrisks:\n  network: {service: ⟦exchange⟧}\nreferrals:\n  partner:\n    task: ⟦983⟧\nlog:\n  2026-11-24-call:\n    task: ⟦"994"⟧\n',
    leads: ['service/exchange', 'task/983', 'task/994'],
  },
  'nothing for what the playbook does not hold': {
    marked: 'risks:\n  network: {service: constructor}\nlog:\n  2026-11-24-call:\n    task: 77\n',
    leads: [],
  },
  'rules that a comment silences': {
    marked: '# playbook-ignore-file ⟦log-stale⟧ nothing-known\ntasks:\n  994: complete # playbook-ignore ⟦task-order⟧ by=ana\n',
    leads: ['rule/log-stale', 'rule/task-order'],
  },
  'no address without a host': { marked: 'x-a: https:// and http://, ftp://example.com\n', leads: [] },
  'a broken document': {
    marked: 'log:\n  2026-11-24-call:\n    task: ⟦994⟧\n    text: "⟦https://example.com/a⟧\n  b: [\n',
    leads: ['task/994', 'https://example.com/a'],
  },
}

describe('documentLinks', () => {
  for (const [name, { marked, leads }] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(`${name}${crlf ? ' (CRLF)' : ''}`, () => {
        const { text, ranges } = rangesOf(crlf ? marked.replaceAll('\n', '\r\n') : marked)
        const links = documentLinks(snapshotOf(text, { whole: true }))
        assert.deepEqual(
          links.map(({ target, page }) => target ?? page),
          leads,
        )
        assert.deepEqual(
          links.map(({ range }) => range),
          ranges,
        )
      })
    }
  }

  it('says the name of what a reference leads to', () => {
    const [link] = documentLinks(snapshotOf('log:\n  2026-11-24-call: {task: 983}\n', { locale: 'pt-br' }))
    assert.equal(link?.tooltip, 'QuickLeads')
  })

  it('costs little for an address of brackets', () => {
    const started = performance.now()
    documentLinks(snapshotOf(`x-a: https://a${'('.repeat(50_000)}${')'.repeat(100_000)}\n`, { whole: true }))
    assert.ok(performance.now() - started < 1000)
  })
})
