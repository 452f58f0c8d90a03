/** A pending task as a node, and the services of one that is split by service. */
import type { TreeNode } from '../../protocol/tree.ts'
import { markdownText } from '../../report/markdownText.ts'
import { dueText } from '../../report/thingText.ts'
import { joinWords } from '../../util/translate.ts'
import type { PendingPart, PendingTask, Summary } from '../summary.ts'
import { idOf, isChanged, joined, nameOf, ownersOf, spoken, type TreeContext } from './context.ts'
import { matchRanges } from './matches.ts'

/** How late tasks and others look; never the only sign of it. */
export const colours = {
  overdueMandatory: 'problemsErrorIcon.foreground',
  overdue: 'problemsWarningIcon.foreground',
  stalled: 'problemsWarningIcon.foreground',
  active: 'problemsInfoIcon.foreground',
  done: 'testing.iconPassed',
  faint: 'disabledForeground',
} as const

export interface TaskNodeOptions {
  /** `id` of the node above. */
  readonly parent: string
  /** The node above says whose it is. */
  readonly withCustomer: boolean
  readonly withOwner: boolean
  /** Words to stress. */
  readonly words: readonly string[]
  /** Only the part for this service is shown. */
  readonly service?: string
}

export function taskNode(one: Summary, task: PendingTask, options: TaskNodeOptions, context: TreeContext): TreeNode {
  const { t, today } = context
  const { parent, withCustomer, withOwner, words, service } = options
  const label = `${task.id} ${task.name}`
  const owners = ownersOf(task).map(key => nameOf(key, one))
  const owner = owners.length > 0 ? joinWords(owners, t.locale) : undefined
  const due = task.due && dueText(task.due, { today, computed: task.computed, t })
  const mark = task.mandatory ? t('mandatory') : t('optional')
  const status = statusOf(task, t)
  const standing = task.state === 'stalled' || status !== task.status ? status : undefined
  const highlights = matchRanges(label, words)
  const parts = partsShown(task, service)
  const changed = isChanged(context, one, task)
  return {
    id: idOf(parent, one.uri, task.id),
    label,
    ...(highlights.length > 0 ? { highlights } : {}),
    description:
      `${task.mandatory ? '● ' : ''}${joined(withCustomer && one.customer, standing, withOwner && owner, due, changed && 'Δ')}`.trimEnd(),
    tooltip: taskTooltip(one, task, { owner, due, status, changed }, context),
    ...iconOf(task, task.mandatory),
    ...(parts ? {} : { checkbox: 'unchecked' as const }),
    children: parts ? 'collapsed' : 'none',
    accessibleLabel: spoken(
      label,
      mark,
      task.overdue && t('overdue'),
      withCustomer && one.customer,
      status,
      owner && t('owner {name}', { name: owner }),
      due && t('due {date}', { date: due }),
      changed && t('changed in this branch'),
    ),
    context: parts ? 'task-split' : 'task',
    target: { uri: one.uri, path: task.path },
    task: { uri: one.uri, task: task.id },
  }
}

/** Of a task that is done for some of its services neither of their words would be true. */
function statusOf({ parts = [], state, status }: PendingTask, t: TreeContext['t']): string {
  const done = parts.filter(part => part.complete || part.waived).length
  return state === 'active' && done > 0 ? t('{done} of {n} services done', { done, n: parts.length }) : status
}

/** The services of a split task: done ones are ticked, waived ones have a sign of their own. */
export function partNodes(one: Summary, task: PendingTask, options: TaskNodeOptions, context: TreeContext): TreeNode[] {
  return (partsShown(task, options.service) ?? []).map(part => partNode(one, task, part, options, context))
}

function partsShown({ parts }: PendingTask, service: string | undefined): readonly PendingPart[] | undefined {
  return service ? parts?.filter(part => part.service === service) : parts
}

function partNode(
  one: Summary,
  task: PendingTask,
  part: PendingPart,
  { parent }: TaskNodeOptions,
  { t, today }: TreeContext,
): TreeNode {
  const owner = part.owner && nameOf(part.owner.person, one)
  const isClosed = part.complete || part.waived
  // Of a part that is not pending a date that has passed is not late.
  const due = isClosed ? undefined : part.pending ? part.due && dueText(part.due, { today, t }) : part.due
  const later = !isClosed && !part.pending ? t('later phase') : undefined
  return {
    id: idOf(parent, one.uri, task.id, part.service),
    label: part.serviceName,
    description: joined(part.status, later, !isClosed && owner, due),
    tooltip: `**${markdownText(part.serviceName)}**\n\n${markdownText(`${task.id} ${task.name}, ${one.customer}`)}\n\n${markdownText(part.status)}`,
    ...(part.waived
      ? { icon: 'circle-slash', color: colours.faint }
      : part.complete
        ? { icon: 'pass', color: colours.done }
        : iconOf(part, task.mandatory)),
    ...(part.waived ? {} : { checkbox: part.complete ? ('checked' as const) : ('unchecked' as const) }),
    children: 'none',
    accessibleLabel: spoken(
      `${task.id} ${task.name}`,
      part.serviceName,
      part.status,
      later,
      part.overdue && t('overdue'),
      !isClosed && owner && t('owner {name}', { name: owner }),
      due && t('due {date}', { date: due }),
    ),
    context: part.waived ? 'task-part-waived' : part.complete ? 'task-part-done' : 'task-part',
    target: { uri: one.uri, path: part.path },
    task: { uri: one.uri, task: task.id, service: part.service },
  }
}

/** The state has a shape; a colour says it once more. */
function iconOf({ state, overdue }: { state: string; overdue: boolean }, mandatory: boolean): Pick<TreeNode, 'icon' | 'color'> {
  if (overdue) return mandatory ? { icon: 'error', color: colours.overdueMandatory } : { icon: 'warning', color: colours.overdue }
  if (state === 'active') return { icon: 'sync', color: colours.active }
  if (state === 'stalled') return { icon: 'debug-pause', color: colours.stalled }
  return { icon: 'circle-large-outline' }
}

function taskTooltip(
  one: Summary,
  task: PendingTask,
  { owner, due, status, changed }: { owner?: string; due?: string; status: string; changed: boolean },
  { t }: TreeContext,
): string {
  const services = task.services.map(id => one.services.find(service => service.id === id)?.name ?? id)
  const facts: [string, string | undefined][] = [
    [t('Customer'), one.customer],
    [t('Phase'), task.phaseName],
    [t('Mark'), task.mandatory ? t('mandatory') : t('optional')],
    [t('Role'), task.roleName],
    [t('Services'), services.length > 0 ? joinWords(services, t.locale) : undefined],
    [t('State'), status],
    [t('Owner'), owner && (task.owner?.implied ? t('{name}, by the role', { name: owner }) : owner)],
    [t('Due'), due],
    [t('Blocker'), task.blocker],
    [t('Compared with the base'), changed ? t('changed in this branch') : undefined],
  ]
  const lines = facts.flatMap(([key, value]) => (value ? [`- ${key}: ${markdownText(value)}`] : []))
  const english = task.english ? `*${markdownText(task.english)}*\n\n` : ''
  return `**${markdownText(`${task.id} ${task.name}`)}**\n\n${english}${lines.join('\n')}`
}
