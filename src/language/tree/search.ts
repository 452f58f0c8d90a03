/** Search in the playbooks: tasks, and processes, by number, name in any language, step or phase. */
import type { Playbook } from '../../playbook/playbook.ts'
import { type Words, wordsOf } from '../../playbook/words.ts'
import type { Choice } from '../../protocol/messages.ts'
import type { Translate } from '../../util/translate.ts'
import { compare, idOf, joined, type TreeContext } from './context.ts'
import { hasWords, wordsIn } from './matches.ts'
import { playbooksInUse, referenceOf } from './playbook.ts'

/**
 * What holds every word that was typed, the best first: number, own name, place in the playbook; all tasks for an empty text.
 * @returns choices whose value is the name of a page, e.g. `task/994`
 */
export function searchPlaybook(
  typed: string,
  { catalogue, t, summaries = [] }: Pick<TreeContext, 'catalogue' | 't'> & Partial<Pick<TreeContext, 'summaries'>>,
): Choice[] {
  const words = wordsIn(typed)
  const playbooks = playbooksInUse({ summaries, catalogue })
  const found = playbooks.flatMap(playbook => {
    const suffix = playbooks.length > 1 ? [referenceOf(playbook)] : []
    return [...taskChoices(playbook, words, suffix, t), ...processChoices(playbook, words, suffix, t)]
  })
  return found.sort((a, b) => compare(a.rank, b.rank)).map(({ choice }) => choice)
}

interface Ranked {
  readonly rank: number
  readonly choice: Choice
}

function taskChoices(playbook: Playbook, typed: readonly string[], suffix: readonly string[], t: Translate): Ranked[] {
  const words = wordsOf(playbook, t.locale)
  const english = wordsOf(playbook, 'en')
  return [...playbook.tasks].flatMap(([id, { task, step, process, phase }]): Ranked[] => {
    const where = [words.phase(phase.id), words.process(process.id), words.step(process.id, step.id)]
    const names = [id, words.task(id), task.name]
    const rank = rankOf(typed, id, names, [...where, step.title, process.title, phase.title])
    if (rank === undefined) return []
    const choice = {
      value: idOf('task', id, ...suffix),
      label: `${id} ${words.task(id)}`,
      description: joined(task.mandatory ? t('mandatory') : t('optional'), roleText(words, task.role), ...suffix),
      detail: [...where, ...(english.task(id) === words.task(id) ? [] : [`"${english.task(id)}"`])].join(' > '),
      icon: task.mandatory ? 'circle-large-filled' : 'circle-large-outline',
    }
    return [{ rank, choice }]
  })
}

function processChoices(playbook: Playbook, typed: readonly string[], suffix: readonly string[], t: Translate): Ranked[] {
  if (typed.length === 0) return []
  const words = wordsOf(playbook, t.locale)
  return [...playbook.processes].flatMap(([id, { process, phase }]): Ranked[] => {
    if (!hasWords(typed, [words.process(id), process.title])) return []
    const choice = {
      value: idOf('process', id, ...suffix),
      label: words.process(id),
      description: joined(t('Process'), ...suffix),
      detail: words.phase(phase.id),
      icon: 'list-tree',
    }
    return [{ rank: 2, choice }]
  })
}

/** 0 for the number itself, 1 for its beginning, 2 for the name, 3 for where it stands; undefined for what does not match. */
function rankOf(typed: readonly string[], id: string, names: readonly string[], places: readonly string[]): number | undefined {
  if (typed.length === 0) return 0
  if (typed.length === 1 && typed[0] === id) return 0
  if (typed.length === 1 && id.startsWith(typed[0] as string)) return 1
  if (hasWords(typed, names)) return 2
  return hasWords(typed, [...names, ...places]) ? 3 : undefined
}

function roleText(words: Words, role: string): string {
  return words.abbreviation(role) ?? words.role(role)
}
