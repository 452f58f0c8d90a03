/** People already named: those of the file, as it is now, and our own staff. */

import type { EngagementFile } from '../../playbook/shape.ts'
import { personName } from '../../report/persons.ts'
import { keysOf, lookup, type Path } from '../../util/json.ts'
import { detailOf, type Offer, type Scene } from './offer.ts'
import { entriesAt } from './siblings.ts'

export function personOffers({ snapshot, cursor }: Scene): Offer[] {
  const { facts, staff, text } = snapshot
  const { file, words } = facts
  const own = [...new Set([...keysOf(file.people), ...entriesAt(text, ['people']).keys()])].filter(key => !key.startsWith('x-'))
  const isTheirs =
    theirs.has(String(cursor.path.findLast(segment => typeof segment === 'string'))) || cursor.path.includes('consent')
  const offer = (key: string, isOwn: boolean): Offer => {
    const person = lookup(file.people, key)
    const label = personName(key, file, staff)
    const side = person?.side ?? (isOwn ? undefined : 'fasttrack')
    const isColleague = side === 'fasttrack'
    const email = person?.email ?? lookup(staff.people, key)?.email
    return {
      label,
      labelDetail: detailOf(label, key),
      description: [person?.role, side && words.value('side', side)].filter(Boolean).join(', ') || undefined,
      kind: 'person',
      names: [label, key, ...(email ? [email] : [])],
      group: isTheirs === isColleague ? 1 : 0,
      insert: { value: key },
    }
  }
  const named = itemsBeside(file, cursor.path)
  return [
    ...own.map(key => offer(key, true)),
    ...keysOf(staff.people).flatMap(key => (own.includes(key) ? [] : [offer(key, false)])),
  ].filter(({ insert }) => !('value' in insert && named.includes(insert.value)))
}

/** The other items of the list that the cursor's item stands in: nobody is named twice. */
function itemsBeside(file: EngagementFile, path: Path): readonly unknown[] {
  const index = path.at(-1)
  if (typeof index !== 'number') return []
  let value: unknown = file
  for (const segment of path.slice(0, -1))
    value = typeof segment === 'string' ? lookup(value as Readonly<Record<string, unknown>>, segment) : undefined
  return Array.isArray(value) ? value.filter((_, at) => at !== index) : []
}

/** Fields that name somebody of the customer rather than one of us. */
const theirs = new Set(['success-owner', 'confirmed-by', 'stakeholders', 'attendees'])
