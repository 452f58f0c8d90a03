/** What the views show, worked out by the server and drawn by the extension. */
import type { Target } from './places.ts'

export const groupings = ['customer', 'phase', 'role', 'service', 'owner', 'due'] as const
export type GroupBy = (typeof groupings)[number]

/** What Pending Tasks (and, but for role and text, Agenda and the badge) is narrowed to; kept per workspace. */
export interface TreeFilter {
  /** Only tasks of `me` and of those `me` covers. Without a `me` it narrows nothing. */
  readonly mine: boolean
  /** Key, name, e-mail or GitHub name of the user. */
  readonly me?: string
  readonly role?: string
  readonly mandatoryOnly?: boolean
  readonly overdueOnly?: boolean
  /** Words that must all stand in number, name or customer, without regard to case and accents. */
  readonly text?: string
}

export interface TreeQuery {
  readonly view: 'pending' | 'agenda' | 'engagements' | 'playbook'
  /** `id` of the node whose children are wanted; absent: the roots. */
  readonly parent?: string
  readonly filter: TreeFilter
  readonly groupBy: GroupBy
}

export interface TreeNode {
  /** Unique in its view and the same for the same thing after a change. */
  readonly id: string
  readonly label: string
  /** Ranges of `label` to stress (matches of a search); UTF-16 offsets. */
  readonly highlights?: readonly (readonly [number, number])[]
  readonly description?: string
  /** Markdown, nothing of the user's text unescaped. */
  readonly tooltip?: string
  /** Name of a codicon. */
  readonly icon?: string
  /** Id of a theme colour for the icon, e.g. `problemsErrorIcon.foreground`. */
  readonly color?: string
  /** Only tasks, and the services of a split task, have one. */
  readonly checkbox?: 'checked' | 'unchecked'
  readonly children: 'none' | 'collapsed' | 'expanded'
  /** Read by screen readers in place of label and description. */
  readonly accessibleLabel: string
  /** `task`, `group`, `engagement`, `entry`, `playbook-task`, ...: what menus look at. */
  readonly context: string
  /** Where a click leads. */
  readonly target?: Target
  /** Of a node with a checkbox. */
  readonly task?: TaskRef
}

export interface TaskRef {
  readonly uri: string
  readonly task: string
  /** Of a task that is split by service. */
  readonly service?: string
}

export interface TreeAnswer {
  readonly nodes: readonly TreeNode[]
  /** Of the roots only: what stands above the tree ("3 of 40 engagements shown: mine"). */
  readonly message?: string
  /** Of the roots of Pending Tasks only: overdue mandatory tasks under the filter. */
  readonly badge?: { readonly count: number; readonly tooltip: string }
}
