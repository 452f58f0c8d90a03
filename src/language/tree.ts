/** What the four views show, node by node as they are opened. */
import type { TreeAnswer, TreeQuery } from '../protocol/tree.ts'
import { agendaAnswer } from './tree/agenda.ts'
import type { TreeContext } from './tree/context.ts'
import { engagementsAnswer } from './tree/engagements.ts'
import { pendingAnswer } from './tree/pending.ts'
import { playbookAnswer } from './tree/playbook.ts'

export type { TreeContext } from './tree/context.ts'
export { peopleChoices, roleChoices } from './tree/filterChoices.ts'
export { pathTo } from './tree/pathTo.ts'
export { playbooksInUse } from './tree/playbook.ts'
export { searchPlaybook } from './tree/search.ts'

/** The roots of a view, or the children of one node; none for a node that is gone. */
export function treeAnswer(query: TreeQuery, context: TreeContext): TreeAnswer {
  switch (query.view) {
    case 'pending':
      return pendingAnswer(query, context)
    case 'agenda':
      return agendaAnswer(query, context)
    case 'engagements':
      return engagementsAnswer(query, context)
    case 'playbook':
      return playbookAnswer(query, context)
  }
}
