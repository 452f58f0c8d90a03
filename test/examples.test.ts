/**
 * The examples: what lint says about them (`golden/examples.txt`, written anew with UPDATE=1) and which are free of problems.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { before, describe, it } from 'mocha'
import { nodeHost } from '../src/cli/nodeHost.ts'
import { createConfigLoader, settingsFor } from '../src/lint/config.ts'
import { type LintResult, lintEngagement } from '../src/lint/lint.ts'
import { lintPeople, parsePeople } from '../src/lint/people.ts'
import { byPlace } from '../src/lint/place.ts'
import type { Settings } from '../src/lint/settings.ts'
import { lintWorkspace, placeWorkspace, workspaceEntry } from '../src/lint/workspace.ts'
import { compact } from '../src/report/compact.ts'
import { createTranslate } from '../src/util/translate.ts'
import { catalogue } from './helpers/bundled.ts'

const folder = fileURLToPath(new URL('../examples/', import.meta.url))
const golden = new URL('golden/examples.txt', import.meta.url)
const today = /--as-of (\d{4}-\d{2}-\d{2})/.exec(read('README.md'))?.[1] ?? ''
const t = createTranslate('en')

/** Healthy engagements to learn from; the others hold mistakes on purpose. */
const withoutProblems = [
  'adventure-works.engagement.yaml',
  'archive/proseware.engagement.yaml',
  'brazil/padaria-aurora.engagement.yaml',
  'contoso.engagement.yaml',
  'fabrikam.engagement.yaml',
  'litware.engagement.yaml',
  'proseware-2026.engagement.yaml',
  'woodgrove.engagement.yaml',
]

const names = readdirSync(folder, { recursive: true })
  .map(name => String(name).replaceAll('\\', '/'))
  .filter(name => name.endsWith('.engagement.yaml'))
  .sort()

describe('examples', () => {
  let results: Map<string, LintResult & { settings: Settings }>

  before(async () => {
    const loader = createConfigLoader(nodeHost)
    const staff = parsePeople(read('people.yaml'))
    results = new Map()
    for (const name of names) {
      const path = `${folder}${name}`.replaceAll('\\', '/')
      const config = await loader.forFolder(dirname(path))
      assert.deepEqual(config.problems, [])
      const settings = settingsFor(config, path)
      results.set(name, { ...lintEngagement({ text: read(name), settings, catalogue, staff, today, t }), settings })
    }
  })

  it('are what golden/examples.txt says', () => {
    const entries = [...results].flatMap(([name, result]) => workspaceEntry(name, result) ?? [])
    const acrossFiles = lintWorkspace(entries, name => (results.get(name) as { settings: Settings }).settings, { today, t })
    const files = [...results].map(([path, { problems, ignored, settings }]) => {
      const text = read(path)
      const more = placeWorkspace(text, acrossFiles.get(path) ?? [], { settings, today, t })
      return { path, text, problems: [...problems, ...more.problems].sort(byPlace), ignored }
    })
    const output = [...compact({ asOf: today, playbook: 'fasttrack@2020.05', files }, { t })].join('')
    if (process.env.UPDATE) writeFileSync(golden, output)
    assert.equal(output, existsSync(golden) ? readFileSync(golden, 'utf8') : '', 'UPDATE=1 writes the expected file')
  })

  it('are free of problems where nothing is to be taught', () => {
    assert.deepEqual(
      [...results].filter(([, { problems }]) => problems.length === 0).map(([name]) => name),
      withoutProblems,
    )
  })

  it('name every file in the README', () => {
    const readme = read('README.md')
    assert.deepEqual(
      names.filter(name => !readme.includes(`](${name})`)),
      [],
    )
  })

  it('have sound colleagues', () => {
    assert.deepEqual(lintPeople(read('people.yaml'), { today, t, calendars: ['br-sp'] }), [])
  })

  it('silence one problem with a reason', () => {
    const silenced = [...results].flatMap(([name, { ignored }]) => ignored.map(({ rule, reason }) => ({ name, rule, reason })))
    assert.deepEqual(
      silenced.map(({ name, rule }) => `${name} ${rule}`),
      ['litware.engagement.yaml action', 'vanarsdel.engagement.yaml migration-eligible'],
    )
    assert.ok(silenced.every(({ reason }) => reason))
  })
})

function read(name: string): string {
  return readFileSync(`${folder}${name}`, 'utf8')
}
