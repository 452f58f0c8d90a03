/** The outline, as a tree of lines `kind name | detail`. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { documentSymbols } from '../../src/language/documentSymbols.ts'
import type { DocumentSymbol } from '../../src/language/types.ts'
import { type SnapshotOptions, snapshotOf } from '../helpers/snapshot.ts'

interface Case {
  text: string
  outline: string[]
  /** Only lines of this section, by its key. */
  section: string
  options?: SnapshotOptions
}

const cases: Record<string, Case> = {
  'tasks with number, name and status': {
    text: 'tasks:\n  994: complete\n  983:\n  3616:\n    status: in-progress # soon\n    due: 2026-12-04\n',
    section: 'tasks',
    outline: [
      'section Tasks',
      '  task 994 Conduct Initiate/Kickoff Meeting(s) | Complete',
      '  task 983 QuickLeads | Not Started',
      '  task 3616 Complete Initial customer outreach | In Progress',
      '    field Status | In Progress',
      '    date Due | 2026-12-04',
    ],
  },
  'tasks in flow style': {
    text: 'tasks: {994: complete, 3616: {status: "in-progress", due: 2026-12-04}}\n',
    section: 'tasks',
    outline: [
      'section Tasks',
      '  task 994 Conduct Initiate/Kickoff Meeting(s) | Complete',
      '  task 3616 Complete Initial customer outreach | In Progress',
      '    field Status | In Progress',
      '    date Due | 2026-12-04',
    ],
  },
  'a task split by service': {
    text: 'tasks:\n  1904:\n    services:\n      exchange: complete\n      teams:\n        status: in-progress\n',
    section: 'tasks',
    outline: [
      'section Tasks',
      '  task 1904 Confirm customer approval of FastTrack Terms and Conditions | Exchange: Complete, Teams: In Progress',
      '    field Services',
      '      service Exchange | Complete',
      '      service Teams | In Progress',
      '        field Status | In Progress',
    ],
  },
  'yes and no': {
    text: 'customer: {name: "true", managed: true, dedicated: false}\n',
    section: 'customer',
    options: { locale: 'pt-br' },
    outline: ['section Cliente', '  field Nome | true', '  field Gerenciado | Sim', '  field Dedicado | Não'],
  },
  'in Portuguese': {
    text: 'tasks:\n  994: complete\n',
    section: 'tasks',
    options: { locale: 'pt-br' },
    outline: ['section Tarefas', '  task 994 Realizar Reunião(ões) de Início/Abertura | Concluída'],
  },
  'tasks the playbook does not hold': {
    text: 'uncategorized-tasks:\n  77777:\n    name: Call the bank\n  88888: complete\n',
    section: 'uncategorized-tasks',
    outline: [
      'section Uncategorized tasks',
      '  task 77777 Call the bank | Not Started',
      '    field Name | Call the bank',
      '  task 88888 | Complete',
    ],
  },
  'services with their DIBS and SSAT': {
    text: 'services:\n  exchange:\n    status: in-progress\n    dibs: {date: 2027-03-31, intent: confirmed}\n  teams:\n  sharepoint: {status: no-intent}\n',
    section: 'services',
    outline: [
      'section Services',
      '  service Exchange | In Progress · DIBS 2/4 · SSAT 0/4',
      '    field Status | In Progress',
      '    field DIBS',
      '      date Date | 2027-03-31',
      '      field Intent | Confirmed',
      '  service Teams | DIBS 0/4 · SSAT 0/4',
      '  service SharePoint | No Intent',
      '    field Status | No Intent',
    ],
  },
  'people, risks, actions and log entries by what they say': {
    text: [
      'people:',
      '  carla:',
      '    name: Carla Lima',
      '    role: CIO',
      'risks:',
      '  network:',
      '    text: >-',
      '      The firewall',
      '      drops calls',
      '    kind: blocker',
      'actions:',
      '  send-plan: {what: Send the plan, owner: carla, due: 2026-12-04}',
      'log:',
      '  2026-11-24-kickoff: {kind: meeting, text: Kickoff held}',
      '  call:',
      '',
    ].join('\n'),
    section: 'people risks actions log',
    outline: [
      'section People',
      '  person Carla Lima | CIO',
      '    field Name | Carla Lima',
      '    field Role | CIO',
      'section Risks',
      '  entry The firewall drops calls | Blocker',
      '    field Text | The firewall drops calls',
      '    field Kind | Blocker',
      'section Actions',
      '  entry Send the plan | Carla Lima · 2026-12-04',
      '    field What | Send the plan',
      '    field Owner | Carla Lima',
      '    date Due | 2026-12-04',
      'section Log',
      '  entry 2026-11-24 Meeting | Kickoff held',
      '    field Kind | Meeting',
      '    field Text | Kickoff held',
      '  entry call',
    ],
  },
  'a broken document, from its lines': {
    text: 'people:\n  carla:\n    name: "Carla\ntasks:\n  994: [complete\n  983: in-progress\n',
    section: 'people tasks',
    outline: [
      'section People',
      '  person "Carla',
      '    field Name | "Carla',
      'section Tasks',
      '  task 994 Conduct Initiate/Kickoff Meeting(s)',
      '    field complete',
      '  task 983 QuickLeads | In Progress',
    ],
  },
  'keys nobody expects': {
    text: 'x-own:\n  __proto__: 1\ntasks:\n  constructor: complete\n  "": complete\n',
    section: 'x-own tasks',
    outline: ['section x-own', '  field __proto__ | 1', 'section Tasks', '  task constructor | Complete', '  task - | Complete'],
  },
}

describe('documentSymbols', () => {
  for (const [name, { text, section, outline, options }] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(`${name}${crlf ? ' (CRLF)' : ''}`, () => {
        const snapshot = snapshotOf(text, { ...options, crlf })
        const sections = section.split(' ')
        const wanted = documentSymbols(snapshot).filter(({ selection }) =>
          sections.includes(snapshot.text.slice(selection.start, selection.end)),
        )
        assert.deepEqual(linesOf(wanted), outline)
      })
    }
  }

  it('selects the key inside the range of the entry', () => {
    const { text } = snapshotOf('tasks:\n  994: complete # done\n')
    const tasks = documentSymbols(snapshotOf(text, { whole: true })).at(-1) as DocumentSymbol
    const [task] = tasks.children as [DocumentSymbol]
    assert.equal(text.slice(task.selection.start, task.selection.end), '994')
    assert.equal(text.slice(task.range.start, task.range.end), '994: complete')
  })

  it('answers on an empty document', () => assert.deepEqual(documentSymbols(snapshotOf('', { whole: true })), []))
})

function linesOf(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ kind, name, detail, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail ? ` | ${detail}` : ''}`,
    ...linesOf(children, depth + 1),
  ])
}
