/** What an older playbook knows stays when its pages are imported again. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { checkPlaybook } from '../../../src/playbook/check.ts'
import { importPages } from '../../../src/playbook/import/importPages.ts'
import type { PlaybookFile } from '../../../src/playbook/model.ts'
import { createPlaybook, type Playbook } from '../../../src/playbook/playbook.ts'

const page = (rows: string, date = '6/01/2020') => ({
  path: 'moor.en.md',
  text: `---
title: Harbour Playbook - Moor
ms.date: ${date}
---

# Moor the Ship

Phase: **Initiate**

## Approach

### Throw the Rope

Primary Role: **FastTrack Manager**
Applies To: **All Services**

Throw far.

| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |
| --- | --- | --- | --- | --- |
${rows}

## Key Outputs

- The ship lies still
`,
})
const row = (id: number, name: string, mark = 'M') => `| ${id} | ${name} | ${mark} | FastTrack Manager | All Services |`

function older(): Playbook {
  const { file } = importPages([page([row(700, 'Throw'), row(701, 'Pull'), row(702, 'Tie')].join('\n'), '5/01/2020')])
  const copy = structuredClone(file) as PlaybookFile
  const process = copy.phases[0]?.processes[0]
  const tasks = process?.steps[0]?.tasks ?? []
  Object.assign(tasks[0] ?? {}, { since: '2019.01', closes: 'step', guidance: 'Mind your back.' })
  Object.assign(tasks[1] ?? {}, { after: ['700', '702'], when: 'engagement.motion == "rfa"' })
  Object.assign(process?.outputs?.[0] ?? {}, { id: 'still', gate: true })
  copy.policies = { kickoff: { task: '700', process: 'moor-the-ship' }, referral: { task: '702' } }
  copy['retired-tasks'] = { '690': { name: 'Whistle', retired: '2019.05', 'replaced-by': '700' } }
  copy.id = 'own-id'
  return createPlaybook(copy)
}

describe('import: over an older playbook', () => {
  const previous = older()
  const { file, problems } = importPages([page([row(700, 'Throw'), row(701, 'Pull', 'O'), row(703, 'Knot')].join('\n'))], {
    previous,
  })
  const process = file?.phases[0]?.processes[0]
  const tasks = new Map(process?.steps[0]?.tasks?.map(task => [task.id, task]))

  it('keeps id, since, order, conditions and guidance, and takes marks from the page', () => {
    assert.equal(file?.id, 'own-id')
    assert.equal(file?.version, '2020.06')
    const { since, closes, guidance } = tasks.get('700') ?? {}
    assert.deepEqual({ since, closes, guidance }, { since: '2019.01', closes: 'step', guidance: 'Mind your back.' })
    assert.equal(tasks.get('701')?.when, 'engagement.motion == "rfa"')
    assert.equal(tasks.get('701')?.mandatory, false)
  })

  it('says since when a new task is there, and retires one that is gone', () => {
    assert.equal(tasks.get('703')?.since, '2020.06')
    assert.deepEqual(file?.['retired-tasks'], {
      '690': { name: 'Whistle', retired: '2019.05', 'replaced-by': '700' },
      '702': { name: 'Tie', retired: '2020.06' },
    })
    assert.deepEqual(
      problems.map(({ code, message }) => `${code}: ${message}`),
      ['task-retired: Task "702" of the older playbook stands on no page: "Tie"'],
    )
  })

  it('names no task that is gone in orders and policies', () => {
    assert.deepEqual(tasks.get('701')?.after, ['700'])
    assert.deepEqual(Object.keys(file?.policies ?? {}), ['kickoff'])
    assert.deepEqual(checkPlaybook(file as PlaybookFile), [])
  })

  it('keeps items of the same words', () => {
    assert.deepEqual(process?.outputs, [{ id: 'still', text: 'The ship lies still', gate: true }])
  })

  it('gives the same again for the same pages', () => {
    const same = importPages([page([row(700, 'Throw'), row(701, 'Pull'), row(702, 'Tie')].join('\n'), '5/01/2020')], { previous })
    assert.deepEqual(same.file, { ...previous.file })
  })
})
