/** What comes first in a list and is taken by Enter, and what is offered on lines that are not well written yet. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { complete } from '../../src/language/completion.ts'
import type { CompletionItem } from '../../src/language/types.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { applied } from '../helpers/applyItem.ts'
import { atCursor, type SnapshotOptions } from '../helpers/snapshot.ts'
import { at, inserts, labels, people, pt, taken } from './completionHelper.ts'

describe('completion, what comes first', () => {
  const cases: [marked: string, first: readonly string[], options?: SnapshotOptions][] = [
    // A name that is shown is meant before an alias of another.
    ['tasks:\n  994: com‸\n', ['complete']],
    ['tasks:\n  994: co‸\n', ['complete']],
    ['tasks:\n  994: {status: "co‸"}\n', ['"complete"']],
    ['services:\n  exchange:\n    sta‸\n', ['status'], pt],
    // What a file cannot do without, what an intended service still misses.
    ['engagement:\n  ‸\n', ['motion', 'assigned', 'id']],
    ['engagement: {‸}\n', ['motion', 'assigned', 'id']],
    ['services:\n  exchange:\n    ‸\n', ['dibs', 'ssat', 'entitlements']],
    ['services:\n  exchange:\n    dibs:\n    ‸\n', ['ssat', 'entitlements']],
    ['services:\n  exchange:\n    status: no-intent\n    ‸\n', ['entitlements']],
    // Core onboarding is never needed.
    ['risks:\n  a:\n    service: ‸\n', ['exchange', 'outlook-mobile']],
    // The key of a log entry has its day.
    ['log:\n  2026-12-01-kickoff:\n    ‸\n', ['by', 'kind', 'channel']],
    ['log:\n  kickoff:\n    ‸\n', ['by', 'kind', 'date']],
  ]
  for (const [marked, first, options] of cases) {
    for (const crlf of [false, true]) {
      it(`${JSON.stringify(marked)}${crlf ? ' with CRLF' : ''}`, () =>
        assert.deepEqual(inserts(marked, { ...options, crlf }).slice(0, first.length), first))
    }
  }

  it('names nobody twice in a list', () => {
    const both = `${people}  bia:\n    name: Bia Lima\nservices:\n  exchange:\n    ssat:\n      stakeholders:`
    assert.deepEqual(inserts(`${both}\n        - ana\n        - ‸\n`), ['bia'])
    assert.deepEqual(inserts(`${both} [ana, ‸]\n`), ['bia'])
    assert.deepEqual(inserts(`${both}\n        - an‸\n        - bia\n`), ['ana'])
  })

  it('offers nothing twice', () => {
    for (const marked of [
      'services:\n  exchange:\n    ‸\n',
      'services:\n  exchange:\n    dibs‸\n',
      'tasks:\n  994:\n    ‸\n',
      '‸\n',
    ]) {
      const { items } = at(marked)
      assert.equal(new Set(items.map(({ label }) => label)).size, items.length, marked)
    }
    assert.deepEqual(labels('services:\n  exchange:\n    dibs‸\n'), ['DIBS: date, intent, business reason, success owner'])
  })

  it('keeps the number of a task in sight behind a long name', () => {
    const item = at('tasks:\n  1903‸\n').items[0] as CompletionItem
    assert.ok(item.label.length <= 70 && !item.label.includes('http'), item.label)
    assert.match(item.labelDetail ?? '', /^1903/)
    assert.match(item.documentation ?? '', /^\*\*If required, send customer link.*View Task Guidance for more information\*\*/)
  })
})

describe('completion where Enter is pressed', () => {
  it('takes no first item behind a colon that was just typed', () => {
    for (const marked of [
      'tasks:‸\n',
      'services:\n  exchange:‸\n',
      'tasks:\n  994:‸\n',
      'people:‸\n',
      'customer:‸\n',
      'people: {a:‸}\n',
    ]) {
      const { snapshot, offset } = atCursor(marked)
      assert.deepEqual(complete(snapshot, offset, { trigger: ':' }).items, [], marked)
    }
  })

  it('leaves open what nobody stated', () => {
    for (const marked of [
      'tasks:\n  994: ‸\n',
      'tasks: {994: ‸}\n',
      'tasks: ‸\n',
      'services:\n  exchange: ‸\n',
      'services:\n  exchange:\n    status: ‸\n',
      'services:\n  exchange:\n    status: blocked\n    reason: ‸\n',
      'services:\n  exchange:\n    dibs:\n      intent: ‸\n',
      'services:\n  exchange:\n    dibs:\n      business-reason: ‸\n',
      'services:\n  exchange:\n    ssat:\n      awareness:\n        status: ‸\n',
      'services:\n  exchange:\n    ssat:\n      awareness: {due: ‸}\n',
      'engagement:\n  motion: ‸\n',
      'engagement:\n  motion:\n    ‸\n',
      'risks:\n  a:\n    kind: ‸\n',
      'customer:\n  managed: ‸\n',
      'tasks:\n  994:\n    waiver:\n      reason: ‸\n',
      'processes:\n  conduct-customer-kickoff:\n    inputs:\n      team-assigned: ‸\n',
    ]) {
      for (const crlf of [false, true]) {
        const { items, text } = at(marked, { crlf })
        const [first] = items
        assert.equal(first?.label, 'Leave it open', marked)
        assert.deepEqual(parseYaml(applied(text, first as CompletionItem)).data, parseYaml(text).data, marked)
        assert.deepEqual(items.filter(({ preselect }) => preselect).length, 1, marked)
      }
    }
  })

  it('takes the kind of a log entry from nobody', () => {
    const text = taken('log:\n  2026-12-01-kickoff:\n    ‸\n', 'All fields')
    assert.match(text, /kind: {2}\n/)
    assert.doesNotMatch(text, /date:/)
  })
})

describe('completion of lines that are not well written yet', () => {
  const cases: [marked: string, wanted: string, line: string][] = [
    // Above it stands an entry without its colon, or without a space behind it.
    ['tasks:\n  994\n  36‸\n', '3616', '  3616: '],
    ['tasks:\n  994 complete\n  36‸\n', '3616', '  3616: '],
    ['tasks:\n  994:complete\n  36‸\n', '3616', '  3616: '],
    // The space behind the colon is still missing.
    ['tasks:\n  994:com‸\n', 'complete', '  994: complete'],
    ['tasks:\n  994:\n    due:24/12‸\n', '2026-12-24', '    due: 2026-12-24'],
    // Not indented, or by a tab.
    ['tasks:\n994‸\n', '994', '  994: '],
    ['tasks:\n  3616: complete\n99‸\n', '994', '  994: '],
    ['services:\n  exchange:\n  entit‸\n', 'entitlements', '    entitlements: '],
    ['tasks:\n\tkick‸\n', '994', '  994: '],
    ['tasks:\n\t‸\n', '994', '  994: '],
    ['customer:\n    name: a\nengagement:\n    motion: rfa\nservices:\ntasks:\n994‸\n', '994', '    994: '],
    ['services:\n  exchange:\n\t\tdibs‸\n', 'dibs', '    dibs:'],
  ]
  for (const [marked, wanted, line] of cases) {
    for (const crlf of [false, true]) {
      it(`${JSON.stringify(marked)}${crlf ? ' with CRLF' : ''}`, () => {
        const text = taken(marked, wanted, { crlf })
        assert.ok(text.split(/\r?\n/).includes(line), text)
      })
    }
  }

  it('takes a key that a person thinks up for what it is', () => {
    for (const marked of ['people:\n  ana:\n    name: Ana\n  ro‸\n', 'risks:\n  a:\n    kind: blocker\n  te‸\n'])
      assert.deepEqual(labels(marked), [], marked)
  })

  it('leaves texts over several lines alone', () => {
    for (const marked of [
      'tasks:\n  994:\n    note:\n      one\n      stat‸\n',
      'log:\n  a:\n    text: one\n      two 99‸\n',
      'note:com‸\n',
    ])
      assert.deepEqual(labels(marked), [], marked)
  })
})
