/** History that was changed afterwards. */
import { changesOf, dateText, recordText, wordsFor } from './changeWords.ts'
import { defineChangeRule } from './rule.ts'

export const factRewritten = defineChangeRule({
  name: 'fact-rewritten',
  summary: 'The date of what is done and the entries of the log are not edited afterwards.',
  why: 'A record is worth something because it was written then; a correction is a new entry.',
  severity: 'info',
  source: 'Git history of the engagement',
  examples: {
    before: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-19\n',
    bad: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-18\n',
    good: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-19\n    note: Reached the CIO\n',
  },
  check(context) {
    const { changes, t, report } = context
    const names = wordsFor(context)
    for (const change of changesOf(changes, 'date')) {
      const { path, from, to, planned } = change
      if (planned || from === undefined || to === undefined || !isHistory(path)) continue
      const message = t('{date} was changed afterwards, from {from} to {to}', { date: dateText(names, path), from, to })
      report({ of: change, at: path, message, hint: t('Say in the log why the earlier date was wrong') })
    }
    for (const change of changesOf(changes, 'record')) {
      if (change.section !== 'log' || change.change !== 'changed') continue
      const message = t('{what} was changed afterwards', { what: recordText(names, change) })
      report({ of: change, at: change.path, message, hint: t('Put the entry back and add a new one') })
    }
  },
})

/** Dates on which others rely; figures and their dates may change. */
function isHistory(path: readonly (string | number)[]): boolean {
  const field = String(path.at(-1))
  return ['completed', 'closed', 'discussion'].includes(field) || (field === 'date' && path.at(-2) === 'consent')
}
