/** A Request for Assistance ends when it was talked over and the last service that was asked for is done. */

import { openTasksOfGate, taskPaths } from '../engagement/openTasks.ts'
import type { Policies } from '../playbook/model.ts'
import type { Path } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import { blank, type Edit } from '../yaml/edit.ts'
import { defineRule, type FileContext } from './rule.ts'
import { askComplete } from './taskAsks.ts'
import { taskLabel } from './writtenTasks.ts'

export const disengagement = defineRule({
  name: 'disengagement',
  summary:
    'A Request for Assistance is ended after the completion discussion, with the right task, when every intended service is enabled or, if wanted, migrated.',
  why: 'When we leave, nobody of us comes back to what is still open.',
  severity: 'error',
  source: 'conduct-engagement-completion-discussion',
  covers: ['gate-task', 'task-applies'],
  examples: {
    bad: 'services:\n  exchange:\n    enablement:\n      completed: 2026-11-27\ntasks:\n  4058: complete\ndisengagement:\n  completed: 2026-11-30\n',
    good: 'services:\n  exchange:\n    enablement:\n      completed: 2026-11-27\ntasks:\n  4058: complete\ndisengagement:\n  discussion: 2026-11-30\n  completed: 2026-11-30\n',
  },
  check(context) {
    const { engagement, playbook, states } = context
    const policy = playbook.policies.disengagement
    if (!policy || engagement.engagement?.motion !== policy.motion) return
    const tasks = [policy.enablement, policy.migration].filter(id => states.task(id).complete)
    const isCompleted = Boolean(engagement.disengagement?.completed)
    if (!isCompleted && tasks.length === 0) return
    const missing = findMissing(context, policy)
    if (missing.length === 0) return
    reportMissing(context, isCompleted ? ['disengagement', 'completed'] : ['tasks', tasks[0] ?? ''], tasks, missing)
  },
})

interface Missing {
  readonly name: string
  readonly edits: readonly Edit[]
}

/** What an end needs and the file does not have. */
function findMissing(context: FileContext, policy: NonNullable<Policies['disengagement']>): Missing[] {
  const { engagement, playbook, states, t } = context
  const missing: Missing[] = []
  if (!engagement.disengagement?.discussion) {
    const edit = insertDate(['disengagement', 'discussion'], 'discussion')
    missing.push({ name: t('the completion discussion'), edits: [edit] })
  }
  // Without knowing every service nobody can say which task and which services are meant.
  if (states.hasUnknownService) return missing
  const isWanted = (id: string) => states.service(id)?.migration?.wanted === true
  const task = states.task(states.inScope.some(isWanted) ? policy.migration : policy.enablement)
  if (!task.complete && task.state !== undefined) {
    const { edit } = askComplete(task.id, context)
    missing.push({ name: taskLabel(context, task.id), edits: 'do' in edit ? [edit] : edit })
  }
  const toMigrate = states.intended.filter(id => isWanted(id) && !states.service(id)?.migration?.completed)
  const toEnable = states.intended.filter(id => !isWanted(id) && !isEnabled(id))
  if (toMigrate.length > 0) missing.push(unfinished('migration', t('the migration to {services}', named(toMigrate)), toMigrate))
  if (toEnable.length > 0) missing.push(unfinished('enablement', t('the enablement of {services}', named(toEnable)), toEnable))
  return missing

  function isEnabled(id: string): boolean {
    if (states.service(id)?.enablement?.completed) return true
    const enablement = playbook.policies.enablement?.task
    const part = enablement && states.task(enablement).parts.find(one => one.service === undefined || one.service === id)
    return part ? part.complete || part.state === undefined : false
  }

  function named(services: readonly string[]) {
    return {
      services: joinWords(
        services.map(id => context.words.service(id)),
        t.locale,
      ),
    }
  }
}

function unfinished(field: 'migration' | 'enablement', name: string, services: readonly string[]): Missing {
  return { name, edits: services.map(id => insertDate(['services', id, field, 'completed'], 'completed')) }
}

function insertDate(path: Path, label: string): Edit {
  return { do: 'insert', path, value: blank(label, { kind: 'date' }) }
}

function reportMissing(context: FileContext, at: Path, tasks: readonly string[], missing: readonly Missing[]): void {
  const { playbook, states, t, report } = context
  const gates = tasks.flatMap(id => playbook.tasks.get(id) ?? [])
  report({
    at,
    on: at[0] === 'tasks' ? 'key' : 'value',
    message: t('The engagement is recorded as ended, but this is missing: {list}', {
      list: joinWords(
        missing.map(({ name }) => name),
        t.locale,
      ),
    }),
    hint: t('Record what has happened, or take back the end of the engagement'),
    about: [at, ['disengagement'], ...taskPaths([...tasks, ...gates.flatMap(gate => openTasksOfGate(states, gate))])],
    ask: { title: t('Record what is missing'), edit: missing.flatMap(({ edits }) => edits) },
  })
}
