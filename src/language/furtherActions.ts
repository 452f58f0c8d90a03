/** Ways out of a problem beside its own repairs: a conversation about the task or service, a new person, the reason of a comment. */
import { editEngagement } from '../engagement/edit.ts'
import { visitReferences } from '../engagement/references.ts'
import { findIgnoreComments } from '../lint/ignoreComments.ts'
import type { Problem } from '../lint/problem.ts'
import type { commands } from '../protocol/ids.ts'
import { addPerson } from '../rules/knownPerson.ts'
import { taskLabel } from '../rules/writtenTasks.ts'
import { lookup, type Path } from '../util/json.ts'
import { hasConflict } from './conflicts.ts'
import { openStops } from './openStops.ts'
import type { Snapshot } from './snapshot.ts'
import type { CodeAction } from './types.ts'

/** Names without their prefix, as `playbook/perform` takes them. */
type Command = keyof typeof commands

/** @returns quick fixes, the likeliest first; most problems have none. */
export function furtherActions(snapshot: Snapshot, problem: Problem): CodeAction[] {
  if (problem.rule === 'known-person') return newPerson(snapshot, problem)
  if (problem.rule === 'ignore') return reasonOf(snapshot, problem)
  if (problem.rule === 'yaml-syntax') return resolveConflict(snapshot, problem)
  return [...taskActions(snapshot, problem), ...serviceActions(snapshot, problem)]
}

/** Where both sides of a merge stand in the text. */
function resolveConflict({ text, t }: Snapshot, problem: Problem): CodeAction[] {
  const line = text.slice(problem.range?.start, problem.range?.end)
  if (!/^[<=>]{7}(?:\s|$)/.test(line) || !hasConflict(text)) return []
  const perform = { command: 'resolveConflict' satisfies Command, args: {} }
  return [{ title: t('Resolve the conflict'), kind: 'quickfix', problem, preferred: true, perform }]
}

/** Rules that a task stops from being broken as soon as it is closed or left out. */
const aboutOpenTasks: ReadonlySet<string> = new Set([
  'phase-mandatory-tasks',
  'gate-task',
  'task-order',
  'handover-before-contact',
  'task-overdue',
  'terms-and-conditions',
  'research-before-kickoff',
  'managed-account-team',
])

/** More than these are left out together. */
const shownTasks = 3

function taskActions(snapshot: Snapshot, problem: Problem): CodeAction[] {
  const { t, facts } = snapshot
  const actions: CodeAction[] = []
  const perform = (title: string, command: Command, args: Readonly<Record<string, unknown>>) =>
    actions.push({ title, kind: 'quickfix', problem, perform: { command, args } })
  if (aboutOpenTasks.has(problem.rule)) {
    const open = openTasks(snapshot, problem)
    const label = ({ task, service }: TaskArgs) => taskLabel({ words: facts.words, t }, task, service)
    for (const args of open.length > shownTasks ? [] : open) {
      perform(t('Set the status of {task}', { task: label(args) }), 'setTaskStatus', { ...args })
      perform(t('Leave out {task} with a reason', { task: label(args) }), 'waiveTask', { ...args })
    }
    if (open.length > shownTasks) {
      const tasks = [...new Set(open.map(({ task }) => task))].map(task => ({ task }))
      perform(t('Leave out {n} tasks with a reason', { n: tasks.length }), 'waiveTask', { tasks })
    }
  }
  const own = taskOf(problem.path)
  if (own && problem.rule === 'task-overdue') perform(t('Give it to somebody else'), 'setOwner', { ...own })
  if (own && problem.rule === 'blocked-needs-note') perform(t('Choose the owner'), 'setOwner', { ...own })
  return actions
}

interface TaskArgs {
  readonly task: string
  readonly service?: string
}

/** The tasks that a problem is about or points at, as far as they are not closed. */
function openTasks({ checked }: Snapshot, { path, related }: Problem): TaskArgs[] {
  const found = new Map<string, TaskArgs>()
  // What comes first is settled first.
  for (const at of [...related.flatMap(({ at, file }) => (file === undefined ? [at] : [])), path]) {
    const args = taskOf(at)
    if (!args || !checked.playbook?.tasks.has(args.task)) continue
    const { parts, unfinished } = checked.states?.task(args.task) ?? { parts: [], unfinished: false }
    const part = args.service === undefined ? undefined : parts.find(({ service }) => service === args.service)
    const isOpen = part ? part.state !== undefined && part.state !== 'closed' : unfinished
    if (isOpen) found.set(JSON.stringify(args), args)
  }
  return [...found.values()]
}

function taskOf([section, task, services, service]: Path): TaskArgs | undefined {
  if ((section !== 'tasks' && section !== 'uncategorized-tasks') || task === undefined) return undefined
  return services === 'services' && service !== undefined
    ? { task: String(task), service: String(service) }
    : { task: String(task) }
}

const aboutDibs: ReadonlySet<string> = new Set([
  'dibs-complete',
  'dibs-date',
  'dibs-after-kickoff',
  'business-reason',
  'success-owner',
  'intent-none',
])
const aboutSsat: ReadonlySet<string> = new Set(['ssat-complete', 'ssat-entry'])

function serviceActions({ t, facts, checked }: Snapshot, problem: Problem): CodeAction[] {
  if (problem.rule === 'log-stale' || problem.rule === 'unresponsive-note') {
    const perform = { command: 'addNote' satisfies Command, args: {} }
    return [{ title: t('Write a note'), kind: 'quickfix', problem, perform }]
  }
  const command: Command | undefined = aboutDibs.has(problem.rule)
    ? 'addDibs'
    : aboutSsat.has(problem.rule)
      ? 'addSsat'
      : undefined
  if (!command) return []
  const places = [problem.path, ...problem.related.map(({ at }) => at)]
  const services = places.flatMap(([section, id]) => (section === 'services' && id !== undefined ? [String(id)] : []))
  const known = [...new Set(services)].filter(id => lookup(checked.playbook?.vocabulary.services, id) !== undefined)
  return known.slice(0, shownTasks).map(service => {
    const values = { service: facts.words.service(service) }
    const title = command === 'addDibs' ? t('Fill in DIBS of {service}', values) : t('Fill in SSAT of {service}', values)
    return { title, kind: 'quickfix', problem, perform: { command, args: { service } } }
  })
}

/** Where a similar name exists the rule proposes that one; the person may all the same be a new one. */
function newPerson(snapshot: Snapshot, problem: Problem): CodeAction[] {
  const { text, checked, t } = snapshot
  const asked = problem.ask === undefined ? [] : [problem.ask.edit].flat()
  if (asked.some(edit => edit.do === 'insert' && edit.path[0] === 'people')) return []
  const references: { person: string; path: Path }[] = []
  visitReferences(checked.engagement, ['person'], (_, person, path) => references.push({ person, path: [...path] }))
  const at = JSON.stringify(problem.path)
  const person = references.find(({ path }) => JSON.stringify(path) === at)?.person
  if (person === undefined) return []
  const places = references.filter(one => one.person === person).map(({ path }) => path)
  const edited = editEngagement(text, addPerson(person, places), checked.playbook, { snippet: true })
  if (!edited.ok || edited.edits.length === 0) return []
  return [
    {
      title: t('Add "{person}" to people', { person }),
      kind: 'quickfix',
      problem,
      edits: openStops(edited.edits),
      snippet: true,
    },
  ]
}

/** A comment that silences something and does not say why. */
function reasonOf({ text, t }: Snapshot, problem: Problem): CodeAction[] {
  const comment = findIgnoreComments(text).find(
    ({ span }) => span.start === problem.range?.start && span.end === problem.range.end,
  )
  if (!comment || comment.options.has('reason') || comment.names.length === 0) return []
  const edits = [{ start: comment.span.end, end: comment.span.end, text: ' reason="$1"' }]
  return [{ title: t('Write the reason'), kind: 'quickfix', problem, edits, snippet: true }]
}
