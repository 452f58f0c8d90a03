/** Marks in the explorer, the state in the status bar, and the tools of language models. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'mocha'
import { engagementState, engineText } from '../../src/language/engagementState.ts'
import { fileMarks } from '../../src/language/fileMarks.ts'
import { sha256 } from '../../src/language/sha256.ts'
import { runTool, type ToolContext } from '../../src/language/tools.ts'
import { type Config, digestText, noConfig } from '../../src/lint/config.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { catalogue } from '../helpers/bundled.ts'
import { minimal } from '../helpers/minimal.ts'
import { snapshotOf } from '../helpers/snapshot.ts'
import { english, portuguese, summariesOf } from '../helpers/summaries.ts'

const late = `${minimal}tasks: {994: {due: 2026-11-20}, 983: {due: 2026-11-20}}\n`
const lateOptional = `${minimal}tasks: {983: {due: 2026-11-20}}\n`
const broken = `${minimal}tasks:\n  994: {status: [\n`

describe('fileMarks', () => {
  const cases: [string, string, object | undefined][] = [
    ['a clean file', minimal, undefined],
    ['overdue tasks', late, { badge: '2', tooltip: '2 overdue', color: 'list.errorForeground' }],
    ['an optional one', lateOptional, { badge: '1', tooltip: '1 overdue', color: 'list.warningForeground' }],
    ['a file read in part', broken, { badge: '!', tooltip: 'tasks cannot be read', color: 'list.warningForeground' }],
    ['an unreadable one', '', { badge: '!', tooltip: 'The file cannot be read', color: 'list.warningForeground' }],
    ['a paused one', late.replace('motion: rfa', 'motion: rfa\n  status: paused'), undefined],
  ]
  for (const [name, text, expected] of cases) {
    it(`of ${name}`, () => {
      const marks = fileMarks(summariesOf({ 'a.engagement.yaml': text }), english)
      assert.deepEqual(marks, expected ? [{ uri: 'file:///portfolio/a.engagement.yaml', ...expected }] : [])
    })
  }

  it('have two characters at most, and name errors', () => {
    const actions = Array.from({ length: 120 }, (_, index) => `  a${index}: {due: 2026-11-20}\n`).join('')
    const summaries = summariesOf({ 'a.engagement.yaml': `${minimal}actions:\n${actions}`, 'b.engagement.yaml': minimal })
    const marks = fileMarks(summaries, portuguese, () => ({ errors: 2, warnings: 1 }))
    assert.deepEqual(
      marks.map(({ badge, tooltip }) => [badge, tooltip]),
      [
        ['99', '120 em atraso, 2 erros'],
        ['!', '2 erros'],
      ],
    )
  })
})

describe('engagementState', () => {
  const stateOf = (text: string, config?: Config) => engagementState(snapshotOf(text, { whole: true }), config)

  it('counts pending and overdue, and names the playbook', () => {
    const state = stateOf(late)
    assert.deepEqual(
      { ...state, title: '' },
      { customer: 'Contoso', pending: 6, overdue: 2, playbook: 'fasttrack@2020.05', title: '', known: true, engine: '' },
    )
    assert.equal(state.title, catalogue.all[0]?.file.title)
  })

  it('says that a playbook is not known, and that parts could not be read', () => {
    assert.deepEqual(stateOf(minimal.replace('fasttrack@2020.05', 'other@1')), {
      customer: 'Contoso',
      pending: 0,
      overdue: 0,
      playbook: '?',
      title: '',
      known: false,
      engine: '',
    })
    assert.equal(stateOf(broken).partial, true)
    assert.equal(stateOf('').customer, 'contoso.engagement.yaml')
  })

  it('has the digest of playbook doctor, and says what is relaxed', () => {
    const config = noConfig('/portfolio')
    const digest = createHash('sha256').update(digestText(config, catalogue.all)).digest('hex').slice(0, 12)
    assert.equal(stateOf(minimal, config).digest, digest)
    assert.equal(stateOf(minimal, config).engine, '')
    const relaxed = {
      ...config,
      exclude: ['archive/**'],
      settings: { ...config.settings, policies: [{ name: 'a' }] },
    } as unknown as Config
    assert.equal(engineText(relaxed, english), 'one rule relaxed, one rule of our own')
  })
})

describe('sha256', () => {
  it('is that of Node for texts of every length around a block, and beyond ASCII', () => {
    const texts = [...Array.from({ length: 200 }, (_, length) => 'a'.repeat(length)), 'São João 山田 🙂', 'x'.repeat(100_000)]
    for (const text of texts) assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'))
  })
})

describe('tools', () => {
  const contextOf = (texts: Record<string, string>, t = english): ToolContext => ({
    summaries: summariesOf(texts, { t }),
    settings: defaultSettings,
    catalogue,
    staff: {},
    today: '2026-12-01',
  })
  const files = { 'a.engagement.yaml': late, 'b.engagement.yaml': broken.replace('Contoso', 'Fabrikam'), 'c.engagement.yaml': '' }

  const cases: [string, 'pending' | 'explain' | 'check', Record<string, unknown>, RegExp[]][] = [
    [
      'all pending tasks',
      'pending',
      {},
      [
        /^As of 2026-12-01: 6 pending tasks, 2 overdue, in 3 active engagements\.$/m,
        /- 994 Conduct .*; mandatory; state open; OVERDUE; due 2026-11-20$/m,
        /^Fabrikam .*not read in full: tasks cannot be read$/m,
      ],
    ],
    ['those of a customer', 'pending', { customer: 'contoso' }, [/in 1 active/]],
    [
      'those of nobody',
      'pending',
      { customer: 'zzz' },
      [/No engagement of the customer "zzz" was found\. Known customers: Contoso, Fabrikam/],
    ],
    ['a task by its number', 'explain', { task: 994 }, [/^994 Conduct/, /mandatory/]],
    [
      'a task by words, with a customer',
      'explain',
      { task: 'quickleads', customer: 'contoso' },
      [/^983 QuickLeads/, /^Contoso: pending\./m],
    ],
    [
      'a task where the file is broken',
      'explain',
      { task: '994', customer: 'Fabrikam' },
      [/^Fabrikam: not known, tasks cannot be read$/m],
    ],
    ['no such task', 'explain', { task: '1' }, [/The task "1" is not in the playbook fasttrack@2020\.05/]],
    ['nothing', 'explain', {}, [/is not in the playbook/]],
    [
      'a text with problems',
      'check',
      { text: `${minimal}tasks:\n  99: complete\n` },
      [/line 10: warning: .*"99".*\[known-task\]/],
    ],
    ['a broken text', 'check', { text: 'a: [' }, [/problem/]],
    ['no text', 'check', { text: 5 }, [/problem/]],
    ['an empty text', 'check', {}, [/There is no text to check/]],
  ]
  for (const [name, tool, input, patterns] of cases) {
    it(`answer: ${tool}, ${name}`, () => {
      for (const t of [english, portuguese]) {
        const text = runTool(tool, input, contextOf(files, t))
        for (const pattern of patterns) assert.match(text, pattern)
      }
    })
  }

  it('say so where there is no engagement', () => {
    assert.match(runTool('pending', {}, contextOf({})), /No engagement was found/)
  })
})
