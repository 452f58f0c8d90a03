/** What a new status contradicts and nobody has taken back: it goes only when somebody says so. */
import { editEngagement } from '../../engagement/edit.ts'
import type { Choice } from '../../protocol/messages.ts'
import { lookup } from '../../util/json.ts'
import type { Edit } from '../../yaml/edit.ts'
import { commentsOf } from '../refactorings/safeEdit.ts'
import type { Scene } from './scene.ts'
import { pick, type Talk } from './talk.ts'
import { entryOf, type Subject } from './tasks.ts'

type Leftover = 'completed' | 'waiver'

/** @returns for each subject the removals that somebody agreed to */
export function* askLeftovers(
  scene: Scene,
  subjects: readonly Subject[],
  status: string,
): Talk<(subject: Subject) => readonly Edit[]> {
  const { t } = scene
  const [{ snapshot }] = subjects as [Subject]
  const term = lookup(snapshot.facts.playbook.vocabulary['task-statuses'], status)
  const entries = subjects.flatMap(subject => entryOf(subject) ?? [])
  const dropped: Leftover[] = []
  const dates = [...new Set(entries.flatMap(({ completed }) => completed ?? []))]
  if (!term?.complete && dates.length > 0) {
    const title =
      dates.length === 1 ? t('Remove the date {date}?', { date: dates[0] as string }) : t('Remove the dates of completion?')
    if (yield* askRemove(scene, subjects, 'completed', title)) dropped.push('completed')
  }
  const isWaived = term?.state === 'closed' && !term.complete
  if (!isWaived && entries.some(({ waiver }) => waiver != null)) {
    if (yield* askRemove(scene, subjects, 'waiver', t('Remove the reason for leaving it out?'))) dropped.push('waiver')
  }
  return subject => dropped.flatMap(field => removals(subject, field))
}

function removals(subject: Subject, field: Leftover): Edit[] {
  return entryOf(subject)?.[field] == null ? [] : [{ do: 'remove', path: [...subject.path, field] }]
}

function* askRemove({ t }: Scene, subjects: readonly Subject[], field: Leftover, title: string): Talk<boolean> {
  const comments = subjects.flatMap(subject => commentsLost(subject, field))
  const choices: Choice[] = [
    { value: 'keep', label: t('Keep it') },
    {
      value: 'remove',
      label: t('Remove it'),
      ...(comments.length > 0
        ? { detail: t('With what is written beside it: {comments}', { comments: comments.join(' ') }) }
        : {}),
    },
  ]
  return (yield* pick(choices, { key: `drop.${field}`, title })) === 'remove'
}

/** The comments that stand at the field alone and go with it. */
function commentsLost(subject: Subject, field: Leftover): string[] {
  const { text, facts } = subject.snapshot
  const edited = editEngagement(text, removals(subject, field), facts.playbook)
  if (!edited.ok) return []
  const left = commentsOf(edited.text)
  return commentsOf(text).filter(comment => {
    const at = left.indexOf(comment)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
