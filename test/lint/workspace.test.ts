import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { lintEngagement } from '../../src/lint/lint.ts'
import { defaultSettings, type Settings } from '../../src/lint/settings.ts'
import { lintWorkspace, placeWorkspace, workspaceEntry } from '../../src/lint/workspace.ts'
import type { WorkspaceEntry } from '../../src/rules/rule.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { catalogue } from '../helpers/bundled.ts'
import { overMinimal } from '../helpers/minimal.ts'

const t = createTranslate('en')
const options = { today: '2026-12-01', t }
const entry = (path: string, more: Partial<WorkspaceEntry>): WorkspaceEntry => ({
  path,
  motion: 'rfa',
  status: 'active',
  inScope: ['exchange'],
  ...more,
})

function messages(entries: WorkspaceEntry[], settings: Parameters<typeof lintWorkspace>[1] = defaultSettings) {
  return [...lintWorkspace(entries, settings, options)].flatMap(([path, found]) =>
    found.map(({ report }) => `${path}: ${report.message}`),
  )
}

describe('unique-engagement', () => {
  it('names both files of one number, each at the other', () => {
    assert.deepEqual(messages([entry('b', { id: 'FT-1' }), entry('a', { id: 'ft-1 ' }), entry('c', { id: 'FT-2' })]), [
      'a: Engagement "ft-1 " is also recorded in b',
      'b: Engagement "FT-1" is also recorded in a',
    ])
  })
  it('names both files of one tenant, motion and service', () => {
    const one = { tenant: 'Contoso.onmicrosoft.com' }
    assert.deepEqual(
      messages([entry('a', one), entry('b', { tenant: 'contoso.onmicrosoft.com', inScope: ['teams', 'exchange'] })]),
      [
        'a: Tenant "Contoso.onmicrosoft.com" has another open engagement with the same motion and service: b',
        'b: Tenant "contoso.onmicrosoft.com" has another open engagement with the same motion and service: a',
      ],
    )
  })
  const silent: Record<string, [Partial<WorkspaceEntry>, Partial<WorkspaceEntry>]> = {
    'another service': [{ tenant: 'a' }, { tenant: 'a', inScope: ['teams'] }],
    'another motion': [{ tenant: 'a' }, { tenant: 'a', motion: 'targeting' }],
    'one is closed': [{ tenant: 'a' }, { tenant: 'a', status: 'closed' }],
    'no tenant': [{}, {}],
    'another tenant': [{ tenant: 'a' }, { tenant: 'b' }],
  }
  for (const [name, [one, other]] of Object.entries(silent)) {
    it(`is silent: ${name}`, () => assert.deepEqual(messages([entry('a', one), entry('b', other)]), []))
  }
  it('is one problem for a copied file', () => {
    const copy = { id: 'FT-1', tenant: 'a' }
    assert.equal(messages([entry('a', copy), entry('b', copy)]).length, 2)
  })
  it('is off for the files whose settings say so', () => {
    const off: Settings = { ...defaultSettings, rules: new Map([['unique-engagement', { severity: 'off' }]]) }
    const entries = [entry('a', { id: '1' }), entry('b', { id: '1' })]
    assert.deepEqual(
      messages(entries, path => (path === 'a' ? off : defaultSettings)),
      ['b: Engagement "1" is also recorded in a'],
    )
  })
  it('speaks Portuguese', () => {
    const missing: string[] = []
    const portuguese = createTranslate('pt-br', ptBr, message => missing.push(message))
    lintWorkspace([entry('a', { id: '1' }), entry('b', { id: '1' })], defaultSettings, { ...options, t: portuguese })
    lintWorkspace([entry('a', { tenant: '1' }), entry('b', { tenant: '1' })], defaultSettings, { ...options, t: portuguese })
    assert.deepEqual(missing, [])
  })
  it('takes a moment for twenty thousand files, even when all are of one tenant', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => entry(`f${index}`, { id: `FT-${index % 10_000}`, tenant: 'a' }))
    const start = performance.now()
    const found = lintWorkspace(many, defaultSettings, options)
    assert.equal(found.size, 20_000)
    assert.ok(performance.now() - start < 3000)
  })
})

describe('a file of the workspace', () => {
  const text = overMinimal(
    'customer:\n  name: a\n  tenant: contoso\nengagement:\n  id: FT-1\n  motion: rfa\n  assigned: 2026-11-16\n',
  )
  it('is summed up', () => {
    const result = lintEngagement({ text, settings: defaultSettings, catalogue, staff: {}, ...options })
    assert.deepEqual(workspaceEntry('a', result), {
      path: 'a',
      id: 'FT-1',
      tenant: 'contoso',
      motion: 'rfa',
      status: 'active',
      inScope: ['exchange'],
    })
    assert.equal(workspaceEntry('a', { engagement: { customer: {}, engagement: {} } as never }), undefined)
  })
  it('has its problems at their places, and may silence them', () => {
    const found = lintWorkspace([entry('a', { id: 'FT-1' }), entry('b', { id: 'FT-1' })], defaultSettings, options).get('a') ?? []
    const { problems } = placeWorkspace(text, found, { ...options, settings: defaultSettings })
    assert.equal(text.slice(problems[0]?.range?.start, problems[0]?.range?.end), 'FT-1')
    assert.deepEqual(
      problems[0]?.related.map(({ file }) => file),
      ['b'],
    )
    const silenced = text.replace('id: FT-1', 'id: FT-1 # playbook-ignore unique-engagement reason="moved"')
    const { problems: left, ignored } = placeWorkspace(silenced, found, { ...options, settings: defaultSettings })
    assert.deepEqual([left.length, ignored.length], [0, 1])
  })
})
