/** Dates: what was typed in passing, and with nothing typed the days that are likely. None is ever chosen by itself. */
import { addBusinessDays, type IsoDate } from '../../util/dates.ts'
import type { Path } from '../../util/json.ts'
import { dateLabel, type TypedDateOptions, typedDates } from '../typedDates.ts'
import { businessDaysBefore } from './nearDates.ts'
import type { Offer, Scene } from './offer.ts'

export function dateOffers({ snapshot, cursor }: Scene): Offer[] {
  const { facts, today, t } = snapshot
  const { states } = facts
  const options: TypedDateOptions = { today, holidays: states.holidays, locale: t.locale, t, past: isPast(cursor.path) }
  const offer = (date: IsoDate, group: number, description?: string): Offer => ({
    label: date,
    labelDetail: dateLabel(date, options),
    description,
    kind: 'date',
    names: [date],
    group,
    insert: { value: date, bare: cursor.quote === '' },
    always: true,
  })
  if (cursor.typed.trim() !== '') return typedDates(cursor.typed, options).map(({ date }) => offer(date, 0))
  const found = new Map<IsoDate, string | undefined>()
  const add = (date: IsoDate | undefined, description?: string) => {
    if (date !== undefined && (!found.has(date) || found.get(date) === undefined)) found.set(date, description)
  }
  const [section, task, field] = cursor.path
  if (section === 'tasks' && field === 'due') add(states.computedDue(String(task)), t('computed by the playbook'))
  add(today)
  if (options.past === true) {
    add(businessDaysBefore(today, 1, states.holidays))
    if (states.kickoffDate) add(states.kickoffDate, t('day of the kickoff'))
  } else {
    for (const n of [1, 5, 10]) add(addBusinessDays(today, n, states.holidays))
    if (states.kickoffDate) {
      for (const n of [5, 10, 20]) {
        add(
          addBusinessDays(states.kickoffDate, n, states.holidays),
          t.count(n, 'one business day after the kickoff', '{n} business days after the kickoff'),
        )
      }
    }
  }
  return [...found].map(([date, description]) => offer(date, 1, description))
}

/** Days that have passed, by the field's name; undefined where it may be either. */
function isPast(path: Path): boolean | undefined {
  const [section] = path
  const field = String(path.at(-1))
  if (['due', 'until', 'unblock-by', 'follow-up', 'engagement-start'].includes(field)) return false
  if (field === 'date') return path.at(-2) !== 'dibs'
  if (section === 'processes' || passed.has(field)) return true
  return undefined
}

const passed = new Set([
  'completed',
  'closed',
  'assigned',
  'raised',
  'requested',
  'notified',
  'invited',
  'since',
  'as-of',
  'partner-discussed',
  'first-contact',
  'deployment-enablement-plan-reviewed',
])
