/** Edits that write the same facts in another way: every comment stays, and nothing more or less is read of the file. */
import { editEngagement } from '../../engagement/edit.ts'
import { ownerOf } from '../../engagement/owner.ts'
import type { States } from '../../engagement/states.ts'
import { lintEngagement } from '../../lint/lint.ts'
import { waiverOf } from '../../rules/waivers.ts'
import type { TextEdit } from '../../util/textEdits.ts'
import type { Edit } from '../../yaml/edit.ts'
import { readTree } from '../../yaml/editTree.ts'
import type { Snapshot } from '../snapshot.ts'

/**
 * The text edits, or undefined where they would lose a comment, change the meaning of a task or raise a problem that was not there.
 * @param tasks ids of the tasks whose state, dates, owner and waiver must stay the same for every service
 */
export function editSafely(snapshot: Snapshot, edit: readonly Edit[], tasks: readonly string[]): TextEdit[] | undefined {
  const { text, checked } = snapshot
  const edited = editEngagement(text, edit, checked.playbook)
  if (!edited.ok || edited.edits.length === 0) return undefined
  // Only what is removed takes its own comment along.
  if (edit.some(one => one.do === 'remove') && !keepsComments(text, edited.text)) return undefined
  const { settings, catalogue, staff, today, t } = snapshot
  const after = lintEngagement({ text: edited.text, settings, catalogue, staff, today, t })
  if (after.problems.length > checked.problems.length) return undefined
  const isSame = tasks.every(id => meaningOf(checked.states, id) === meaningOf(after.states, id))
  return isSame ? edited.edits : undefined
}

/** Every comment of the one text stands in the other, as often. */
export function keepsComments(before: string, after: string): boolean {
  return JSON.stringify(commentsOf(before).sort()) === JSON.stringify(commentsOf(after).sort())
}

/** In the order of the text. */
export function commentsOf(text: string): string[] {
  return readTree(text).comments.map(({ source }) => source.trimEnd())
}

/** What the file says of a task for each service it is for. */
function meaningOf(states: States | undefined, id: string): string {
  if (!states) return ''
  const task = states.task(id)
  const services = states.servicesOf(id)
  const parts = (services.length === 0 ? [undefined] : services).map(service => {
    const part = task.parts.find(one => one.service === service) ?? task.parts.find(one => one.service === undefined)
    if (!part) return null
    const { status, state, complete, due, completed, entry } = part
    const note = entry?.note ?? task.entry?.note
    const percent = entry?.percent ?? task.entry?.percent
    return [status, state, complete, due, completed, ownerOf(states, task, part), waiverOf(task, part), note, percent]
  })
  return JSON.stringify(parts)
}
