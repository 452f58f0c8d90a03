/** The four views: created, kept up to date, and given message, badge and progress. */
import * as vscode from 'vscode'
import { contextKeys, type ViewName, views } from '../../protocol/ids.ts'
import type { Server } from '../server.ts'
import { throttle } from '../throttle.ts'
import { describeState } from './describeState.ts'
import type { Element } from './element.ts'
import { showInPending } from './showInPending.ts'
import { createTicker } from './tick.ts'
import { createTreeProvider, type TreeProvider } from './treeProvider.ts'
import type { ViewState } from './viewState.ts'

/** At most so often a view is drawn anew while somebody types. */
const refreshEvery = 400

export function createViews(server: Server, state: ViewState): vscode.Disposable {
  const names = Object.keys(views) as ViewName[]
  return vscode.Disposable.from(...names.map(name => createView(server, state, name)), followIndex(server))
}

function createView(server: Server, state: ViewState, name: ViewName): vscode.Disposable {
  const provider = createTreeProvider(server, name, state)
  const view = vscode.window.createTreeView(views[name], {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: name === 'pending',
    manageCheckboxStateManually: true,
  })
  const update = throttle(refreshEvery, () => {
    void provider.refresh(view.visible)
    // The badge is seen while the view is not.
    if (view.visible || name === 'pending') void showRoots(view, provider, name, state)
  })
  const parts = [provider, view, update, server.onIndexChanged(update), view.onDidChangeVisibility(update)]
  if (name !== 'playbook') parts.push(state.onDidChange(update))
  if (name === 'pending') parts.push(showInPending(server, state, provider, view))
  if (name === 'pending') parts.push(view.onDidChangeCheckboxState(createTicker(server, provider)))
  update()
  // Later answers come at once; a bar at each of them would flicker while somebody types.
  if (name === 'pending') void vscode.window.withProgress({ location: { viewId: views.pending } }, () => provider.roots())
  return vscode.Disposable.from(...parts)
}

async function showRoots(
  view: vscode.TreeView<Element>,
  provider: TreeProvider,
  name: ViewName,
  state: ViewState,
): Promise<void> {
  const answer = await provider.roots()
  // An empty view shows its welcome content, which a message would hide.
  view.message = answer?.nodes.length ? answer.message : undefined
  if (name !== 'pending') return
  view.description = answer?.nodes.length || state.isFiltered ? describeState(state) : undefined
  const badge = answer?.badge
  view.badge = badge && badge.count > 0 ? { value: badge.count, tooltip: badge.tooltip } : undefined
}

/** Sets what menus and welcome content look at, and shows progress while files are read. */
function followIndex(server: Server): vscode.Disposable {
  let finish: (() => void) | undefined
  return server.onIndexChanged(({ ready, engagements, more, loading }) => {
    setContext(contextKeys.isReady, ready)
    setContext(contextKeys.hasEngagements, engagements > 0)
    setContext(contextKeys.hasMore, more > 0)
    if (loading && !finish) {
      void vscode.window.withProgress(
        { location: { viewId: views.pending } },
        () =>
          new Promise<void>(resolve => {
            finish = resolve
          }),
      )
    } else if (!loading) {
      finish?.()
      finish = undefined
    }
  })
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value)
}
