/** Grouping and filters in a few words, beside the name of the view. */
import * as vscode from 'vscode'
import type { GroupBy } from '../../protocol/tree.ts'
import type { ViewState } from './viewState.ts'

export function describeState({ filter, groupBy }: ViewState): string {
  const parts = [nameOfGrouping(groupBy)]
  if (filter.mine && filter.me) parts.push(vscode.l10n.t('mine'))
  if (filter.mandatoryOnly) parts.push(vscode.l10n.t('mandatory'))
  if (filter.overdueOnly) parts.push(vscode.l10n.t('overdue'))
  if (filter.role) parts.push(filter.roleName ?? filter.role)
  if (filter.text) parts.push(`"${filter.text}"`)
  return parts.join(' · ')
}

export function nameOfGrouping(groupBy: GroupBy): string {
  switch (groupBy) {
    case 'customer':
      return vscode.l10n.t('by customer')
    case 'phase':
      return vscode.l10n.t('by phase')
    case 'role':
      return vscode.l10n.t('by role')
    case 'service':
      return vscode.l10n.t('by service')
    case 'owner':
      return vscode.l10n.t('by owner')
    case 'due':
      return vscode.l10n.t('by due date')
  }
}
