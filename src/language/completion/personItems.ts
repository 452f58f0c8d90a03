/** People already named: those of the file, as it is now, and our own staff. */
import { personName } from '../../report/persons.ts'
import { keysOf, lookup } from '../../util/json.ts'
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
  return [
    ...own.map(key => offer(key, true)),
    ...keysOf(staff.people).flatMap(key => (own.includes(key) ? [] : [offer(key, false)])),
  ]
}

/** Fields that name somebody of the customer rather than one of us. */
const theirs = new Set(['success-owner', 'confirmed-by', 'stakeholders', 'attendees'])
