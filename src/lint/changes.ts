/** Runs the change rules over what changed between two versions of a file, and finds the place of what they say. */
import type { Change } from '../engagement/changes.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import type { ChangeReport, ChangeSide, Words } from '../rules/rule.ts'
import type { Holidays, IsoDate } from '../util/dates.ts'
import type { Translate } from '../util/translate.ts'
import { dropCovered } from './covers.ts'
import { byPlace, type Found, locateProblems } from './place.ts'
import type { Problem } from './problem.ts'
import { activeRules, levelOf, type Settings } from './settings.ts'
import { silence } from './suppressions.ts'

export interface ChangesInput {
  readonly changes: readonly Change[]
  readonly before?: ChangeSide
  readonly after?: ChangeSide
  /** The later text; empty when the file is deleted. */
  readonly text: string
  readonly recordedOn?: IsoDate
  readonly holidays: Holidays
  readonly staff: PeopleFile
  readonly settings: Settings
  readonly today: IsoDate
  readonly t: Translate
  readonly words: Words
}

/** Something in a change that a reviewer should look at. */
export interface Look extends Problem {
  readonly change: Change
}

/** In the order of the text; those that a comment silences are left out. */
export function checkChanges({ text, settings, ...context }: ChangesInput): Look[] {
  const { changes, t, today } = context
  const found: { one: Found; change: Change }[] = []
  for (const { rule, severity, options } of activeRules(settings)) {
    if (rule.kind !== 'change') continue
    const report = ({ of, ...report }: ChangeReport) => {
      const level = levelOf(severity, report.level, report.clock === true, settings)
      // Two rules on one change say the same thing: the narrower covers the wider.
      const about = [['change', changes.indexOf(of)]]
      found.push({ one: { rule: rule.name, covers: rule.covers, severity: level, report, about }, change: of })
    }
    rule.check({ ...context, options, report })
  }
  const kept = new Set(dropCovered(found.map(({ one }) => one)))
  const looks = found.flatMap(({ one, change }) =>
    kept.has(one) ? locateProblems(text, [one]).map(problem => ({ ...problem, change })) : [],
  )
  return silence(text, looks.sort(byPlace), { settings, today, t, stage: 'change' }).problems as Look[]
}
