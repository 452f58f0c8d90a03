/** Who is who: names of people, and the people that somebody stands for on a day. */
import type { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import { fold } from '../util/closest.ts'
import type { IsoDate } from '../util/dates.ts'
import { entriesOf, lookup } from '../util/json.ts'

/** The person's name in the engagement or among our staff; the key where nobody wrote one. */
export function personName(key: string, file: EngagementFile, staff: PeopleFile): string {
  return lookup(file.people, key)?.name || lookup(staff.people, key)?.name || key
}

/** Key of the engagement's FastTrack Manager; undefined when the team has none. */
export function managerOf(file: EngagementFile): string | undefined {
  const manager = lookup(file.team, 'fasttrack-manager')
  return typeof manager === 'string' ? manager : undefined
}

/** The key, name, e-mail or GitHub name of somebody as a key of the staff; the text itself where it is none of them. */
export function personKey(who: string, staff: PeopleFile): string {
  if (lookup(staff.people, who) !== undefined) return who
  const wanted = fold(who.replace(/^@/, ''))
  const found = entriesOf(staff.people).filter(([key, person]) =>
    [key, person?.name, person?.email, person?.github].some(name => name != null && fold(name) === wanted),
  )
  return found.length === 1 ? (found[0]?.[0] as string) : who
}

/** Somebody and everyone whom that person covers on the day. */
export function standingFor(person: string, staff: PeopleFile, today: IsoDate): ReadonlySet<string> {
  const covered = entriesOf(staff.covers).flatMap(([, cover]) => {
    if (!cover?.person || cover.by !== person) return []
    const from = cover.from ?? ''
    const until = cover.until ?? '9999-12-31'
    return from <= today && today <= until ? [cover.person] : []
  })
  return new Set([person, ...covered])
}
