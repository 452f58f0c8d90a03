/** A status that closes a step, phase or engagement while something of it is open: that is said before it is written. */
import type { Problem } from '../../lint/problem.ts'
import type { Choice, Outcome } from '../../protocol/messages.ts'
import { apply, type FileChange, newProblems } from './finish.ts'
import type { Scene } from './scene.ts'
import { pick, type Talk } from './talk.ts'
import { type Subject, subjectsLabel } from './tasks.ts'

/** Rules whose problems say that what a task closes is not done. */
const aboutGates: ReadonlySet<string> = new Set(['gate-task', 'disengagement'])

/** @returns where to go instead; undefined where nothing is open or it is to be written all the same */
export function* askGates(scene: Scene, changes: readonly FileChange[], subjects: readonly Subject[]): Talk<Outcome | undefined> {
  const { t } = scene
  const open: { label: string; uri: string; path: Problem['path'] }[] = []
  for (const change of changes) {
    const { uri } = change.snapshot
    const { text } = yield* apply(scene, change)
    for (const { rule, severity, message, related, path } of newProblems(change.snapshot, text)) {
      if (!aboutGates.has(rule) || severity !== 'error') continue
      if (related.length === 0) open.push({ label: message, uri, path })
      open.push(...related.map(one => ({ label: one.message, uri, path: one.at })))
    }
  }
  if (open.length === 0) return undefined
  const choices: Choice[] = [
    ...open.map(({ label }, index) => ({
      value: `open.${index}`,
      label,
      group: t('Still open'),
      icon: 'circle-large-outline',
    })),
    { value: 'anyway', label: t('Set the status anyway'), group: t('Or') },
  ]
  const title = t('Not everything that it closes is done')
  const placeholder = subjectsLabel(scene, subjects)
  const chosen = open[Number((yield* pick(choices, { key: 'anyway', title, placeholder })).slice('open.'.length))]
  return chosen && { kind: 'open', target: { uri: chosen.uri, path: chosen.path } }
}
