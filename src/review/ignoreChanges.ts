/** Comments that silence problems: which came, went or reach further. Other comments are nobody's business. */
import type { Appearance, IgnoreChange } from '../engagement/changes.ts'
import { findIgnoreComments, type IgnoreComment } from '../lint/ignoreComments.ts'

type Ignore = Omit<IgnoreChange, 'kind' | 'change' | 'facts'>

/** In the order of the later text, removed ones at the end. Nothing that they cover counts, only what they say. */
export function ignoreChanges(before: string, after: string): IgnoreChange[] {
  const old = ignoresIn(before)
  const left = ignoresIn(after)
  // Those that say the same at the same place are the same, wherever their line is.
  for (const one of [...left]) {
    const index = old.findIndex(other => JSON.stringify(other) === JSON.stringify(one))
    if (index < 0) continue
    old.splice(index, 1)
    left.splice(left.indexOf(one), 1)
  }
  const changes = left.map(one => {
    const index = old.findIndex(other => placeOf(other) === placeOf(one))
    if (index < 0) return toChange(one, 'added', true)
    const [earlier] = old.splice(index, 1) as [Ignore]
    return toChange(one, 'changed', reachesFurther(earlier, one))
  })
  return [...changes, ...old.map(one => toChange(one, 'removed', false))]
}

function ignoresIn(text: string): Ignore[] {
  return findIgnoreComments(text).flatMap(comment => (comment.scope === undefined ? [] : [toIgnore(comment, comment.scope)]))
}

function toIgnore(comment: IgnoreComment, scope: 'entry' | 'file'): Ignore {
  const value = (name: string) => comment.options.get(name)?.value || undefined
  return {
    path: (comment.target?.path ?? []).map(String),
    scope,
    rules: [...new Set(comment.names.map(({ name }) => name))].sort(),
    reason: value('reason'),
    until: value('until'),
    by: value('by'),
  }
}

function placeOf({ scope, path }: Ignore): string {
  return JSON.stringify([scope, path])
}

function reachesFurther(before: Ignore, after: Ignore): boolean {
  if (after.rules.some(name => !before.rules.includes(name))) return true
  return before.until !== undefined && (after.until === undefined || after.until > before.until)
}

function toChange(one: Ignore, change: Appearance, relaxes: boolean): IgnoreChange {
  return { kind: 'ignore', ...one, change, facts: [], ...(relaxes && { relaxes }) }
}
