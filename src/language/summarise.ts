/** From an engagement that was read to the small plain data that the workspace index keeps of it. */
import type { TaskProgress } from '../engagement/progress.ts'
import type { States } from '../engagement/states.ts'
import type { Reading } from '../lint/lint.ts'
import { workspaceEntry } from '../lint/workspace.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import { shortTaskName } from '../playbook/taskName.ts'
import { type Words, wordsOf } from '../playbook/words.ts'
import { managerOf, personName } from '../report/persons.ts'
import { type EngagementStatus, engagementStatus, roleOf, servicesOfTask } from '../report/portfolio.ts'
import { entryText, thingText } from '../report/thingText.ts'
import { entriesOf, keysOf, lookup } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { compacted } from './compact.ts'
import type { PendingPart, PendingTask, Summary } from './summary.ts'

export interface SummariseInput {
  readonly uri: string
  /** Relative to the workspace folder, `/`-separated. */
  readonly path: string
  readonly reading: Pick<Reading, 'file' | 'playbook' | 'states' | 'readable'> & Partial<Pick<Reading, 'shapeContext'>>
  /** Our own staff, of the `people.yaml` nearest to the file. */
  readonly staff: PeopleFile
  readonly t: Translate
  /** Business days within which a date is soon. */
  readonly dueSoon: number
  /** Keys of the sections that could not be read; absent: those of the reading. */
  readonly lost?: readonly string[]
}

/** What the index keeps of one engagement. Holds no part of the file's text, so that the text is not kept in memory. */
export function summarise(input: SummariseInput): Summary {
  const { uri, path, reading, staff, t, dueSoon } = input
  const { playbook, states } = reading
  const lost = input.lost ?? reading.shapeContext?.parsed.unreadable.map(({ key }) => key) ?? []
  if (!playbook || !states || !reading.readable) return compacted(unreadEngagement(input, lost.length > 0))
  const status = engagementStatus({ path, states, staff, locale: t.locale, dueSoon, lost }, {}) as EngagementStatus
  const { words, progress } = status
  const { file } = states
  const english = wordsOf(playbook, 'en')
  const pending = progress.silent ? [] : status.pending.map(task => toPending(status, task, english))
  const phase = playbook.phases[states.phaseIndex]
  const summary: Summary = {
    uri,
    path,
    customer: status.customer,
    manager: status.manager,
    motion: file.engagement?.motion ?? undefined,
    status: status.status,
    silent: progress.silent,
    phase: phase && { id: phase.id, name: words.phase(phase.id), index: states.phaseIndex },
    playbook: `${playbook.id}@${playbook.version}`,
    lost: status.lost,
    partial: status.partial,
    pending,
    people: {},
    agenda: status.agenda.map(entry => ({
      date: entry.date,
      kind: entry.kind,
      task: entry.task,
      service: entry.service,
      owner: entry.owner,
      path: entry.path,
      overdue: entry.overdue,
      computed: entry.computed,
      later: entry.later,
      text: entryText(entry, { t, words }),
    })),
    mandatory: progress.mandatory,
    optional: progress.optional,
    services: status.services.map(service => ({
      id: service.id,
      name: words.service(service.id),
      status: service.status && words.entitlementStatus(service.status),
      inScope: service.inScope,
      intended: service.intended,
      dibs: service.dibs.count,
      ssat: service.ssat.count,
      enabled: service.enablement.done,
    })),
    openRisks: entriesOf(file.risks).filter(([, risk]) => risk && !risk.closed).length,
    next: status.next.map(thing => ({
      text: thingText(thing, { t, words }),
      path: thing.path,
      overdue: thing.overdue,
      date: thing.date,
      computed: thing.entry?.computed ?? pending.find(({ id }) => thing.kind === 'task' && id === thing.id)?.computed,
    })),
    readyToAdvance: !progress.silent && status.lost.length === 0 && progress.advance.allowed,
    written: keysOf(file.tasks),
    successOwners: successOwnersOf(states),
    entry: workspaceEntry(path, { engagement: file, states }),
  }
  return compacted({ ...summary, people: namesOf(summary, key => personName(key, file, staff)) })
}

/** What is kept of a file of which nothing can be said. @param reason in the user's language */
export function unreadSummary({ uri, path, reason }: { uri: string; path: string; reason: string }): Summary {
  return compacted(emptySummary({ uri, path, customer: nameOf(path), unread: reason }))
}

/** An engagement without a known playbook, or a file in which there is none: who it is for and what others refer to may be known. */
function unreadEngagement({ uri, path, reading, staff, t }: SummariseInput, partial: boolean): Summary {
  const { file, playbook, states, readable } = reading
  const reference = reading.shapeContext?.pin.reference ?? file.playbook
  const unread = playbook
    ? readable
      ? undefined
      : t('There is no engagement in it that can be read')
    : reference
      ? t('The playbook "{reference}" is not known', { reference })
      : t('It names no playbook')
  const manager = managerOf(file)
  return {
    ...emptySummary({ uri, path, customer: file.customer?.name?.trim() || nameOf(path), unread: unread ?? '' }),
    manager,
    people: manager === undefined ? {} : Object.fromEntries([[manager, personName(manager, file, staff)]]),
    status: file.engagement?.status ?? 'active',
    partial,
    written: keysOf(file.tasks),
    entry: workspaceEntry(path, { engagement: file, states }),
  }
}

function emptySummary(known: { uri: string; path: string; customer: string; unread: string }): Summary {
  const none = { done: 0, total: 0 }
  return {
    ...known,
    status: 'active',
    silent: false,
    playbook: '',
    lost: ['tasks', 'services'],
    partial: false,
    pending: [],
    people: {},
    agenda: [],
    mandatory: none,
    optional: none,
    services: [],
    openRisks: 0,
    next: [],
    readyToAdvance: false,
    written: [],
    successOwners: [],
  }
}

function nameOf(path: string): string {
  return path.split('/').at(-1) as string
}

function toPending({ states, words }: EngagementStatus, task: TaskProgress, english: Words): PendingTask {
  const role = roleOf(states, task.id) ?? ''
  const name = shortTaskName(words.task(task.id))
  const original = shortTaskName(english.task(task.id))
  const open = task.parts.filter(part => part.pending)
  const shown = open.find(part => part.state === task.state) ?? open[0]
  const isSplit = task.parts.some(part => part.service !== undefined)
  return {
    id: task.id,
    name,
    english: original === name ? undefined : original,
    mandatory: task.mandatory,
    role,
    roleName: role && words.role(role),
    phase: task.phase,
    phaseName: words.phase(task.phase),
    phaseIndex: states.playbook.phases.findIndex(({ id }) => id === task.phase),
    services: servicesOfTask(states, task),
    state: task.state ?? 'open',
    status: shown ? words.status(shown.status) : '',
    overdue: task.overdue,
    dueSoon: task.dueSoon,
    due: task.due,
    computed: task.computed,
    owner: task.owner,
    blocker: open.find(part => part.blocker)?.blocker,
    path: task.path,
    parts: isSplit ? task.parts.map(part => toPart(states, part, words)) : undefined,
  }
}

function toPart(states: States, part: TaskProgress['parts'][number], words: Words): PendingPart {
  const service = part.service ?? ''
  return {
    service,
    serviceName: words.service(service),
    status: words.status(part.status),
    state: part.state ?? 'open',
    complete: part.complete,
    waived: part.state === 'closed' && !part.complete,
    pending: part.pending,
    overdue: part.overdue && !states.silent,
    due: part.due,
    owner: part.owner,
    path: part.path,
  }
}

function successOwnersOf({ file }: States): Summary['successOwners'] {
  return entriesOf(file.services).flatMap(([service, entry]) => {
    const person = entry?.dibs?.['success-owner']
    if (!person) return []
    const known = lookup(file.people, person)
    return [{ service, person, email: known?.email ?? undefined, name: known?.name ?? undefined }]
  })
}

/** Names of everyone who is shown. */
function namesOf({ pending, agenda, manager }: Summary, nameOf: (key: string) => string): Record<string, string> {
  const keys = new Set<string>(manager === undefined ? [] : [manager])
  for (const { owner, parts = [] } of pending)
    for (const one of [owner, ...parts.map(part => part.owner)]) if (one) keys.add(one.person)
  for (const { owner } of agenda) if (owner) keys.add(owner)
  return Object.fromEntries([...keys].map(key => [key, nameOf(key)]))
}
