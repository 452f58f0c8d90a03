/** Tasks that the playbook holds stand among the tasks. */
import { candidatesOf } from '../playbook/candidates.ts'
import { fold } from '../util/closest.ts'
import { keysOf, lookup } from '../util/json.ts'
import type { Edit } from '../yaml/edit.ts'
import { defineRule, type Repair } from './rule.ts'
import { taskLabel } from './writtenTasks.ts'

export const uncategorizedTask = defineRule({
  name: 'uncategorized-task',
  summary: 'A task that the playbook holds stands under tasks, not among the uncategorized ones.',
  why: 'Among the uncategorized tasks it has no phase, no order and no part in any gate.',
  severity: 'info',
  source: 'conduct-customer-kickoff, Uncategorized Tasks',
  examples: {
    bad: 'uncategorized-tasks:\n  994: in-progress\n',
    good: 'uncategorized-tasks:\n  7001:\n    name: Send the welcome letter\n',
  },
  check(context) {
    const { engagement, playbook, words, t, report } = context
    for (const id of keysOf(engagement['uncategorized-tasks'])) {
      if (!playbook.tasks.has(id)) continue
      const path = ['uncategorized-tasks', id]
      const task = taskLabel({ words, t }, id)
      if (lookup(engagement.tasks, id) != null) {
        report({
          at: path,
          message: t('{task} stands both here and among the tasks of the playbook', { task }),
          hint: t('Keep the entry among the tasks'),
          related: [{ at: ['tasks', id], message: t('The same task') }],
        })
        continue
      }
      const entry = lookup(engagement['uncategorized-tasks'], id)
      const name = entry != null && typeof entry !== 'string' ? entry.name : undefined
      const move: Edit = { do: 'move', path, to: ['tasks', id] }
      // The playbook names the task; another name may mean another task, which only a person can tell.
      const edit: readonly Edit[] = name == null ? [move] : [{ do: 'remove', path: [...path, 'name'] }, move]
      const repair: Repair = { title: t('Move to the tasks'), edit }
      const sameTask = name == null || namesOf(id).includes(fold(name))
      report({
        at: path,
        message: t('{task} is a task of the playbook', { task }),
        hint: t('Move it to the tasks'),
        ...(sameTask ? { fix: repair } : { ask: repair }),
      })
    }

    function namesOf(id: string): readonly string[] {
      const candidate = candidatesOf(playbook, 'task').find(one => one.id === id)
      return (candidate?.names ?? []).map(fold)
    }
  },
})
