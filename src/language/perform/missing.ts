/** Asks for the facts that a change makes the rules require, whatever the rules are. */
import type { Problem } from '../../lint/problem.ts'
import type { Choice } from '../../protocol/messages.ts'
import { isMap, keysOf, type Path } from '../../util/json.ts'
import { type Blank, type Edit, type EditValue, isBlank } from '../../yaml/edit.ts'
import type { Snapshot } from '../snapshot.ts'
import { askDate } from './dates.ts'
import { apply, type FileChange, newProblems } from './finish.ts'
import { askPerson } from './people.ts'
import { dateAround, type Scene } from './scene.ts'
import { askText, pick, type Talk } from './talk.ts'
import { type Subject, snapshotsOf, subjectsLabel } from './tasks.ts'

type FillingEdit = Extract<Edit, { do: 'merge' | 'insert' }>

/** Adds what is answered to the changes. One question for each fact, however many tasks need it; what only should be there may be skipped. */
export function* askMissing(scene: Scene, changes: readonly FileChange[], subjects: readonly Subject[]): Talk<void> {
  const handled = new Set<string>()
  // What is answered may require more: "other" as a reason wants a note.
  for (let round = 0; round < 4; round++) {
    let isMore = false
    for (const change of changes) {
      const { text } = yield* apply(scene, change)
      const own = subjects.filter(({ snapshot }) => snapshot.uri === change.snapshot.uri)
      for (const problem of newProblems(change.snapshot, text)) {
        const name = [change.snapshot.uri, problem.rule, problem.message, ...problem.path].join('\u0000')
        const edits = handled.has(name) ? undefined : fillingEdits(problem, own)
        if (!edits) continue
        handled.add(name)
        isMore = true
        for (const edit of edits) {
          const optional = problem.severity !== 'error'
          const filled = yield* fill({ scene, change, changes, subjects, optional, path: edit.path }, edit.value)
          if (filled !== undefined) change.edits.push({ ...edit, value: filled } as Edit)
        }
      }
    }
    if (!isMore) return
  }
}

/** The edits that would mend a problem of these tasks, where they only add facts and leave open which. */
function fillingEdits(problem: Problem, subjects: readonly Subject[]): FillingEdit[] | undefined {
  const { ask, path } = problem
  if (!ask || !subjects.some(subject => isOf(subject, path))) return undefined
  const edits = 'do' in ask.edit ? [ask.edit] : ask.edit
  const isOwn = (edit: Edit): edit is FillingEdit =>
    (edit.do === 'merge' || edit.do === 'insert') &&
    (edit.path[0] === 'referrals' || subjects.some(subject => isOf(subject, edit.path))) &&
    hasBlank(edit.value)
  return edits.every(isOwn) ? (edits as FillingEdit[]) : undefined
}

function isOf({ path: [section, id] }: Subject, path: Path): boolean {
  return path[0] === section && String(path[1]) === id
}

function hasBlank(value: EditValue): boolean {
  if (isBlank(value)) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(one => hasBlank(one as EditValue))
}

interface Place {
  readonly scene: Scene
  /** The one that lacks something, of all. */
  readonly change: FileChange
  readonly changes: readonly FileChange[]
  readonly subjects: readonly Subject[]
  readonly optional: boolean
  readonly path: Path
}

/** The value with answers in place of its blanks; undefined where nothing was answered. */
function* fill(place: Place, value: EditValue): Talk<EditValue | undefined> {
  if (isBlank(value)) return yield* askBlank(place, value)
  if (!isMap(value as never)) return value
  const filled: Record<string, EditValue> = {}
  let answered = false
  for (const [key, one] of Object.entries(value as Record<string, EditValue>)) {
    const answer = yield* fill({ ...place, path: [...place.path, key] }, one)
    if (answer === undefined) continue
    filled[key] = answer
    answered ||= hasBlank(one)
  }
  return answered ? filled : undefined
}

function* askBlank(place: Place, { kind, choices }: Blank): Talk<EditValue | undefined> {
  const { scene, change, changes, optional, path } = place
  const { t } = scene
  const names = path.slice(2).filter((_, index, all) => all[index] !== 'services' && all[index - 1] !== 'services')
  const name = names.join('.')
  // Each customer agrees for itself; everything else is said once of all the tasks.
  const isOwn = path[0] === 'referrals' && changes.length > 1
  const subjects = isOwn ? place.subjects.filter(({ snapshot }) => snapshot === change.snapshot) : place.subjects
  const snapshots = snapshotsOf(subjects)
  const [snapshot] = snapshots as [Snapshot]
  const key = isOwn ? `${name}.${changes.indexOf(change) + 1}` : name
  const customer = isOwn ? snapshot.facts.file.customer?.name?.trim() || snapshot.path : ''
  const placeholder = [customer, subjectsLabel(scene, subjects)].filter(Boolean).join(': ')
  const question = { key, title: titleOf(scene, name, snapshot), placeholder, optional }
  switch (kind) {
    case 'date':
      return yield* askDate(question, dateAround(snapshot, liesBehind(name)))
    case 'person':
      return yield* askPerson(scene, snapshots, key.startsWith('consent.') ? { ...question, sides: ['customer'] } : question)
    case 'choice': {
      const skip = optional ? [{ value: '', label: t('Skip'), icon: 'debug-step-over' }] : []
      const named = name === 'waiver.reason' ? reasonChoices(subjects) : (choices ?? []).map(value => ({ value, label: value }))
      return (yield* pick([...named, ...skip], { key, title: question.title, placeholder })) || undefined
    }
    case 'number':
    case 'boolean':
      return undefined
    default: {
      const text = yield* askText({ t, key, title: question.title, prompt: placeholder, optional })
      return text || undefined
    }
  }
}

/** Whether a date of a task is one of the past; undefined where it may be any. */
function liesBehind(name: string): boolean | undefined {
  if (name === 'due') return false
  return ['completed', 'waiver.date', 'consent.date'].includes(name) || undefined
}

/** Reasons for leaving out that all the tasks allow. */
export function reasonChoices(subjects: readonly Subject[]): Choice[] {
  const [{ snapshot }] = subjects as [Subject]
  const lists = subjects.map(({ snapshot: { facts }, id }) => {
    const all = keysOf(facts.playbook.vocabulary['waiver-reasons'])
    return facts.playbook.tasks.get(id)?.task['waiver-reasons'] ?? all
  })
  const { words } = snapshot.facts
  const [first = [], ...others] = lists
  const common = first.filter(id => others.every(list => list.includes(id)))
  const offered = common.length > 0 ? common : keysOf(snapshot.facts.playbook.vocabulary['waiver-reasons'])
  return offered.map(id => ({
    value: id,
    label: words.waiverReason(id),
    description: id,
    detail: words.definition('waiver-reasons', id),
  }))
}

/** What a field of a task is asked with. */
export function titleOf({ t }: Scene, key: string, { facts }: Snapshot): string {
  switch (key) {
    case 'completed':
      return t('On which day was it completed?')
    case 'blocker':
      return t('What holds it up?')
    case 'owner':
      return t('Who sees to it?')
    case 'due':
      return t('By which day should it be done?')
    case 'waiver.reason':
      return t('Why is it left out?')
    case 'waiver.by':
      return t('Who decided to leave it out?')
    case 'waiver.date':
      return t('On which day was that decided?')
    case 'waiver.note':
      return t('Why is it left out, in your own words?')
    case 'consent.by':
      return t('Who at the customer agreed to share contact data with partners?')
    case 'consent.date':
      return t('On which day did the customer agree?')
    case 'consent.how':
      return t('How did the customer agree?')
    default:
      return facts.words.key(key.split('.').at(-1) ?? key)
  }
}
