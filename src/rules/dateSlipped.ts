/** Planned dates that moved to a later day or went away. */
import type { Moved } from '../engagement/changes.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Path } from '../util/json.ts'
import { changesOf, dateText, movedText, wordsFor } from './changeWords.ts'
import { defineChangeRule } from './rule.ts'

export const dateSlipped = defineChangeRule({
  name: 'date-slipped',
  summary: 'A planned date that moves to a later day, or is taken away, is noticed.',
  why: 'Dates slip a few days at a time; the sum of them is what nobody decided.',
  severity: 'info',
  source: 'Git history of the engagement',
  options: { 'business-days': 1 },
  optionDocs: { 'business-days': 'Business days by which a date may not slip unnoticed' },
  examples: {
    before: 'services:\n  exchange:\n    dibs:\n      date: 2027-03-31\n',
    bad: 'services:\n  exchange:\n    dibs:\n      date: 2027-04-14\n',
    good: 'services:\n  exchange:\n    dibs:\n      date: 2027-03-24\n',
  },
  check(context) {
    const { changes, t, options, report } = context
    const names = wordsFor(context)
    const hasSlipped = (moved: Moved | undefined): moved is Moved =>
      moved !== undefined && moved.days > 0 && moved.businessDays >= options['business-days']
    const slipped = (path: Path, moved: Moved, to: IsoDate) =>
      t('{date} slipped {days} to {to}', { date: dateText(names, path), days: movedText(names, moved), to })
    for (const change of changesOf(changes, 'date')) {
      const { path, moved, from, to, planned, closed } = change
      if (!planned || closed) continue
      if (to !== undefined && hasSlipped(moved)) report({ of: change, at: path, message: slipped(path, moved, to) })
      else if (from !== undefined && to === undefined)
        report({ of: change, at: path, message: t('{date} is gone, it was {from}', { date: dateText(names, path), from }) })
    }
    for (const change of changesOf(changes, 'adoption')) {
      const { path, part, moved, to } = change
      if (part === 'date' && hasSlipped(moved)) report({ of: change, at: path, message: slipped(path, moved, String(to)) })
    }
  },
})
