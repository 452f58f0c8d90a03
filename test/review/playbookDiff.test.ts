/** What a new version of a playbook changes, and what that does to engagements: found, said and counted. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { bundledPlaybook } from '../../src/playbook/bundled.ts'
import type { PlaybookFile, PlaybookTask } from '../../src/playbook/model.ts'
import { createPlaybook, type Playbook } from '../../src/playbook/playbook.ts'
import { playbookDiffJson, playbookDiffMarkdown, playbookDiffText } from '../../src/report/playbookDiffReport.ts'
import { diffPlaybooks, isSamePlaybook, type TaskDifference } from '../../src/review/playbookDiff.ts'
import { effectOf } from '../../src/review/playbookEffect.ts'
import { createTranslate } from '../../src/util/translate.ts'

const before = bundledPlaybook()
const t = createTranslate('en')

function changed(change: (file: PlaybookFile, task: (id: string) => PlaybookTask) => void): Playbook {
  const file = structuredClone(before.file)
  file.version = '2020.11'
  const steps = file.phases.flatMap(phase => phase.processes.flatMap(process => process.steps))
  change(file, id => steps.flatMap(step => step.tasks ?? []).find(task => task.id === id) as PlaybookTask)
  return createPlaybook(file, [...before.locales.values()])
}

function remove(file: PlaybookFile, id: string): void {
  for (const step of file.phases.flatMap(phase => phase.processes.flatMap(process => process.steps)))
    step.tasks = step.tasks?.filter(task => task.id !== id)
}

const stepOf = (file: PlaybookFile, id: string) =>
  file.phases
    .flatMap(phase => phase.processes.flatMap(process => process.steps))
    .find(step => step.tasks?.some(task => task.id === id))

const added: PlaybookTask = {
  id: '9001',
  name: 'Sign *the* charter',
  mandatory: true,
  role: 'fasttrack-manager',
  services: 'all',
}

const cases: Record<string, [(file: PlaybookFile, task: (id: string) => PlaybookTask) => void, TaskDifference[]]> = {
  'nothing but the version': [() => {}, []],
  'a task added': [file => stepOf(file, '994')?.tasks?.push(added), [{ kind: 'added', task: '9001', replaces: [] }]],
  'a task replaced': [
    file => {
      stepOf(file, '983')?.tasks?.push(added)
      remove(file, '983')
      Object.assign(file['retired-tasks'] ?? {}, { '983': { 'replaced-by': '9001' } })
    },
    [
      { kind: 'retired', task: '983', by: '9001' },
      { kind: 'added', task: '9001', replaces: ['983'] },
    ],
  ],
  'a task retired': [
    file => {
      remove(file, '983')
      Object.assign(file['retired-tasks'] ?? {}, { '983': {} })
    },
    [{ kind: 'retired', task: '983' }],
  ],
  'a task gone without a word': [file => remove(file, '983'), [{ kind: 'retired', task: '983', stays: true }]],
  'another name': [
    (_file, task) => void Object.assign(task('994'), { name: 'Hold it' }),
    [{ kind: 'changed', task: '994', fields: [{ field: 'name', from: before.tasks.get('994')?.task.name, to: 'Hold it' }] }],
  ],
  'mark, role, scope, order, condition': [
    (_file, task) =>
      void Object.assign(task('994'), {
        mandatory: false,
        role: 'sme',
        services: ['teams', 'exchange'],
        after: [],
        when: 'true',
      }),
    [
      {
        kind: 'changed',
        task: '994',
        fields: [
          { field: 'mandatory', from: 'true', to: 'false' },
          { field: 'role', from: 'fasttrack-manager', to: 'sme' },
          { field: 'services', from: 'all', to: 'exchange, teams' },
          { field: 'when', from: undefined, to: 'true' },
          { field: 'after', from: '3616', to: undefined },
        ],
      },
    ],
  ],
  'the same services in another order': [(_file, task) => void (task('1904').services as string[]).reverse(), []],
  'guidance only': [(_file, task) => void Object.assign(task('994'), { guidance: 'Other words' }), []],
}

describe('diff of playbooks', () => {
  for (const [name, [change, expected]] of Object.entries(cases)) {
    it(name, () => {
      const diff = diffPlaybooks(before, changed(change))
      assert.deepEqual(diff.tasks, expected)
      assert.equal(isSamePlaybook(diff), name === 'nothing but the version' || name.startsWith('the same services'))
      if (name === 'guidance only') assert.deepEqual(diff.words, ['994'])
    })
  }

  it('names processes, steps, items, terms and policies', () => {
    const after = changed(file => {
      const [process] = file.phases[0]?.processes ?? []
      assert.ok(process)
      process.title = 'Kick off'
      process.inputs?.splice(0, 1)
      file.vocabulary.services.yammer = { name: 'Viva Engage' }
      delete file.policies?.referral
    })
    const found = diffPlaybooks(before, after).parts.map(({ part, change, id }) => `${part} ${change} ${id}`)
    const input = before.processes.get('conduct-customer-kickoff')?.process.inputs?.[0]?.id
    assert.deepEqual(found, [
      'process changed conduct-customer-kickoff',
      `item removed ${input}`,
      'service changed yammer',
      'policy removed referral',
    ])
  })

  it('says it as text, Markdown and JSON, in both languages, without markup of names', () => {
    const diff = diffPlaybooks(before, changed(cases['a task replaced']?.[0] as never))
    const text = [...playbookDiffText({ diff }, { t })].join('')
    assert.match(text, /fasttrack@2020\.05 → fasttrack@2020\.11/)
    assert.match(text, /Tasks retired\n {2}983 QuickLeads: 9001 \(Sign \*the\* charter\) replaces it\n/)
    assert.match(text, /9001 Sign \*the\* charter \(mandatory; replaces 983\)/)
    assert.match([...playbookDiffMarkdown({ diff }, { t })].join(''), /- 9001 Sign \\\*the\\\* charter/)
    const missing: string[] = []
    const portuguese = createTranslate('pt-br', ptBr, message => missing.push(message))
    assert.match([...playbookDiffText({ diff }, { t: portuguese })].join(''), /Tarefas descontinuadas/)
    assert.deepEqual(missing, [])
    const json = JSON.parse([...playbookDiffJson({ diff })].join(''))
    assert.deepEqual([json.version, json.before, json.after, json.tasks.length], [1, 'fasttrack@2020.05', 'fasttrack@2020.11', 2])
  })
})

describe('effect of a new version', () => {
  const engagement = (path: string, more: string, pin = 'fasttrack@2020.05') => ({
    path,
    text: `playbook: ${pin}\ncustomer:\n  name: ${path}\nengagement:\n  motion: customer-health\n  assigned: 2026-11-30\nservices:\n  exchange:\n${more}`,
    settings: defaultSettings,
    staff: {},
  })
  const run = (after: Playbook, files: ReturnType<typeof engagement>[]) =>
    effectOf(before, after, files, { today: '2026-12-01', t, standard: 'fasttrack@2020.05' })

  it('counts engagements that gain mandatory tasks, and leaves others out', () => {
    const after = changed(cases['a task added']?.[0] as never)
    const effect = run(after, [
      engagement('a', ''),
      engagement('b', 'tasks:\n  994: complete\n'),
      engagement('c', '', 'harbour@1'),
      engagement('d', '', 'fasttrack@2019.01'),
    ])
    assert.deepEqual(
      effect.files.map(({ path, gained, mandatory, dropped, migrates }) => ({ path, gained, mandatory, dropped, migrates })),
      ['a', 'b'].map(path => ({ path, gained: ['9001'], mandatory: ['9001'], dropped: [], migrates: true })),
    )
    assert.equal(effect.others, 2)
    assert.deepEqual(effect.tasks, [{ task: '9001', before: 0, after: 2 }])
    const text = [...playbookDiffText({ diff: diffPlaybooks(before, after), effect }, { t })].join('')
    assert.match(text, /2 of 2 engagements gain one mandatory task/)
    assert.match(text, /9001 Sign \*the\* charter: open in 0, then in 2/)
    assert.match(text, /2 engagements are on other versions or playbooks/)
  })

  it('a task that stands for an open one is not gained, and its status counts', () => {
    const after = changed(cases['a task replaced']?.[0] as never)
    const effect = run(after, [engagement('a', ''), engagement('b', 'tasks:\n  983: complete\n')])
    assert.deepEqual(
      effect.files.map(({ gained, dropped }) => [gained, dropped]),
      [
        [[], []],
        [[], []],
      ],
    )
    // 983 was optional, 9001 is mandatory: where it is open, that is new.
    assert.deepEqual(
      effect.files.map(({ mandatory }) => mandatory),
      [['9001'], []],
    )
  })

  it('says which files cannot be moved, and counts problems on both sides', () => {
    const after = changed(file => {
      remove(file, '983')
      Object.assign(file['retired-tasks'] ?? {}, { '983': { 'replaced-by': '994' } })
    })
    const [stuck] = run(after, [engagement('a', 'tasks:\n  983: in-progress\n  994: in-progress\n')]).files
    assert.equal(stuck?.migrates, false)
    assert.ok((stuck?.after.warnings ?? 0) > (stuck?.before.warnings ?? 0))
  })

  it('a broken file counts as it can be read', () => {
    const broken = { ...engagement('a', ''), text: 'playbook: fasttrack@2020.05\n"' }
    assert.doesNotThrow(() => run(before, [broken, { ...broken, text: '' }]))
  })
})
