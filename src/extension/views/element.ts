/** A node of the server as a view shows it. */
import * as vscode from 'vscode'
import { innerCommands, type ViewName } from '../../protocol/ids.ts'
import type { TreeNode } from '../../protocol/tree.ts'

/** The same object for the same node as long as it is shown, so that the editor keeps selection and expansion. */
export interface Element {
  readonly view: ViewName
  node: TreeNode
  parent: Element | undefined
}

/** Whether a command was started by a node. */
export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'view' in value && 'node' in value
}

export function toItem({ view, node }: Element): vscode.TreeItem {
  const item = new vscode.TreeItem({ label: node.label, highlights: node.highlights?.map(([from, to]) => [from, to]) })
  item.id = node.id
  item.description = node.description
  if (node.tooltip !== undefined) item.tooltip = new vscode.MarkdownString(node.tooltip, true)
  if (node.icon) item.iconPath = new vscode.ThemeIcon(node.icon, node.color ? new vscode.ThemeColor(node.color) : undefined)
  item.collapsibleState = states[node.children]
  item.contextValue = node.context
  item.accessibilityInformation = { label: node.accessibleLabel }
  if (node.checkbox) item.checkboxState = checkboxOf(node)
  item.command = clickOf(node, pageOfNode({ view, node }))
  return item
}

/** The page of a node of the view Playbook: its id is the page's name. Phases and groups have none. */
export function pageOfNode({ view, node }: Pick<Element, 'view' | 'node'>): string | undefined {
  return view === 'playbook' && /^(playbook-task|process|step)/.test(node.context) ? node.id : undefined
}

/** A click on a node with children opens it, and nothing else where it leads nowhere. */
function clickOf({ target, children }: TreeNode, page: string | undefined): vscode.Command | undefined {
  const title = vscode.l10n.t('Open')
  if (target) return { command: innerCommands.reveal, title, arguments: [target.uri, target, { keepFocus: true }] }
  return page !== undefined && children === 'none' ? { command: innerCommands.openPage, title, arguments: [page] } : undefined
}

const states = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
}

function checkboxOf({ checkbox, accessibleLabel }: TreeNode): vscode.TreeItem['checkboxState'] {
  const isChecked = checkbox === 'checked'
  return {
    state: isChecked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: isChecked ? vscode.l10n.t('Done; untick to open it again') : vscode.l10n.t('Tick when done'),
    accessibilityInformation: { label: accessibleLabel, role: 'checkbox' },
  }
}
