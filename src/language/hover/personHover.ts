/** People and roles on hover: who somebody is and what is theirs in this engagement. */
import { shortTaskName } from '../../playbook/taskName.ts'
import { entriesOf, lookup } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'
import { blocks, factLines, heading, plain } from './markdown.ts'
import { isLost, joined, personText, progressIn } from './standing.ts'

/** @returns Markdown; undefined for a key that neither the file nor our staff has */
export function personHover(snapshot: Snapshot, key: string): string | undefined {
  const { facts, staff } = snapshot
  const { file, words } = facts
  const person = lookup(file.people, key)
  const own = lookup(staff.people, key)
  if (person === undefined && own === undefined) return undefined
  const side = person?.side ? words.value('side', person.side) : own ? words.value('side', 'fasttrack') : undefined
  const email = person?.email ?? own?.email
  const about = [side, person?.role].filter(one => one != null && one !== '').map(one => plain(one as string))
  return blocks(
    heading(person?.name || own?.name || key),
    factLines([about.join(' · '), email ? plain(email) : undefined, ...possessions(snapshot, key)]),
  )
}

/** Roles, services, pending tasks and actions of somebody. */
function possessions(snapshot: Snapshot, key: string): string[] {
  const { facts, t } = snapshot
  const { file, words, known } = facts
  const lines: string[] = []
  const add = (label: string, names: readonly string[]) => {
    if (names.length > 0) lines.push(`${label}: ${joined(names, snapshot)}`)
  }
  const roles = entriesOf(file.team).filter(([, entry]) =>
    typeof entry === 'string' ? entry === key : entriesOf(entry).some(([, member]) => member?.person === key),
  )
  add(
    t('Role here'),
    roles.map(([role]) => words.role(role)),
  )
  const services = entriesOf(file.services)
  add(
    t('Success owner of'),
    services.filter(([, service]) => service?.dibs?.['success-owner'] === key).map(([id]) => words.service(id)),
  )
  add(
    t('Sees to'),
    services.filter(([, service]) => service?.owner === key).map(([id]) => words.service(id)),
  )
  const pending =
    known && !isLost(snapshot, 'tasks')
      ? progressIn(snapshot).pending.filter(task => task.parts.some(part => part.pending && part.owner?.person === key))
      : []
  add(
    t('Pending tasks'),
    shortList(
      pending.map(({ id }) => `${id} ${shortTaskName(words.task(id), 40)}`),
      snapshot,
    ),
  )
  const actions = entriesOf(file.actions).filter(([, action]) => action?.owner === key && !action.completed)
  add(
    t('Open actions'),
    shortList(
      actions.map(([id, action]) => action?.what || id),
      snapshot,
    ),
  )
  return lines
}

/** The first three, and how many more. */
function shortList(names: readonly string[], { t }: Snapshot): string[] {
  return names.length <= 4 ? [...names] : [...names.slice(0, 3), t('{n} more', { n: names.length - 3 })]
}

/** @returns Markdown; undefined for a role that the playbook does not hold */
export function roleHover(snapshot: Snapshot, id: string): string | undefined {
  const { facts, t } = snapshot
  const { playbook, file, words, english, known } = facts
  if (lookup(playbook.vocabulary.roles, id) === undefined) return undefined
  const abbreviation = words.abbreviation(id)
  const member = lookup(file.team, id)
  const people =
    typeof member === 'string'
      ? [personText(member, snapshot)]
      : entriesOf(member).flatMap(([service, one]) =>
          one?.person ? [`${personText(one.person, snapshot)} (${plain(words.service(service))})`] : [],
        )
  const isKnown = known && !isLost(snapshot, 'tasks')
  const pending = isKnown ? progressIn(snapshot).pending.filter(task => playbook.tasks.get(task.id)?.task.role === id).length : 0
  const definition = words.definition('roles', id)
  const name = words.role(id)
  return blocks(
    heading(
      abbreviation && abbreviation !== name ? `${name} (${abbreviation})` : name,
      name === english.role(id) ? undefined : english.role(id),
    ),
    definition && plain(definition),
    factLines([
      people.length > 0 ? t('Here: {people}', { people: people.join(', ') }) : undefined,
      pending > 0 ? t.count(pending, 'one task pending', '{n} tasks pending') : undefined,
    ]),
  )
}
