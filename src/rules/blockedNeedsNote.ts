/** A task that does not move says what holds it and who sees to it. */
import { ownerOf } from '../engagement/owner.ts'
import { lookup } from '../util/json.ts'
import { blank, type EditValue } from '../yaml/edit.ts'
import { defineRule, type FileContext } from './rule.ts'
import { visitWrittenParts, type WrittenPart } from './writtenTasks.ts'

export const blockedNeedsNote = defineRule({
  name: 'blocked-needs-note',
  summary: 'A task that is blocked, paused, deferred or at risk names what holds it up and who owns it.',
  why: 'What nobody owns and nobody explains stays blocked.',
  severity: 'warning',
  source: 'status guidance, tasks',
  examples: {
    bad: 'tasks:\n  994:\n    status: blocked-business\n',
    good: 'tasks:\n  994:\n    status: blocked-business\n    owner: ana\n    blocker: The board decides on the budget in December\n',
  },
  check(context) {
    const { playbook, words, t, report } = context
    visitWrittenParts(context, part => {
      const { path, status, state, label } = part
      if (state !== 'stalled' && !lookup(playbook.vocabulary['task-statuses'], status)?.['at-risk']) return
      const { blocker, owner } = heldBy(context, part)
      if (blocker && owner) return
      const values = { task: label(), status: words.status(status) }
      const asked: Record<string, EditValue> = {}
      if (!owner) asked.owner = blank('owner', { kind: 'person' })
      if (!blocker) asked.blocker = blank('blocker', { kind: 'text' })
      report({
        at: path,
        message:
          !blocker && !owner
            ? t('{task} is {status}, but neither what holds it up nor an owner is named', values)
            : blocker
              ? t('{task} is {status}, but has no owner', values)
              : t('{task} is {status}, but what holds it up is not named', values),
        hint: t('Write down what must be resolved and who sees to it ("blocker", "owner")'),
        ask: { title: t('Enter what is missing'), edit: { do: 'merge', path, value: asked, scalarKey: 'status' } },
      })
    })
  },
})

/** What holds a task up and who owns it, at its part or at the task; the owner may be the person of its role. */
export function heldBy({ states }: Pick<FileContext, 'states'>, part: WrittenPart): { blocker: boolean; owner: boolean } {
  const { entry, whole, task } = part
  const owner = task && part.part ? ownerOf(states, task, part.part) : entry?.owner
  return { blocker: Boolean(entry?.blocker ?? whole?.blocker), owner: Boolean(owner) }
}
