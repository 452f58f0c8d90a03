/** Files that could not be read, or not in full: they are named with the reason, for an engagement that is not shown looks done. */
import type { TreeNode } from '../../protocol/tree.ts'
import { markdownText } from '../../report/markdownText.ts'
import { lostTexts } from '../../report/statusTask.ts'
import type { Translate } from '../../util/translate.ts'
import type { Summary } from '../summary.ts'
import { idOf, spoken } from './context.ts'
import { type Asked, ranged } from './ranges.ts'

const group = 'unread'

export function isUnread(one: Summary): boolean {
  return one.unread !== undefined || (one.partial && !one.silent)
}

/** One node for all of them, with its children below `unread`; none where everything was read. */
export function unreadRoots(summaries: readonly Summary[], t: Translate): TreeNode[] {
  if (summaries.length === 0) return []
  const label = t.count(summaries.length, 'One file could not be read in full', '{n} files could not be read in full')
  return [
    {
      id: group,
      label,
      icon: 'warning',
      color: 'problemsWarningIcon.foreground',
      children: summaries.length <= 3 ? 'expanded' : 'collapsed',
      accessibleLabel: spoken(label, t('What is pending there is not known')),
      tooltip: markdownText(t('What is pending there is not known')),
      context: 'group',
    },
  ]
}

/** The children of that node. */
export function unreadChildren(asked: Asked, summaries: readonly Summary[], t: Translate): TreeNode[] {
  return ranged(summaries, asked, t, one => unreadNode(one, t))
}

/** Why nothing, or not everything, can be said of a file. */
export function unreadReason(one: Summary, t: Translate): string {
  return one.unread || lostTexts(one, t).join(', ') || t('read in part')
}

function unreadNode(one: Summary, t: Translate): TreeNode {
  const reason = unreadReason(one, t)
  return {
    id: idOf(group, one.uri),
    label: one.customer,
    description: reason,
    tooltip: `**${markdownText(one.path)}**\n\n${markdownText(reason)}`,
    icon: 'warning',
    color: 'problemsWarningIcon.foreground',
    children: 'none',
    accessibleLabel: spoken(one.customer, reason),
    context: 'unread',
    target: { uri: one.uri },
  }
}
