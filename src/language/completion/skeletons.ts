/** Whole entries with blanks: DIBS, SSAT, a waiver, a referral, missing tasks. None states anything that nobody stated. */
import { currentProcess } from '../../engagement/checklist.ts'
import { intents, readiness } from '../../playbook/shape.ts'
import { keysOf, lookup } from '../../util/json.ts'
import { type Body, type BodyValue, choice, keyStop, map, stop } from './body.ts'
import type { Offer, Scene } from './offer.ts'
import { type EntryKind, entryFields, newEntry } from './skeletonEntries.ts'

const preparation: BodyValue = map(['status', choice(readiness)], ['due', stop])
const dibs: Body = [
  ['date', stop],
  ['intent', choice(intents)],
  ['business-reason', stop],
  ['success-owner', stop],
]
const ssat: Body = [
  ['stakeholders', { list: stop }],
  ['scenarios', { list: stop }],
  ['awareness', preparation],
  ['training', preparation],
]
const flag = choice(['true', 'false'])
const migration: Body = [
  ['wanted', flag],
  ['source', stop],
  ['agreed-users', stop],
  ['start', stop],
  ['end', stop],
]
const configmgr: Body = [
  ['version', stop],
  ['current-branch', flag],
]
const consent: Body = [
  ['by', stop],
  ['date', stop],
  ['how', stop],
]
const gap: Body = [
  ['reason', stop],
  ['follow-up', stop],
]

/** The skeletons for the map whose key, or which itself as a value, is under the cursor. */
export function skeletonOffers(scene: Scene): Offer[] {
  const { cursor } = scene
  if (cursor.hasColon) return []
  const { path } = cursor
  const last = String(path.at(-1))
  if (path.length === 0) return topLevel(scene)
  if (path.length === 1) return inSection(scene, last as Section)
  if (path[0] === 'services' && path.length === 2) return inService(scene)
  if (path[0] === 'services' && path.length === 3) return inPart(scene, last)
  if (path[0] === 'tasks' || path[0] === 'uncategorized-tasks') return inTask(scene)
  if (path[0] === 'referrals' && last === 'consent')
    return all(scene, consent, words.consent, scene.snapshot.t('Consent of the customer'))
  if (path.length === 2)
    return isNewEntry(path[0]) ? all(scene, entryFields(scene, path[0]), [last], scene.snapshot.t('All fields')) : []
  return last === 'gap' ? all(scene, gap, words.gap, scene.snapshot.t('Gap: reason and follow-up')) : []
}

/** What people type for a skeleton: the prefixes of the snippets and their words in both languages. */
const words = {
  dibs: ['dibs', 'date intent business reason success owner', 'data intenção motivo responsável pelo sucesso'],
  ssat: ['ssat', 'stakeholders scenarios awareness training', 'partes interessadas cenários divulgação treinamento'],
  migration: ['migration', 'migração'],
  windows10: ['windows10', 'windows 10', 'configmgr', 'configuration manager'],
  waiver: ['waiver', 'waive', 'dispensa', 'dispensar'],
  consent: ['consent', 'consentimento'],
  gap: ['gap', 'lacuna'],
  task: ['task', 'tarefa'],
  tasks: ['tasks', 'task', 'missing', 'mandatory', 'all', 'tarefas', 'faltam', 'obrigatórias', 'todas'],
  service: ['service', 'serviço'],
  engagement: ['engagement', 'new engagement', 'engajamento', 'novo engajamento'],
} as const

type Section = 'services' | 'tasks' | EntryKind
const isNewEntry = (section: string | number | undefined): section is EntryKind =>
  ['people', 'risks', 'referrals', 'partners', 'knowledge-gaps', 'actions', 'log'].includes(String(section))

interface Found {
  label: string
  body: Body
  names: readonly string[]
  description?: string
  group?: number
  onlyTyped?: boolean
}

function skeleton({ label, body, names, description, group = 8, onlyTyped }: Found): Offer {
  return { label, description, kind: 'skeleton', names: [label, ...names], group, insert: { entries: body }, onlyTyped }
}

/** The fields of a body that are missing, where at least two are. */
function all({ cursor }: Scene, body: Body, names: readonly string[], label: string): Offer[] {
  const missing = body.filter(([key]) => typeof key !== 'string' || !cursor.siblings.has(key))
  return missing.length > 1 ? [skeleton({ label, body: missing, names })] : []
}

function topLevel(scene: Scene): Offer[] {
  const { snapshot, cursor } = scene
  const { t, facts, catalogue } = snapshot
  const entries = (['risks', 'referrals', 'partners', 'knowledge-gaps', 'actions', 'log', 'people'] as const).flatMap(section =>
    cursor.siblings.has(section)
      ? []
      : newEntry(scene, section).map(found => skeleton({ ...found, body: [[section, map(...found.body)]], onlyTyped: true })),
  )
  if (cursor.siblings.size > 0) return entries
  const playbook = catalogue.all.at(-1) ?? facts.playbook
  const body: Body = [
    ['playbook', `${playbook.id}@${playbook.version}`],
    ['customer', map(['name', stop])],
    ['engagement', map(['motion', choice(Object.keys(playbook.vocabulary.motions))], ['assigned', stop])],
    ['services', null],
  ]
  return [skeleton({ label: t('New engagement'), body, names: words.engagement, group: -9 }), ...entries]
}

function inSection(scene: Scene, section: Section): Offer[] {
  if (section === 'tasks') return missingTasks(scene)
  if (section === 'services') return wholeServices(scene)
  return isNewEntry(section) ? newEntry(scene, section).map(skeleton) : []
}

function wholeServices({ snapshot: { facts, t }, cursor }: Scene): Offer[] {
  return Object.entries(facts.playbook.vocabulary.services).flatMap(([id, term]) => {
    if (term.core || cursor.siblings.has(id)) return []
    const service = facts.words.service(id)
    const body: Body = [[id, map(['entitlements', stop], ['dibs', map(...dibs)], ['ssat', map(...ssat)])]]
    const names = [id, term.name, ...(term.aliases ?? []), ...words.service]
    return [skeleton({ label: t('{service} with DIBS and SSAT', { service }), body, names, onlyTyped: true, group: 9 })]
  })
}

function inService(scene: Scene): Offer[] {
  const { snapshot, cursor } = scene
  const { t, facts } = snapshot
  const found: Found[] = [
    { label: t('DIBS: date, intent, business reason, success owner'), body: [['dibs', map(...dibs)]], names: words.dibs },
    { label: t('SSAT: stakeholders, scenarios, awareness, training'), body: [['ssat', map(...ssat)]], names: words.ssat },
    { label: t('Migration of data'), body: [['migration', map(...migration)]], names: words.migration },
  ]
  const windows = facts.playbook.policies['windows-deployment']?.service
  if (cursor.path[1] === windows) {
    found.push({ label: t('Configuration Manager'), body: [['configmgr', map(...configmgr)]], names: words.windows10 })
  }
  return found.flatMap(one => (cursor.siblings.has(String(one.body[0]?.[0])) ? [] : [skeleton(one)]))
}

function inPart(scene: Scene, part: string): Offer[] {
  const { t } = scene.snapshot
  if (part === 'dibs') return all(scene, dibs, words.dibs, t('DIBS: date, intent, business reason, success owner'))
  if (part === 'ssat') return all(scene, ssat, words.ssat, t('SSAT: stakeholders, scenarios, awareness, training'))
  if (part === 'migration') return all(scene, migration, words.migration, t('Migration of data'))
  return part === 'configmgr' ? all(scene, configmgr, words.windows10, t('Configuration Manager')) : []
}

function inTask(scene: Scene): Offer[] {
  const { snapshot, cursor } = scene
  const { t, facts } = snapshot
  const { path, siblings } = cursor
  const id = String(path[1])
  const reasons = facts.playbook.tasks.get(id)?.task['waiver-reasons'] ?? keysOf(facts.playbook.vocabulary['waiver-reasons'])
  const waiver: Body = [
    ['reason', choice(reasons)],
    ['by', stop],
    ['date', stop],
  ]
  if (path.at(-1) === 'waiver') return all(scene, waiver, words.waiver, t('Waiver: reason, who and when'))
  const isTask = path.length === 2 || (path.length === 4 && path[2] === 'services')
  if (!isTask) return []
  const statuses = keysOf(facts.playbook.vocabulary['task-statuses'])
  const fields: Body = [
    ['status', choice(statuses)],
    ['due', stop],
    ['owner', stop],
  ]
  const found = all(scene, fields, words.task, t('Status, due date and owner'))
  if (siblings.has('waiver')) return found
  const waived = statuses.find(status => {
    const term = lookup(facts.playbook.vocabulary['task-statuses'], status)
    return term?.state === 'closed' && !term.complete
  })
  const status: Body = siblings.has('status') || waived === undefined ? [] : [['status', waived]]
  const label =
    waived && status.length > 0
      ? t('Waive: {status}, with a reason', { status: facts.words.status(waived) })
      : t('Waiver: reason, who and when')
  return [...found, skeleton({ label, body: [...status, ['waiver', map(...waiver)]], names: words.waiver })]
}

/** The empty keys of mandatory tasks that are pending and not written: of the current process, and for each service. */
function missingTasks({ snapshot: { facts, t }, cursor }: Scene): Offer[] {
  const { states, words: of, playbook } = facts
  const process = currentProcess(states)
  const missing = playbook.taskIds.filter(id => {
    const task = playbook.tasks.get(id)?.task
    return task?.mandatory && !cursor.siblings.has(id) && states.isPending(id)
  })
  const lists = [
    { name: process && of.process(process.id), ids: missing.filter(id => playbook.tasks.get(id)?.process.id === process?.id) },
    ...states.inScope.map(service => ({
      name: of.service(service),
      ids: missing.filter(id => {
        const scope = playbook.tasks.get(id)?.task.services
        return scope !== 'all' && scope?.includes(service)
      }),
    })),
  ]
  const found = lists.flatMap(({ name, ids }) => {
    if (name === undefined || ids.length < 2) return []
    const label = t('All missing mandatory tasks: {name}', { name })
    const description = t.count(ids.length, 'one task', '{n} tasks')
    return [skeleton({ label, description, body: ids.map(id => [id, null] as const), names: words.tasks, group: 2 })]
  })
  const [next] = missing
  if (next === undefined) return found
  const body: Body = [
    [keyStop(next), map(['status', choice(keysOf(playbook.vocabulary['task-statuses']))], ['due', stop], ['owner', stop])],
  ]
  return [...found, skeleton({ label: t('Task with status, due date and owner'), body, names: words.task, onlyTyped: true })]
}
