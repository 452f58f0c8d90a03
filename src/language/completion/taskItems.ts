/** Tasks by number or name: as keys of `tasks`, and where an entry refers to one. */
import { currentProcess } from '../../engagement/checklist.ts'
import { candidatesOf } from '../../playbook/candidates.ts'
import { shortTaskName } from '../../playbook/taskName.ts'
import { blocks, heading } from '../hover/markdown.ts'
import { detailOf, type Offer, type Scene } from './offer.ts'
import { entriesAt } from './siblings.ts'

/** Longer names are cut, so that the number behind them is seen. */
const longest = 70

/** Keys: what is mandatory, pending and missing in the current process first; those written already are left out. */
export function taskKeyOffers(scene: Scene): Offer[] {
  const { states } = scene.snapshot.facts
  const current = currentProcess(states)?.id
  return offers(scene, id => {
    if (scene.cursor.siblings.has(id)) return undefined
    const place = states.playbook.tasks.get(id)
    if (!states.applies(id)) return states.whyNot(id) === 'retired' ? undefined : 6
    if (place?.process.id === current && states.isPending(id)) return place?.task.mandatory ? 0 : 2
    return states.isPending(id) ? (place?.task.mandatory ? 1 : 3) : 4
  }).map(offer => ({ ...offer, insert: { key: 'value' in offer.insert ? offer.insert.value : '', followedBy: 'value' } }))
}

/** Values: the task the playbook is about in this field, then those the file has, then the others. */
export function taskOffers(scene: Scene): Offer[] {
  const { facts, text } = scene.snapshot
  const written = entriesAt(text, ['tasks'])
  const referral = scene.cursor.path[0] === 'referrals' ? facts.playbook.policies.referral?.task : undefined
  return offers(scene, id => (id === referral ? 0 : written.has(id) ? 1 : facts.states.applies(id) ? 2 : 3))
}

/** @param groupOf undefined leaves a task out */
function offers({ snapshot, cursor }: Scene, groupOf: (id: string) => number | undefined): Offer[] {
  const { facts, t } = snapshot
  const { playbook, words, english } = facts
  return candidatesOf(playbook, 'task').flatMap(({ id, names }): Offer[] => {
    const group = groupOf(id)
    const task = playbook.tasks.get(id)?.task
    if (group === undefined || !task) return []
    const name = words.task(id)
    const label = shortTaskName(name, longest)
    const role = words.abbreviation(task.role) ?? words.role(task.role)
    return [
      {
        label,
        labelDetail: detailOf(label, id, shortTaskName(english.task(id), longest)),
        description: task.mandatory ? t('{role}, mandatory', { role }) : role,
        documentation: blocks(label === name ? undefined : heading(name), words.guidance(id)) || undefined,
        kind: 'task',
        names,
        group,
        insert: { value: id, bare: cursor.quote === '' && cursor.part === 'value' },
      },
    ]
  })
}
