/** Every task of a file is in the playbook, or in its part for uncategorized tasks. */
import { candidatesOf } from '../playbook/candidates.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { shortTaskName } from '../playbook/taskName.ts'
import { findClosest } from '../util/closest.ts'
import { keysOf } from '../util/json.ts'
import { changeTo } from './didYouMean.ts'
import { defineRule, type FileContext } from './rule.ts'

export const knownTask = defineRule({
  name: 'known-task',
  summary: 'Every task is in the playbook; one that is not stands under "uncategorized-tasks".',
  why: 'The playbook says who does a task, when and for which services. Of a number it does not know it can say nothing.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Uncategorized Tasks',
  // What an unknown task lacks is of no use before it is known which one it is.
  covers: ['require-completed-date', 'task-percent', 'blocked-needs-note', 'task-overdue'],
  examples: { bad: 'tasks:\n  99999: complete\n', good: 'uncategorized-tasks:\n  99999: complete\n' },
  check(context) {
    const { engagement, playbook } = context
    if (!engagement.tasks) return
    for (const id of keysOf(engagement.tasks)) {
      if (playbook.tasks.has(id)) continue
      if (playbook.retired.has(id)) reportRetired(context, id)
      else reportUnknown(context, id)
    }
  },
})

function reportRetired({ playbook, words, t, report }: FileContext, id: string): void {
  const successor = playbook.retired.get(id)?.replacedBy
  report({
    at: ['tasks', id],
    message: t('Task {task} is retired', { task: id }),
    hint: successor
      ? t('Use {task} ({name}) instead', { task: successor, name: shortTaskName(words.task(successor)) })
      : t('Nothing replaces it: remove it, or keep it under "uncategorized-tasks"'),
    level: 'warning',
    tags: ['deprecated'],
  })
}

function reportUnknown({ engagement, playbook, words, t, report }: FileContext, id: string): void {
  const at = ['tasks', id]
  const message = t('Unknown task "{id}"', { id })
  const meant = taskMeant(id, playbook)
  if (meant !== undefined) {
    const isFree = !Object.hasOwn(engagement.tasks ?? {}, meant)
    const hint = t('Did you mean {task} ({name})?', { task: meant, name: shortTaskName(words.task(meant)) })
    report({ at, message, hint, fix: isFree ? changeTo(at, meant, true, t) : undefined })
    return
  }
  if (!playbook.partial) {
    report({ at, message, hint: t('Check the number, or write the task under "uncategorized-tasks"') })
    return
  }
  const isFree = !Object.hasOwn(engagement['uncategorized-tasks'] ?? {}, id)
  const isNumber = /^\d+$/.test(id)
  report({
    at,
    message,
    hint: isNumber
      ? t('If the number is right, write the task under "uncategorized-tasks": this playbook holds only some of the tasks')
      : t('Write the number of the task'),
    level: 'warning',
    // Moved, a slip of the pen would look like a task: only a person can tell.
    ask:
      isFree && isNumber
        ? { title: t('Move to "uncategorized-tasks"'), edit: { do: 'move', path: at, to: ['uncategorized-tasks', id] } }
        : undefined,
  })
}

/** The task whose name was written instead of its number, or whose number stands among words. Numbers are never guessed. */
function taskMeant(id: string, playbook: Playbook): string | undefined {
  if (/^\d+$/.test(id)) return undefined
  const number = /^\D*(\d+)\D*$/.exec(id)?.[1]
  if (number !== undefined && playbook.tasks.has(number)) return number
  return findClosest(id, candidatesOf(playbook, 'task'))
}
