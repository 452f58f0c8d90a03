/** Agenda: everything dated over all engagements, in heaps by time. */
import type { TreeAnswer, TreeNode, TreeQuery } from '../../protocol/tree.ts'
import { markdownText } from '../../report/markdownText.ts'
import { endOfWeek, type When, whenOf, whens, whenText } from '../../report/statusGroups.ts'
import { dueText } from '../../report/thingText.ts'
import { joinWords } from '../../util/translate.ts'
import type { AgendaLine, Summary } from '../summary.ts'
import { idOf, joined, nameOf, partsOf, pathId, spoken, type TreeContext } from './context.ts'
import { createAccept } from './filter.ts'
import { byCustomer } from './order.ts'
import { askedBy, ranged } from './ranges.ts'
import { colours } from './taskNode.ts'
import { isUnread, unreadChildren, unreadRoots } from './unread.ts'

interface Item {
  readonly one: Summary
  readonly entry: AgendaLine
}

interface Model {
  readonly heaps: ReadonlyMap<When, readonly Item[]>
  readonly unread: readonly Summary[]
  readonly message?: string
}

export function agendaAnswer({ parent, filter }: TreeQuery, context: TreeContext): TreeAnswer {
  const { t } = context
  const model = modelOf(filter, context)
  if (parent === undefined) {
    const heaps = [...model.heaps].map(([when, items]) => heapNode(when, items.length, t))
    return { nodes: [...unreadRoots(model.unread, t), ...heaps], message: model.message }
  }
  const asked = askedBy(parent)
  const [first, name] = partsOf(asked.parent ?? '') ?? []
  if (first === 'unread') return { nodes: unreadChildren(asked, model.unread, t) }
  const when = first === 'heap' ? whens.find(one => one === name) : undefined
  if (when === undefined) return { nodes: [] }
  return { nodes: ranged(model.heaps.get(when) ?? [], asked, t, item => entryNode(item, context)) }
}

/** Worked out once for a list of engagements and what was asked for. */
function modelOf(filter: TreeQuery['filter'], context: TreeContext): Model {
  const { summaries, staff, staffOf, today, t } = context
  // Roles and words do not narrow it.
  const asked = { ...filter, role: undefined, text: undefined }
  const key = JSON.stringify([asked, today, t.locale])
  const known = memo.get(summaries)
  if (known && known.key === key && known.staff === staff && known.staffOf === staffOf) return known.model
  const model = createModel(asked, context)
  memo.set(summaries, { key, staff, staffOf, model })
  return model
}

const memo = new WeakMap<readonly Summary[], Pick<TreeContext, 'staff' | 'staffOf'> & { key: string; model: Model }>()

function createModel(filter: TreeQuery['filter'], context: TreeContext): Model {
  const { summaries, today } = context
  const accept = createAccept(filter, context)
  const week = endOfWeek(today)
  const heaps = new Map<When, Map<string, Item[]>>(whens.map(when => [when, new Map()]))
  const put = (when: When, { date }: AgendaLine, item: Item) => {
    const heap = heaps.get(when) as Map<string, Item[]>
    const day = heap.get(date)
    if (day) day.push(item)
    else heap.set(date, [item])
  }
  let shown = 0
  for (const one of byCustomer(summaries)) {
    let isShown = false
    for (const item of itemsOf(one)) {
      const { entry } = item
      // Of a paused engagement only what is still to come.
      if ((one.silent && entry.date < today) || !accept.entry(one, entry)) continue
      put(entry.later ? 'later' : whenOf(entry.date, today, entry.overdue, week), entry, item)
      isShown = true
    }
    if (isShown) shown++
  }
  const filled = [...heaps].filter(([, days]) => days.size > 0)
  const unread = summaries.filter(one => isUnread(one) && accept.engagement(one))
  return {
    heaps: new Map(filled.map(([when, days]) => [when, [...days.keys()].sort().flatMap(day => days.get(day) ?? [])])),
    unread,
    message: messageOf({ named: accept.named, shown, unread: unread.length }, context),
  }
}

/** A large portfolio has many thousands, and a change of one engagement leaves the others as they are. */
function itemsOf(one: Summary): readonly Item[] {
  let items = itemsKept.get(one)
  if (!items) {
    items = one.agenda.map(entry => ({ one, entry }))
    itemsKept.set(one, items)
  }
  return items
}

const itemsKept = new WeakMap<Summary, readonly Item[]>()

function messageOf(
  { named, shown, unread }: { named: readonly string[]; shown: number; unread: number },
  { summaries, t }: TreeContext,
): string | undefined {
  if (summaries.length === 0) return undefined
  const filter = joinWords(named, t.locale)
  if (shown === 0) {
    if (named.length > 0) return t('Nothing dated of what was asked for: {filter}', { filter })
    return unread > 0 ? t('Nothing is dated in what could be read') : t('Nothing is dated')
  }
  if (named.length === 0) return undefined
  const total = summaries.length
  return total === 1
    ? t('{shown} of one engagement: {filter}', { shown, filter })
    : t('{shown} of {n} engagements: {filter}', { shown, n: total, filter })
}

function heapNode(when: When, count: number, t: TreeContext['t']): TreeNode {
  const name = whenText(when, t)
  const description = t.count(count, '1 date', '{n} dates')
  return {
    id: idOf('heap', when),
    label: name,
    description,
    icon: when === 'overdue' ? 'warning' : 'calendar',
    ...(when === 'overdue' ? { color: colours.overdue } : {}),
    children: when === 'later' || when === 'expected' ? 'collapsed' : 'expanded',
    accessibleLabel: spoken(name, description),
    context: 'group',
  }
}

const icons: Partial<Record<AgendaLine['kind'], string>> = {
  task: 'tasklist',
  action: 'checklist',
  'knowledge-gap': 'question',
  'dibs-follow-up': 'comment-discussion',
  'ssat-follow-up': 'comment-discussion',
  'dibs-date': 'target',
  'unblock-by': 'unlock',
  'pause-end': 'debug-continue',
}

function entryNode({ one, entry }: Item, { t, today }: TreeContext): TreeNode {
  const person = entry.owner ?? one.manager
  const owner = person && nameOf(person, one)
  const date = entry.later ? `${entry.date} (${t('later phase')})` : dueText(entry.date, { today, computed: entry.computed, t })
  const isMandatory = one.pending.some(({ id, mandatory }) => id === entry.task && mandatory)
  const label = entry.text || entry.path.at(-2)?.toString() || entry.date
  return {
    id: idOf('entry', one.uri, entry.kind, pathId(entry.path)),
    label,
    description: joined(date, one.customer, owner),
    tooltip: [
      `**${markdownText(label)}**`,
      `- ${t('Date')}: ${markdownText(date)}\n- ${t('Customer')}: ${markdownText(one.customer)}${owner ? `\n- ${t('Owner')}: ${markdownText(owner)}` : ''}`,
      ...(entry.computed ? [t('The playbook computes this date; it is not written in the file')] : []),
    ].join('\n\n'),
    icon: entry.overdue ? 'warning' : (icons[entry.kind] ?? 'calendar'),
    ...(entry.overdue ? { color: isMandatory ? colours.overdueMandatory : colours.overdue } : {}),
    children: 'none',
    accessibleLabel: spoken(
      label,
      date,
      entry.overdue && t('overdue'),
      one.customer,
      owner && t('owner {name}', { name: owner }),
    ),
    context: entry.task ? 'entry-task' : 'entry',
    target: { uri: one.uri, path: entry.path },
    ...(entry.task ? { task: { uri: one.uri, task: entry.task, ...(entry.service ? { service: entry.service } : {}) } } : {}),
  }
}
