/** 25 realistic single edits of fixtures/merge.engagement.yaml, for merges. */
import { readFileSync } from 'node:fs'
import type { Path } from '../../src/util/json.ts'
import type { Edit } from '../../src/yaml/edit.ts'

export const mergeBase = readFileSync(new URL('../fixtures/merge.engagement.yaml', import.meta.url), 'utf8')

const entry = (path: Path, value: Extract<Edit, { do: 'set' }>['value']): Edit => ({ do: 'set', path, value })

/** The entry an edit touches: a record's entry, or a field of a section. */
export const edits: readonly { name: string; touches: Path; edit: Edit }[] = [
  { name: 'tick 983', touches: ['tasks', '983'], edit: entry(['tasks', '983'], 'in-progress') },
  { name: 'tick 994', touches: ['tasks', '994'], edit: entry(['tasks', '994'], { status: 'complete', completed: '2026-11-24' }) },
  { name: 'plan 994', touches: ['tasks', '994'], edit: entry(['tasks', '994'], { due: '2026-11-25' }) },
  { name: 'tick 1903', touches: ['tasks', '1903'], edit: entry(['tasks', '1903'], 'complete') },
  { name: 'split 1904', touches: ['tasks', '1904'], edit: entry(['tasks', '1904'], { services: { exchange: 'in-progress' } }) },
  { name: 'add 4071', touches: ['tasks', '4071'], edit: entry(['tasks', '4071'], 'in-progress') },
  { name: 'note on 3616', touches: ['tasks', '3616'], edit: entry(['tasks', '3616', 'note'], 'Called twice') },
  {
    name: 'DIBS date of Exchange',
    touches: ['services', 'exchange', 'dibs'],
    edit: entry(['services', 'exchange', 'dibs', 'date'], '2027-04-30'),
  },
  {
    name: 'DIBS gap of Teams',
    touches: ['services', 'teams', 'dibs'],
    edit: entry(['services', 'teams', 'dibs', 'gap'], { reason: 'Board decides', 'follow-up': '2026-12-10' }),
  },
  {
    name: 'Exchange blocked',
    touches: ['services', 'exchange', 'status'],
    edit: entry(['services', 'exchange', 'status'], 'blocked'),
  },
  {
    name: 'Exchange usage',
    touches: ['services', 'exchange', 'usage'],
    edit: entry(['services', 'exchange', 'usage', 'active-users'], 700),
  },
  {
    name: 'SSAT scenario of Exchange',
    touches: ['services', 'exchange', 'ssat'],
    edit: { do: 'append', path: ['services', 'exchange', 'ssat', 'scenarios'], value: 'Shared calendars' },
  },
  { name: 'add Intune', touches: ['services', 'intune'], edit: entry(['services', 'intune'], { entitlements: 500 }) },
  { name: 'add a person', touches: ['people', 'eva'], edit: entry(['people', 'eva'], { name: 'Eva Lang', side: 'customer' }) },
  { name: 'invite the account team', touches: ['people', 'rui'], edit: entry(['people', 'rui', 'invited'], '2026-11-19') },
  {
    name: 'add a risk',
    touches: ['risks', 'network'],
    edit: entry(['risks', 'network'], { kind: 'blocker', text: 'Old proxy', raised: '2026-11-24' }),
  },
  { name: 'close a risk', touches: ['risks', 'devices'], edit: entry(['risks', 'devices', 'closed'], '2026-11-28') },
  {
    name: 'add an action',
    touches: ['actions', 'call-carrier'],
    edit: entry(['actions', 'call-carrier'], { what: 'Call the carrier', owner: 'ana', due: '2026-12-04' }),
  },
  {
    name: 'close an action',
    touches: ['actions', 'send-plan'],
    edit: entry(['actions', 'send-plan', 'completed'], '2026-11-26'),
  },
  {
    name: 'log a call of the 25th',
    touches: ['log', '2026-11-25-call'],
    edit: entry(['log', '2026-11-25-call'], { by: 'ana', kind: 'note', text: 'Open points sent' }),
  },
  {
    name: 'log a meeting of the 20th',
    touches: ['log', '2026-11-20-prep'],
    edit: entry(['log', '2026-11-20-prep'], { by: 'marcos', kind: 'meeting', text: 'Prepared' }),
  },
  { name: 'industry', touches: ['customer', 'industry'], edit: entry(['customer', 'industry'], 'Food retail') },
  { name: 'phase', touches: ['engagement', 'phase'], edit: entry(['engagement', 'phase'], 'assess') },
  {
    name: 'output understood',
    touches: ['processes', 'conduct-customer-kickoff', 'outputs', 'value-understood'],
    edit: entry(['processes', 'conduct-customer-kickoff', 'outputs', 'value-understood'], '2026-11-24'),
  },
  {
    name: 'knowledge gap',
    touches: ['knowledge-gaps', 'coexistence'],
    edit: entry(['knowledge-gaps', 'coexistence'], { topic: 'Coexistence', kind: 'sme-meeting', due: '2026-12-09' }),
  },
]

/** One of the paths holds the other. */
export function isSame(a: Path, b: Path): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length).every((key, index) => key === b[index])
}
