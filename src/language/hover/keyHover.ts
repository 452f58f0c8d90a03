/** Keys and closed words of the file format on hover: what they are called, what they mean, and numbers of the playbook. */
import { dibsFields, ssatFields } from '../../engagement/adoption.ts'
import { shortTaskName } from '../../playbook/taskName.ts'
import type { Path } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'
import { dateWords, dayOffWords, distanceWords, lateWords } from './dates.ts'
import { blocks, code, factLines, heading, plain } from './markdown.ts'
import { letterHover, numberLine } from './serviceHover.ts'
import { datesOf, progressIn } from './standing.ts'

/** A declared field at a path. */
export function keyHover(snapshot: Snapshot, path: Path): string | undefined {
  const { words } = snapshot.facts
  const name = String(path.at(-1))
  const [section, service, group, field, ...deeper] = path.map(String)
  if (section === 'services' && service !== undefined && (group === 'dibs' || group === 'ssat') && deeper.length === 0) {
    const letters: readonly string[] = [...dibsFields, ...ssatFields]
    if (field === undefined || letters.includes(field)) return letterHover(snapshot, service, group, field)
  }
  const description = words.keyDescription(name)
  if (description === undefined) return undefined
  const number = section === 'services' && path.length > 2 ? numberLine(snapshot, path) : undefined
  return blocks(
    `${heading(words.key(name))} · ${code(name)}`,
    plain(description),
    factLines([number, path.join('/') === 'engagement/assigned' ? firstContactLine(snapshot) : undefined]),
  )
}

/** By when the playbook wants the customer to have heard from us. */
function firstContactLine({ facts, t }: Snapshot): string | undefined {
  const { playbook, states, words, known } = facts
  const task = playbook.policies['first-contact']?.task
  const date = known && task !== undefined ? states.computedDue(task) : undefined
  if (!task || !date) return undefined
  return t('{task}: by {date}', { task: plain(`${task} ${shortTaskName(words.task(task))}`), date: dateWords(date, t) })
}

/** A closed word of the format, such as `confirmed`. */
export function wordHover({ facts }: Snapshot, kind: string, word: string): string | undefined {
  const { words, english } = facts
  const description = words.valueDescription(kind, word)
  if (description === undefined) return undefined
  return blocks(heading(words.value(kind, word), english.value(kind, word)), plain(description))
}

/** A date in words; late only where something pending hangs on it. */
export function dateHover(snapshot: Snapshot, date: string, path: Path): string {
  const context = datesOf(snapshot)
  const place = path.join('/')
  const isLate =
    snapshot.facts.known &&
    progressIn(snapshot).agenda.some(entry => entry.overdue && entry.date === date && entry.path.join('/') === place)
  const off = dayOffWords(date, context)
  const distance = isLate ? lateWords(date, context) : distanceWords(date, context)
  return blocks(`**${plain(dateWords(date, snapshot.t))}**, ${distance}`, factLines([off && plain(off)]))
}
