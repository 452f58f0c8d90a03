/** Which tasks need a reason to be waived, and what counts as one. */
import type { TaskPart, TaskState } from '../engagement/states.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { TaskEntry } from '../playbook/shape.ts'
import { fold } from '../util/closest.ts'

export type Waiver = NonNullable<TaskEntry['waiver']>

/** The waiver of a part: its own, else that of the task. */
export function waiverOf(task: TaskState, part: TaskPart): Waiver | undefined {
  return part.entry?.waiver ?? task.entry?.waiver ?? undefined
}

/** Mandatory tasks and those that a policy of the playbook names. */
export function needsWaiver(id: string, playbook: Playbook): boolean {
  return playbook.tasks.get(id)?.task.mandatory === true || namedByPolicies(playbook).has(id)
}

/** False for texts that say nothing: "ok", "n/a", "-". */
export function isReason(text: string | null | undefined): boolean {
  return text != null && /[\p{L}\p{N}]/u.test(text) && !emptyWords.has(fold(text).replace(/[.!?]+$/, ''))
}

/** In the languages of the product, folded: the rule must not depend on the language of who reads. */
const emptyWords = new Set(
  [
    [
      'ok',
      'okay',
      'n/a',
      'na',
      'n.a',
      'none',
      'no',
      'nope',
      'yes',
      'nothing',
      'nil',
      'null',
      'x',
      'xx',
      'xxx',
      'tbd',
      'tba',
      'todo',
    ],
    ['done', 'fine', 'reason', 'no reason', 'other', 'test', 'not needed', 'not required', 'see above', 'same', 'whatever'],
    [
      'nada',
      'nenhum',
      'nenhuma',
      'não',
      'sim',
      'n/d',
      'nd',
      'n.d',
      'sem motivo',
      'motivo',
      'outro',
      'outra',
      'feito',
      'a definir',
    ],
    ['não necessário', 'não precisa', 'não se aplica', 'idem', 'ver acima', 'teste'],
  ]
    .flat()
    .map(fold),
)

const named = new WeakMap<Playbook, ReadonlySet<string>>()

/** Every text in the policies that is the id of a task. */
function namedByPolicies(playbook: Playbook): ReadonlySet<string> {
  let ids = named.get(playbook)
  if (!ids) {
    const texts = Object.values(playbook.policies).flatMap(policy => Object.values(policy).flat())
    ids = new Set(texts.filter((text): text is string => typeof text === 'string' && playbook.tasks.has(text)))
    named.set(playbook, ids)
  }
  return ids
}
