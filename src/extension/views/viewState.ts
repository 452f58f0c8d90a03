/** What the views are narrowed to and grouped by; kept per workspace. */
import * as vscode from 'vscode'
import { contextKeys, settings } from '../../protocol/ids.ts'
import { type GroupBy, groupings, type TreeFilter } from '../../protocol/tree.ts'
import { readMe } from '../settings.ts'

interface KeptFilter extends Omit<TreeFilter, 'me'> {
  /** Of the role, as it was shown when it was chosen. */
  readonly roleName?: string
}

export interface ViewState {
  /** With the user's own name from the settings. */
  readonly filter: TreeFilter & KeptFilter
  readonly groupBy: GroupBy
  /** Pending Tasks shows less than everything. */
  readonly isFiltered: boolean
  setFilter(change: Partial<KeptFilter>): Promise<void>
  clearFilter(): Promise<void>
  setGroupBy(groupBy: GroupBy): Promise<void>
  readonly onDidChange: vscode.Event<void>
}

const filterKey = 'playbook.filter'
const groupKey = 'playbook.groupBy'

export function openViewState({ workspaceState, subscriptions }: vscode.ExtensionContext): ViewState {
  const changed = new vscode.EventEmitter<void>()
  let kept = workspaceState.get<KeptFilter>(filterKey) ?? { mine: true }
  let groupBy = groupings.find(grouping => grouping === workspaceState.get(groupKey)) ?? 'customer'
  const tell = (): void => {
    void vscode.commands.executeCommand('setContext', contextKeys.isFiltered, isFiltered())
    changed.fire()
  }
  const isFiltered = (): boolean =>
    (kept.mine && readMe() !== undefined) || Boolean(kept.role || kept.mandatoryOnly || kept.overdueOnly || kept.text)
  const setFilter = async (filter: KeptFilter): Promise<void> => {
    kept = filter
    tell()
    await workspaceState.update(filterKey, filter)
  }
  subscriptions.push(
    changed,
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration(settings.me)) tell()
    }),
  )
  tell()

  return {
    get filter() {
      return { ...kept, me: readMe() }
    },
    get groupBy() {
      return groupBy
    },
    get isFiltered() {
      return isFiltered()
    },
    setFilter: change => setFilter({ ...kept, ...change }),
    clearFilter: () => setFilter({ mine: false }),
    async setGroupBy(grouping) {
      groupBy = grouping
      tell()
      await workspaceState.update(groupKey, grouping)
    },
    onDidChange: changed.event,
  }
}
