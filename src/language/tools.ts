/** Read-only tools for language models: pending tasks, a task explained, a text checked. Answers are English and plain. */
import { lintEngagement } from '../lint/lint.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { wordsOf } from '../playbook/words.ts'
import { taskText } from '../report/taskText.ts'
import { createTranslate } from '../util/translate.ts'
import { createLineIndex } from '../yaml/lines.ts'
import type { Surroundings } from './snapshot.ts'
import type { PendingTask, Summary } from './summary.ts'
import { nameOf, ownersOf } from './tree/context.ts'
import { hasWords, wordsIn } from './tree/matches.ts'
import { byUrgency } from './tree/order.ts'
import { isUnread, unreadReason } from './tree/unread.ts'

export type ToolName = 'pending' | 'explain' | 'check'

export type ToolContext = Pick<Surroundings, 'settings' | 'catalogue' | 'staff' | 'today'> & {
  readonly summaries: readonly Summary[]
}

const t = createTranslate('en')
/** Longer answers help no model. */
const mostTasks = 100

/**
 * The answer of a tool, also for an input that makes no sense.
 * @param input of `pending`: `customer`, optional; of `explain`: `task`, a number or name, and optionally `customer`; of `check`: `text`
 */
export function runTool(tool: ToolName, input: Readonly<Record<string, unknown>>, context: ToolContext): string {
  const text = (key: string) => {
    const value = Object.hasOwn(input, key) ? input[key] : undefined
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  switch (tool) {
    case 'pending':
      return pendingText(text('customer'), context)
    case 'explain':
      return explainText(text('task'), text('customer'), context)
    case 'check':
      return checkText(text('text'), context)
  }
}

function pendingText(customer: string, { summaries, today }: ToolContext): string {
  if (summaries.length === 0) return 'No engagement was found in the workspace.\n'
  const wanted = ofCustomer(summaries, customer)
  if (wanted.length === 0) {
    const names = summaries.slice(0, 30).map(one => one.customer)
    return `No engagement of the customer "${customer}" was found. Known customers: ${names.join(', ')}.\n`
  }
  const active = byUrgency(wanted).filter(one => !one.silent)
  let left = mostTasks
  const sections = active.map(one => {
    const shown = one.pending.slice(0, left)
    left -= shown.length
    const head = [`${one.customer} (${one.path})`, ...(isUnread(one) ? [`not read in full: ${unreadReason(one, t)}`] : [])].join(
      ', ',
    )
    const rest = one.pending.length - shown.length
    return [
      head,
      ...shown.map(task => `- ${taskLine(task, one)}`),
      ...(rest > 0 ? [`- and ${rest} more`] : []),
      ...(one.pending.length === 0 && !isUnread(one) ? ['- nothing pending'] : []),
    ].join('\n')
  })
  const pending = active.reduce((sum, one) => sum + one.pending.length, 0)
  const overdue = active.reduce((sum, one) => sum + one.pending.filter(task => task.overdue).length, 0)
  const silent = wanted.length - active.length
  const total = `As of ${today}: ${pending} pending tasks, ${overdue} overdue, in ${active.length} active engagements${silent > 0 ? `; ${silent} paused or closed` : ''}.`
  return `${total}\n\n${sections.join('\n\n')}\n`
}

function taskLine(task: PendingTask, one: Summary): string {
  const owners = ownersOf(task).map(key => nameOf(key, one))
  return [
    `${task.id} ${task.english ?? task.name}`,
    task.mandatory ? 'mandatory' : 'optional',
    `state ${task.state}`,
    ...(task.overdue ? ['OVERDUE'] : []),
    ...(task.due ? [`due ${task.due}${task.computed ? ' (computed by the playbook)' : ''}`] : []),
    ...(owners.length > 0 ? [`owner ${owners.join(' and ')}`] : []),
    ...(task.blocker ? [`blocker: ${task.blocker}`] : []),
  ].join('; ')
}

function explainText(task: string, customer: string, context: ToolContext): string {
  const { catalogue, summaries } = context
  const wanted = customer ? ofCustomer(summaries, customer) : []
  const pinned = (wanted[0] ?? summaries.find(one => one.playbook !== ''))?.playbook
  const playbook = catalogue.find(pinned || undefined).playbook ?? catalogue.all[0]
  if (!playbook) return 'No playbook is known.\n'
  const id = idOf(task, playbook)
  if (id === undefined) return `The task "${task}" is not in the playbook ${playbook.id}@${playbook.version}.\n`
  const about = taskText(playbook, id, { t, words: wordsOf(playbook, 'en') })
  const standing = wanted.map(one => standingOf(id, one))
  return [about.trimEnd(), ...standing].join('\n\n').concat('\n')
}

function standingOf(id: string, one: Summary): string {
  const pending = one.pending.find(task => task.id === id)
  if (pending) return `${one.customer}: pending. ${taskLine(pending, one)}`
  if (one.lost.length > 0) return `${one.customer}: not known, ${unreadReason(one, t)}`
  return `${one.customer}: not pending (done, of a later phase, or it does not apply)${one.written.includes(id) ? '; it stands in the file' : ''}`
}

/** By its number, else by words of its English name or of a translation when only one task has them all. */
function idOf(task: string, playbook: Playbook): string | undefined {
  const typed = task.trim()
  if (playbook.tasks.has(typed) || playbook.retired.has(typed)) return typed
  const words = wordsIn(typed)
  if (words.length === 0) return undefined
  const locales = ['en', ...playbook.locales.keys()].map(locale => wordsOf(playbook, locale))
  const found = playbook.taskIds.filter(id => locales.some(one => hasWords(words, [id, one.task(id)])))
  return found.length === 1 ? found[0] : undefined
}

function checkText(text: string, { settings, catalogue, staff, today }: ToolContext): string {
  if (text.trim() === '') return 'There is no text to check.\n'
  const { problems } = lintEngagement({ text, settings, catalogue, staff, today, t })
  if (problems.length === 0) return 'No problems.\n'
  const lines = createLineIndex(text)
  const shown = problems.slice(0, mostTasks).map(({ severity, message, hint, rule, range }) => {
    const place = range ? `line ${lines.position(range.start).line}` : 'whole file'
    return `- ${place}: ${severity}: ${message} [${rule}]${hint ? `. ${hint}` : ''}`
  })
  const rest = problems.length - shown.length
  return `${problems.length === 1 ? 'One problem' : `${problems.length} problems`}:\n${shown.join('\n')}\n${rest > 0 ? `- and ${rest} more\n` : ''}`
}

function ofCustomer(summaries: readonly Summary[], customer: string): readonly Summary[] {
  const words = wordsIn(customer)
  return words.length === 0 ? summaries : summaries.filter(one => hasWords(words, [one.customer]))
}
