/** The question for a person: those of the file, our staff, or somebody new, who gets an entry. */
import { freeKey, slugOf } from '../../engagement/slug.ts'
import { sides } from '../../playbook/shape.ts'
import type { Choice } from '../../protocol/messages.ts'
import { entriesOf, keysOf, lookup } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Scene } from './scene.ts'
import { askText, pick, pickMany, type Talk } from './talk.ts'

export interface PersonQuestion {
  readonly key: string
  readonly title: string
  readonly placeholder?: string
  /** Only people of these sides, and those of whom nobody said whom they belong to. Absent: everyone, and our staff. */
  readonly sides?: readonly string[]
  readonly optional?: boolean
}

/** The key of a person that all the files know; undefined where it was skipped. */
export function* askPerson(scene: Scene, snapshots: readonly Snapshot[], question: PersonQuestion): Talk<string | undefined> {
  const { t } = scene
  const people = peopleChoices(scene, snapshots, question)
  const fresh = freshValue(people)
  const choices: Choice[] = [
    ...people,
    { value: fresh, label: t('Somebody else…'), icon: 'person-add' },
    ...(question.optional ? [{ value: '', label: t('Skip'), icon: 'debug-step-over' }] : []),
  ]
  const { key, title, placeholder } = question
  const answer = yield* pick(choices, { key, title, placeholder })
  if (answer === '') return undefined
  return answer === fresh ? yield* askNewPerson(scene, snapshots, question) : answer
}

/** Some people, perhaps none; at most one of them new. */
export function* askPeople(scene: Scene, snapshot: Snapshot, question: PersonQuestion): Talk<string[]> {
  const { t } = scene
  const people = peopleChoices(scene, [snapshot], question)
  const fresh = freshValue(people)
  const { key, title, placeholder } = question
  const choices = [...people, { value: fresh, label: t('Somebody else…'), icon: 'person-add' }]
  const answer = yield* pickMany(choices, { key, title, placeholder })
  const known = answer.filter(value => value !== fresh)
  return known.length < answer.length ? [...known, yield* askNewPerson(scene, [snapshot], question)] : known
}

function* askNewPerson(scene: Scene, snapshots: readonly Snapshot[], question: PersonQuestion): Talk<string> {
  const { t, newPeople } = scene
  const words = snapshots[0]?.facts.words
  const name = yield* askText({ t, key: `${question.key}.name`, title: t('Name of the person') })
  const choices = (question.sides ?? sides).map(side => ({
    value: side,
    label: words?.value('side', side) ?? side,
    detail: words?.valueDescription('side', side),
  }))
  const side = yield* pick(choices, { key: `${question.key}.side`, title: t('Whom does {name} belong to?', { name }) })
  const role = yield* askText({
    t,
    key: `${question.key}.role`,
    title: t('What does {name} do there?', { name }),
    placeholder: t('CIO, project lead, ...'),
    optional: true,
  })
  const earlier = newPeople.get(question.key)
  if (earlier) return earlier.key
  const taken = new Set([...snapshots.flatMap(takenKeys), ...[...newPeople.values()].map(person => person.key)])
  const key = freeKey(slugOf(name) || 'person', one => taken.has(one) || one.startsWith('x-'))
  newPeople.set(question.key, { key, name, side, role: role || undefined })
  return key
}

function takenKeys({ facts, staff }: Snapshot): string[] {
  return [...Object.keys(facts.file.people ?? {}), ...Object.keys(staff.people ?? {})]
}

function peopleChoices(scene: Scene, snapshots: readonly Snapshot[], { sides: wanted }: PersonQuestion): Choice[] {
  const { t } = scene
  const fits = (side: string | null | undefined) => wanted === undefined || side == null || wanted.includes(side)
  const choices = new Map<string, Choice>()
  const [first] = snapshots
  if (!first) return []
  const { words, file } = first.facts
  for (const [key, person] of entriesOf(file.people)) {
    if (!fits(person?.side)) continue
    const belongs = [person?.role, person?.side && words.value('side', person.side)].filter(Boolean).join(', ')
    choices.set(key, { value: key, label: person?.name || key, description: belongs || key, group: t('In this engagement') })
  }
  for (const { key, name, side } of scene.newPeople.values()) {
    if (fits(side))
      choices.set(key, { value: key, label: name, description: words.value('side', side), group: t('In this engagement') })
  }
  if (wanted === undefined) {
    for (const [key, person] of entriesOf(first.staff.people)) {
      if (choices.has(key)) continue
      choices.set(key, { value: key, label: person?.name || key, description: person?.email || key, group: t('Our staff') })
    }
  }
  // A key that another of the files does not know would lead nowhere there.
  const isKnown = (key: string) =>
    [...scene.newPeople.values()].some(person => person.key === key) ||
    snapshots.every(one => lookup(one.facts.file.people, key) !== undefined || lookup(one.staff.people, key) !== undefined)
  return [...choices.values()].filter(({ value }) => value !== '' && !value.includes('\n') && isKnown(value))
}

/** The value that stands for somebody new: no key of a person. */
function freshValue(people: readonly Choice[]): string {
  return freeKey('+', value => people.some(choice => choice.value === value))
}

/** Everyone whom a file may refer to. */
export function knowsPerson({ facts, staff }: Snapshot, key: string): boolean {
  return keysOf(facts.file.people).includes(key) || keysOf(staff.people).includes(key)
}
