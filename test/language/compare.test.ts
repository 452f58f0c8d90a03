/** The page of what changed since an earlier version, and the tasks that a branch touches. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { changedTasks, comparePage, type Versions } from '../../src/language/compare.ts'
import { lintEngagement } from '../../src/lint/lint.ts'
import { type SnapshotOptions, snapshotOf } from '../helpers/snapshot.ts'

const before = `playbook: fasttrack@2020.05
customer:
  name: Contoso <b>
engagement:
  motion: rfa
  assigned: 2026-11-30
tasks:
  983:
  994: # soon
    due: 2026-12-04
`
const after = before.replace('  983:\n', '  983: in-progress\n').replace('2026-12-04', '2026-12-11')

function pageOf(versions: Partial<Versions>, { base, ...options }: SnapshotOptions & { base?: string } = {}): string {
  const around = snapshotOf('', options)
  return comparePage([{ around, before, after, ...versions }], { base, t: around.t })
}

function tasksOf(was: string, is: string): string[] {
  const around = snapshotOf('')
  const version = (text: string) => ({ text, result: lintEngagement({ ...around, text }) })
  return [...changedTasks(version(was), version(is), around)].sort()
}

describe('Compare with Base', () => {
  it('says what changed in the words of playbook diff, with nothing of the customer as markup', () => {
    const page = pageOf({}, { base: 'main' })
    assert.match(page, /^# What changed since main\n\nOne engagement changed/)
    assert.match(page, /### Contoso &lt;b&gt;\n/)
    assert.match(page, /983 .*In Progress/)
    assert.match(page, /994 .*2026-12-11/)
    assert.ok(!page.includes('<b>'))
  })

  it('says it in Portuguese', () => {
    assert.match(pageOf({}, { locale: 'pt-br' }), /^# O que mudou desde o último commit\n\nUm engajamento mudou/)
  })

  it('says that nothing changed where only the form did', () => {
    const same = before.replace('  983:\n', '  983: # later\n').replaceAll('\n', '\r\n')
    assert.equal(pageOf({ after: same }), '# What changed since the last commit\n\nNo engagement changed\n')
    assert.equal(comparePage([], { t: snapshotOf('').t }), '# What changed since the last commit\n\nNo engagement changed\n')
  })

  it('shows added, deleted and renamed files', () => {
    assert.match(pageOf({ before: undefined }), /New engagement|added/i)
    assert.match(pageOf({ after: undefined }), /⚠️/)
    assert.match(pageOf({ oldPath: 'old/contoso.engagement.yaml' }), /before old\/contoso/)
  })

  it('does not compare what stands between conflict markers, and says so', () => {
    const conflict = `${after}<<<<<<< HEAD\n=======\n>>>>>>> b\n`
    assert.match(pageOf({ after: conflict }), /"contoso\.engagement\.yaml" has an unresolved merge conflict/)
  })

  it('answers on broken and empty texts', () => {
    for (const text of ['', 'tasks: [', '- a', '\0', 'a: &a\n  b: *a\n']) {
      assert.ok(pageOf({ before: text }))
      assert.ok(pageOf({ after: text }))
    }
  })
})

describe('tasks changed in a branch', () => {
  const cases: Readonly<Record<string, [was: string, is: string, tasks: string[]]>> = {
    'a status and a date': [before, after, ['983', '994']],
    'nothing but form': [before, before.replaceAll('\n', '\r\n').replace('# soon', '# later'), []],
    'long form of the same': [after, after.replace('983: in-progress', '983: {status: in-progress}'), []],
    'a part of a split task': [
      before.replace('  983:\n', '  983:\n    services:\n      exchange: in-progress\n'),
      before.replace('  983:\n', '  983:\n    services:\n      exchange: complete\n'),
      ['983'],
    ],
    'something else': [before, before.replace('assigned: 2026-11-30', 'assigned: 2026-11-27'), []],
    'what cannot be read': [before, before.replace('  983:\n', '  983: [\n'), []],
  }
  for (const [name, [was, is, tasks]] of Object.entries(cases)) it(name, () => assert.deepEqual(tasksOf(was, is), tasks))
})
