/** What the filters of Pending Tasks offer: people that "mine" may mean, and roles. */
import type { Catalogue } from '../../playbook/catalogue.ts'
import type { PeopleFile } from '../../playbook/shape.ts'
import { wordsOf } from '../../playbook/words.ts'
import type { Choice } from '../../protocol/messages.ts'
import { entriesOf } from '../../util/json.ts'
import type { Translate } from '../../util/translate.ts'
import type { Summary } from '../summary.ts'
import { compare, nameOf } from './context.ts'

/** Our own staff, then managers of engagements who stand nowhere else; the value is the person's key. */
export function peopleChoices(summaries: readonly Summary[], staff: PeopleFile | readonly PeopleFile[], t: Translate): Choice[] {
  const files = 'length' in staff ? staff : [staff]
  const engagements = new Map<string, { name: string; count: number }>()
  for (const one of summaries) {
    if (one.manager === undefined) continue
    const known = engagements.get(one.manager)
    engagements.set(one.manager, { name: nameOf(one.manager, one), count: (known?.count ?? 0) + 1 })
  }
  const countText = (key: string) => {
    const count = engagements.get(key)?.count ?? 0
    return count === 0 ? {} : { detail: t.count(count, 'Manager of one engagement', 'Manager of {n} engagements') }
  }
  const seen = new Set<string>()
  const own = files.flatMap(file =>
    entriesOf(file.people).flatMap(([key, person]): Choice[] => {
      if (seen.has(key)) return []
      seen.add(key)
      const description = person?.email ?? person?.github ?? undefined
      return [
        {
          value: key,
          label: person?.name || key,
          ...(description ? { description } : {}),
          ...countText(key),
          icon: 'person',
          group: t('Our own staff'),
        },
      ]
    }),
  )
  const managers = [...engagements]
    .filter(([key]) => !seen.has(key))
    .map(
      ([key, { name }]): Choice => ({
        value: key,
        label: name,
        ...countText(key),
        icon: 'person',
        group: t('Managers of engagements'),
      }),
    )
  const byName = (a: Choice, b: Choice) => compare(a.label.toLowerCase(), b.label.toLowerCase())
  return [...own.sort(byName), ...managers.sort(byName)]
}

/** Every role of the playbooks once, in their order; the value is the role's id. */
export function roleChoices(catalogue: Catalogue, t: Translate): Choice[] {
  const found = new Map<string, Choice>()
  for (const playbook of catalogue.all) {
    const words = wordsOf(playbook, t.locale)
    for (const [id] of entriesOf(playbook.vocabulary.roles)) {
      if (found.has(id)) continue
      const abbreviation = words.abbreviation(id)
      found.set(id, { value: id, label: words.role(id), ...(abbreviation ? { description: abbreviation } : {}) })
    }
  }
  return [...found.values()]
}
