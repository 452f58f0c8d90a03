/** Draws a view from what the server answers; children are asked for when somebody looks at them. */
import * as vscode from 'vscode'
import type { ViewName } from '../../protocol/ids.ts'
import type { TreeAnswer } from '../../protocol/tree.ts'
import type { Server } from '../server.ts'
import { type Element, toItem } from './element.ts'
import type { ViewState } from './viewState.ts'

export interface TreeProvider extends vscode.TreeDataProvider<Element>, vscode.Disposable {
  /** Asks for everything that is shown again; drawn is it only when something is another than before, since drawing is seen while one types. */
  refresh(isVisible: boolean): Promise<void>
  /** Shows one node as the server last described it, e.g. a checkbox that somebody ticked in vain. */
  redraw(element: Element): void
  /** The node at the end of a path of ids from a root; nothing where the view has changed meanwhile. */
  find(path: readonly string[]): Promise<Element | undefined>
  /** The roots, also where nobody looks at the view: for its message and badge. */
  roots(): Promise<TreeAnswer | undefined>
}

export function createTreeProvider(server: Server, view: ViewName, state: ViewState): TreeProvider {
  const changed = new vscode.EventEmitter<Element | undefined>()
  const elements = new Map<string, Element>()
  /** Ids below an id; the roots stand below the empty one. */
  const shown = new Map<string, readonly string[]>()
  /** What was last answered below an id, as a text to compare. */
  const answers = new Map<string, string | undefined>()
  let turn = 0
  let rootAnswer: Promise<TreeAnswer | undefined> | undefined

  const ask = (parent?: string): Promise<TreeAnswer | undefined> =>
    server.request('playbook/tree', { view, parent, filter: state.filter, groupBy: state.groupBy })

  function roots(): Promise<TreeAnswer | undefined> {
    rootAnswer ??= ask()
    return rootAnswer
  }

  function keep(parent: Element | undefined, answer: TreeAnswer): Element[] {
    const parentId = parent?.node.id ?? ''
    const ids = answer.nodes.map(node => node.id)
    const now = new Set(ids)
    for (const id of shown.get(parentId) ?? []) if (!now.has(id)) forget(id)
    shown.set(parentId, ids)
    return answer.nodes.map(node => {
      const known = elements.get(node.id)
      const element = known ?? { view, node, parent }
      element.node = node
      element.parent = parent
      elements.set(node.id, element)
      return element
    })
  }

  function forget(id: string): void {
    for (const child of shown.get(id) ?? []) forget(child)
    shown.delete(id)
    answers.delete(id)
    elements.delete(id)
  }

  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: toItem,
    getParent: element => element.parent,
    async getChildren(element) {
      const answer = await (element ? ask(element.node.id) : roots())
      answers.set(element?.node.id ?? '', textOf(answer))
      return answer ? keep(element, answer) : []
    },
    async refresh(isVisible) {
      rootAnswer = undefined
      const mine = ++turn
      if (isVisible) {
        const before = [...answers]
        const now = await Promise.all(before.map(([id]) => (id === '' ? roots() : ask(id))))
        // A later refresh compares with what is known then.
        if (mine !== turn || before.every(([, text], index) => text === textOf(now[index]))) return
      }
      changed.fire(undefined)
    },
    redraw: element => changed.fire(element),
    async find(path) {
      let found: Element | undefined
      for (const id of path) {
        const answer = await (found ? ask(found.node.id) : roots())
        found = answer && keep(found, answer).find(({ node }) => node.id === id)
        if (!found) return undefined
      }
      return found
    },
    roots,
    dispose: () => changed.dispose(),
  }
}

/** Undefined where the server did not answer. */
function textOf(answer: TreeAnswer | undefined): string | undefined {
  return answer && JSON.stringify(answer.nodes)
}
