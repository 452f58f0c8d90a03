/** Pending Tasks: every pending task of the workspace under headings, narrowed to what was asked for. */
import { type GroupBy, groupings, type TreeAnswer, type TreeNode, type TreeQuery } from '../../protocol/tree.ts'
import { markdownText } from '../../report/markdownText.ts'
import { joinWords } from '../../util/translate.ts'
import type { Summary } from '../summary.ts'
import { partsOf, spoken, type TreeContext } from './context.ts'
import { type Accept, createAccept } from './filter.ts'
import { type Group, type GroupedTask, groupId, groupTasks, indexGroups } from './groups.ts'
import { byUrgency } from './order.ts'
import { type Asked, askedBy, ranged } from './ranges.ts'
import { colours, partNodes, type TaskNodeOptions, taskNode } from './taskNode.ts'
import { isUnread, unreadChildren, unreadRoots } from './unread.ts'

export function pendingAnswer(query: TreeQuery, context: TreeContext): TreeAnswer {
  const asked = askedBy(query.parent)
  if (asked.parent === undefined)
    return asked.start === undefined ? roots(query, context) : { nodes: groupNodes(query, asked, context) }
  const [first = '', second = '', ...rest] = partsOf(asked.parent) ?? []
  if (first === 'unread') return { nodes: unreadChildren(asked, modelOf(query, context).unread, context.t) }
  if (first === 'group') return { nodes: tasksOf(asked, groupingOf(asked.parent), query, context) }
  // The id of a task is made of the id of its group, its file and its number.
  const by = groupingOf(first)
  const [id] = rest
  if (by === undefined || id === undefined) return { nodes: [] }
  const model = modelOf({ ...query, groupBy: by }, context)
  const group = model.find(first)
  const item = group?.tasks.find(({ one, task }) => one.uri === second && task.id === id)
  return { nodes: group && item ? partNodes(item.one, item.task, optionsOf(group, by, model.accept), context) : [] }
}

/** By what a group was made, from its id. */
function groupingOf(id: string): GroupBy | undefined {
  const [kind, by] = partsOf(id) ?? []
  return kind === 'group' ? groupings.find(one => one === by) : undefined
}

interface Model {
  readonly accept: Accept
  readonly groups: readonly Group[]
  readonly find: (id: string) => Group | undefined
  readonly unread: readonly Summary[]
  /** Engagements of which something is shown. */
  readonly shown: number
  /** Engagements that are neither paused nor closed. */
  readonly total: number
  /** Overdue mandatory tasks of whoever asks. */
  readonly overdue: number
}

/** Worked out once for a list of engagements and what was asked for: the children of each group come from it. */
function modelOf(query: TreeQuery, context: TreeContext): Model {
  const { summaries, staff, staffOf, today, t } = context
  const key = JSON.stringify([query.filter, query.groupBy, today, t.locale])
  const known = memo.get(summaries) ?? []
  const found = known.find(one => one.key === key && one.staff === staff && one.staffOf === staffOf)
  if (found) return found.model
  const model = createModel(query, context)
  memo.set(summaries, [{ key, staff, staffOf, model }, ...known.slice(0, 3)])
  return model
}

interface Kept extends Pick<TreeContext, 'staff' | 'staffOf'> {
  readonly key: string
  readonly model: Model
}

const memo = new WeakMap<readonly Summary[], Kept[]>()

function createModel({ filter, groupBy }: TreeQuery, context: TreeContext): Model {
  const accept = createAccept(filter, context)
  const tasks: GroupedTask[] = []
  let shown = 0
  let total = 0
  let overdue = 0
  for (const one of byUrgency(context.summaries)) {
    if (one.silent) continue
    total++
    const before = tasks.length
    for (const task of one.pending) {
      if (task.overdue && task.mandatory && accept.mineOnly(one, task)) overdue++
      if (accept.task(one, task)) tasks.push({ one, task })
    }
    if (tasks.length > before) shown++
  }
  const groups = groupTasks(tasks, groupBy, context)
  const unread = context.summaries.filter(one => isUnread(one) && accept.engagement(one))
  return { accept, groups, find: indexGroups(groups, groupBy), unread, shown, total, overdue }
}

function roots(query: TreeQuery, context: TreeContext): TreeAnswer {
  const { t } = context
  const model = modelOf(query, context)
  return {
    nodes: [...unreadRoots(model.unread, t), ...groupNodes(query, {}, context)],
    message: messageOf(model, context),
    ...(model.overdue > 0
      ? {
          badge: {
            count: model.overdue,
            tooltip: t.count(model.overdue, 'One mandatory task is overdue', '{n} mandatory tasks are overdue'),
          },
        }
      : {}),
  }
}

function groupNodes(query: TreeQuery, asked: Asked, context: TreeContext): TreeNode[] {
  const { groups, accept } = modelOf(query, context)
  const by = query.groupBy
  const isFew = groups.length <= 5 && (by === 'customer' || accept.words.length > 0)
  return ranged(groups, asked, context.t, group => groupNode(group, { by, isFew }, context))
}

function messageOf({ accept, groups, unread, shown, total }: Model, { summaries, more = 0, t }: TreeContext): string | undefined {
  const { named } = accept
  const what = joinWords(named, t.locale)
  const rest = more > 0 ? t.count(more, 'one more file is not read yet', '{n} more files are not read yet') : undefined
  const message = () => {
    if (summaries.length === 0) return undefined
    if (groups.length === 0) {
      if (named.length === 1 && named[0] === t('mine')) {
        return unread.length > 0 ? t('Nothing is pending for you in what could be read') : t('Nothing is pending for you')
      }
      if (named.length > 0) return t('Nothing pending of what was asked for: {filter}', { filter: what })
      return unread.length > 0 ? t('Nothing is pending in what could be read') : t('Nothing is pending')
    }
    if (named.length === 0) return undefined
    return total === 1
      ? t('{shown} of one engagement: {filter}', { shown, filter: what })
      : t('{shown} of {n} engagements: {filter}', { shown, n: total, filter: what })
  }
  return [message(), rest].filter(text => text !== undefined).join('; ') || undefined
}

const icons: Record<GroupBy, string> = {
  customer: 'organization',
  phase: 'milestone',
  role: 'account',
  service: 'package',
  owner: 'person',
  due: 'calendar',
}

function groupNode(group: Group, { by, isFew }: { by: GroupBy; isFew: boolean }, { t }: TreeContext): TreeNode {
  const { tasks } = group
  const overdue = tasks.filter(({ task }) => task.overdue)
  const description = [
    t.count(tasks.length, '1 pending', '{n} pending'),
    ...(overdue.length > 0 ? [t.count(overdue.length, '1 overdue', '{n} overdue')] : []),
  ].join(', ')
  const [first] = tasks
  const one = by === 'customer' ? first?.one : undefined
  return {
    id: groupId(by, group),
    label: group.name,
    description,
    tooltip: `**${markdownText(group.name)}**\n\n${description}${one ? `\n\n${markdownText(one.path)}` : ''}`,
    icon: icons[by],
    ...(overdue.some(({ task }) => task.mandatory)
      ? { color: colours.overdueMandatory }
      : overdue.length > 0
        ? { color: colours.overdue }
        : {}),
    children: isFew ? 'expanded' : 'collapsed',
    accessibleLabel: spoken(group.name, description),
    context: one ? 'engagement' : 'group',
    ...(one ? { target: { uri: one.uri } } : {}),
  }
}

function tasksOf(asked: Asked, by: GroupBy | undefined, query: TreeQuery, context: TreeContext): TreeNode[] {
  if (by === undefined) return []
  const { find, accept } = modelOf({ ...query, groupBy: by }, context)
  const group = find(asked.parent ?? '')
  if (!group) return []
  const options = optionsOf(group, by, accept)
  return ranged(group.tasks, asked, context.t, ({ one, task }) => taskNode(one, task, options, context))
}

function optionsOf(group: Group, by: GroupBy, { words }: Accept): TaskNodeOptions {
  return {
    parent: groupId(by, group),
    withCustomer: by !== 'customer',
    withOwner: by !== 'owner',
    words,
    service: by === 'service' ? group.key : undefined,
  }
}
