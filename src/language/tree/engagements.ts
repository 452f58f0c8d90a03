/** Engagements: how every customer stands, the most urgent first; paused and closed ones folded away. */

import { type Words, wordsOf } from '../../playbook/words.ts'
import type { TreeAnswer, TreeNode, TreeQuery } from '../../protocol/tree.ts'
import { markdownText } from '../../report/markdownText.ts'
import { dueText } from '../../report/thingText.ts'
import type { Path } from '../../util/json.ts'
import type { ServiceLine, Summary } from '../summary.ts'
import { idOf, joined, nameOf, overdueIn, partsOf, pathId, spoken, type TreeContext } from './context.ts'
import { byUrgency } from './order.ts'
import { askedBy, ranged } from './ranges.ts'
import { colours } from './taskNode.ts'
import { isUnread, unreadReason } from './unread.ts'

const folds = ['paused', 'closed'] as const

export function engagementsAnswer({ parent }: TreeQuery, context: TreeContext): TreeAnswer {
  const { summaries, more = 0, t } = context
  const asked = askedBy(parent)
  const all = byUrgency(summaries)
  const build = (one: Summary) => engagementNode(one, context)
  if (asked.parent === undefined) {
    const open = all.filter(one => foldOf(one) === undefined)
    const nodes = ranged(open, asked, t, build)
    if (asked.start !== undefined) return { nodes }
    const folded = folds.flatMap(status => foldNode(status, all.filter(one => foldOf(one) === status).length, t))
    return {
      nodes: [...nodes, ...folded],
      ...(more > 0 ? { message: t.count(more, 'one more file is not read yet', '{n} more files are not read yet') } : {}),
    }
  }
  const [first, name] = partsOf(asked.parent) ?? []
  if (first === 'fold') {
    const folded = all.filter(one => foldOf(one) === name)
    return { nodes: ranged(folded, asked, t, build) }
  }
  const one = first === 'engagement' ? summaries.find(({ uri }) => uri === name) : undefined
  return { nodes: one ? childrenOf(one, context) : [] }
}

function foldOf(one: Summary): (typeof folds)[number] | undefined {
  if (one.unread !== undefined || !one.silent) return undefined
  return one.status === 'closed' ? 'closed' : 'paused'
}

function foldNode(status: (typeof folds)[number], count: number, t: TreeContext['t']): TreeNode[] {
  if (count === 0) return []
  const label = status === 'paused' ? t('Paused') : t('Closed')
  const description = t.count(count, 'one engagement', '{n} engagements')
  return [
    {
      id: idOf('fold', status),
      label,
      description,
      icon: status === 'paused' ? 'debug-pause' : 'archive',
      color: colours.faint,
      children: 'collapsed',
      accessibleLabel: spoken(label, description),
      context: 'group',
    },
  ]
}

function engagementNode(one: Summary, context: TreeContext): TreeNode {
  const { t } = context
  const facts = factsOf(one, context)
  return {
    id: idOf('engagement', one.uri),
    label: one.customer,
    description: joined(...facts),
    tooltip: tooltipOf(one, facts, context),
    ...iconOf(one),
    children: one.unread === undefined && childrenCount(one) > 0 ? 'collapsed' : 'none',
    accessibleLabel: spoken(one.customer, ...facts, one.readyToAdvance && t('ready for the next phase')),
    context: one.unread === undefined ? 'engagement' : 'unread',
    target: { uri: one.uri },
  }
}

/** Phase, tasks, DIBS, SSAT and risks in a few words; why not, where they are not known. */
function factsOf(one: Summary, context: TreeContext): string[] {
  const { t, today } = context
  if (one.unread !== undefined) return [unreadReason(one, t)]
  const reason = isUnread(one) ? [unreadReason(one, t)] : []
  if (one.silent) {
    const until = one.agenda.find(entry => entry.kind === 'pause-end' && entry.date >= today)?.date
    const status = statusName(one, context)
    return [...reason, until ? `${status}, ${t('until {date}', { date: until })}` : status]
  }
  const overdue = overdueIn(one)
  const pending = one.pending.length
  return [
    ...reason,
    ...(one.status === 'active' ? [] : [statusName(one, context)]),
    ...(one.phase ? [one.phase.name] : []),
    ...(one.lost.includes('tasks') ? [] : [t.count(pending, '1 pending', '{n} pending')]),
    ...(overdue > 0 ? [t.count(overdue, '1 overdue', '{n} overdue')] : []),
    ...(one.lost.includes('services') ? [] : adoptionOf(one)),
    ...(one.openRisks > 0 ? [t.count(one.openRisks, 'one open risk', '{n} open risks')] : []),
  ]
}

/** Over the services the customer intends, of four each. */
function adoptionOf({ services }: Summary): string[] {
  const intended = services.filter(service => service.intended)
  if (intended.length === 0) return []
  const sum = (kind: 'dibs' | 'ssat') => intended.reduce((total, service) => total + service[kind], 0)
  return [`DIBS ${sum('dibs')}/${intended.length * 4}`, `SSAT ${sum('ssat')}/${intended.length * 4}`]
}

function statusName(one: Summary, context: TreeContext): string {
  return wordsFor(one, context)?.value('engagement-status', one.status) ?? one.status
}

function wordsFor(one: Summary, { catalogue, t }: TreeContext): Words | undefined {
  const playbook = catalogue.find(one.playbook || undefined).playbook ?? catalogue.all[0]
  return playbook && wordsOf(playbook, t.locale)
}

function iconOf(one: Summary): Pick<TreeNode, 'icon' | 'color'> {
  if (isUnread(one)) return { icon: 'question', color: colours.overdue }
  if (one.silent) return { icon: one.status === 'closed' ? 'archive' : 'debug-pause', color: colours.faint }
  if (one.pending.some(task => task.overdue && task.mandatory)) return { icon: 'error', color: colours.overdueMandatory }
  if (overdueIn(one) > 0) return { icon: 'warning', color: colours.overdue }
  if (one.status === 'blocked') return { icon: 'circle-slash', color: colours.stalled }
  if (one.pending.some(task => task.state === 'stalled')) return { icon: 'debug-pause', color: colours.stalled }
  if (one.readyToAdvance) return { icon: 'pass', color: colours.done }
  return { icon: 'organization' }
}

function tooltipOf(one: Summary, facts: readonly string[], context: TreeContext): string {
  const { t } = context
  const manager = one.manager === undefined ? undefined : nameOf(one.manager, one)
  const lines = [
    ...facts.map(markdownText),
    ...(one.lost.length > 0 || one.silent ? [] : [progressText(one, t)]),
    ...(one.readyToAdvance ? [t('Everything that the phase asks for is met')] : []),
    ...(manager ? [markdownText(`${wordsFor(one, context)?.role('fasttrack-manager') ?? t('Manager')}: ${manager}`)] : []),
    markdownText(one.path),
  ]
  return `**${markdownText(one.customer)}**\n\n${lines.map(line => `- ${line}`).join('\n')}`
}

function progressText({ mandatory, optional }: Summary, t: TreeContext['t']): string {
  return t('Mandatory tasks {done} of {total} done, optional {optionalDone} of {optionalTotal}', {
    done: mandatory.done,
    total: mandatory.total,
    optionalDone: optional.done,
    optionalTotal: optional.total,
  })
}

function childrenCount(one: Summary): number {
  return one.next.length + one.services.length + one.openRisks + (one.lost.length === 0 && !one.silent ? 1 : 0)
}

function childrenOf(one: Summary, context: TreeContext): TreeNode[] {
  const { t, today } = context
  const child = (path: Path, name: string, node: Pick<TreeNode, 'label' | 'description' | 'icon' | 'color' | 'context'>) => ({
    id: idOf('engagement', one.uri, name, pathId(path)),
    ...node,
    children: 'none' as const,
    accessibleLabel: spoken(node.label, node.description, one.customer),
    target: { uri: one.uri, path },
  })
  const next = one.next.map(({ text, path, overdue, date, computed }) =>
    child(path, 'next', {
      label: text,
      description: date && dueText(date, { today, computed, t }),
      icon: overdue ? 'warning' : 'arrow-right',
      ...(overdue ? { color: colours.overdue } : {}),
      context: 'next',
    }),
  )
  const ready = one.readyToAdvance
    ? [
        child(['engagement', 'phase'], 'ready', {
          label: t('Everything that the phase asks for is met'),
          icon: 'pass',
          color: colours.done,
          context: 'ready',
        }),
      ]
    : []
  const progress =
    one.silent || one.lost.length > 0
      ? []
      : [child(['tasks'], 'tasks', { label: progressText(one, t), icon: 'checklist', context: 'progress' })]
  const services = one.services.map(service => child(['services', service.id], 'service', serviceNode(service, t)))
  const risks =
    one.openRisks > 0
      ? [
          child(['risks'], 'risks', {
            label: t.count(one.openRisks, 'one open risk', '{n} open risks'),
            icon: 'flame',
            color: colours.overdue,
            context: 'risks',
          }),
        ]
      : []
  return [...next, ...ready, ...progress, ...services, ...risks]
}

function serviceNode(
  service: ServiceLine,
  t: TreeContext['t'],
): Pick<TreeNode, 'label' | 'description' | 'icon' | 'color' | 'context'> {
  const adoption = service.inScope ? [`DIBS ${service.dibs}/4`, `SSAT ${service.ssat}/4`] : [t('not in scope')]
  return {
    label: service.name,
    description: joined(service.status, ...adoption, service.inScope && service.enabled && t('enabled')),
    ...(service.inScope
      ? service.enabled
        ? { icon: 'pass', color: colours.done }
        : { icon: 'package' }
      : { icon: 'circle-slash', color: colours.faint }),
    context: 'service',
  }
}
