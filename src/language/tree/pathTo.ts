/** The way from the roots of Pending Tasks to a task, or to its engagement: the ids of the nodes to open. */
import type { TreeNode, TreeQuery } from '../../protocol/tree.ts'
import type { TreeContext } from './context.ts'
import { pendingAnswer } from './pending.ts'

export interface Sought {
  readonly uri: string
  /** Absent: the engagement itself, which is a node where tasks are grouped by customer. */
  readonly task?: string
}

/** @returns ids from a root to the node; undefined where the view does not show it */
export function pathTo(query: Omit<TreeQuery, 'view' | 'parent'>, sought: Sought, context: TreeContext): string[] | undefined {
  const below = (parent: string | undefined): string[] | undefined => {
    const { nodes } = pendingAnswer({ ...query, view: 'pending', parent }, context)
    for (const node of nodes) {
      if (isSought(node, sought)) return [node.id]
      const rest = mayHold(node, sought) ? below(node.id) : undefined
      if (rest) return [node.id, ...rest]
    }
    return undefined
  }
  return below(undefined)
}

function isSought({ task, context, target }: TreeNode, sought: Sought): boolean {
  if (sought.task === undefined) return context === 'engagement' && target?.uri === sought.uri
  return task?.uri === sought.uri && task.task === sought.task
}

/** An engagement holds its own tasks only; everything else may hold any. */
function mayHold({ children, context, target }: TreeNode, { uri, task }: Sought): boolean {
  if (children === 'none' || context === 'task-split') return false
  return context === 'engagement' ? task !== undefined && target?.uri === uri : true
}
