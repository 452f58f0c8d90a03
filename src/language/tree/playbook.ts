/** Playbook: phases, processes, steps and tasks of the playbooks in use. The id of a node is the name of its page. */
import type { PlaybookPhase, PlaybookProcess, PlaybookStep } from '../../playbook/model.ts'
import type { Playbook } from '../../playbook/playbook.ts'
import { shortTaskName } from '../../playbook/taskName.ts'
import { type Words, wordsOf } from '../../playbook/words.ts'
import type { TreeAnswer, TreeNode, TreeQuery } from '../../protocol/tree.ts'
import { markdownText } from '../../report/markdownText.ts'
import type { Translate } from '../../util/translate.ts'
import { idOf, joined, partsOf, spoken, type TreeContext } from './context.ts'

/** `fasttrack@2020.05` */
export function referenceOf({ id, version }: Playbook): string {
  return `${id}@${version}`
}

/** Those that engagements pin; without an engagement all that are known. */
export function playbooksInUse({ summaries, catalogue }: Pick<TreeContext, 'summaries' | 'catalogue'>): readonly Playbook[] {
  const pinned = new Set(summaries.map(one => one.playbook))
  const inUse = catalogue.all.filter(playbook => pinned.has(referenceOf(playbook)))
  return inUse.length > 0 ? inUse : catalogue.all
}

export function playbookAnswer({ parent }: TreeQuery, context: TreeContext): TreeAnswer {
  const { t } = context
  const playbooks = playbooksInUse(context)
  const [only] = playbooks
  if (parent === undefined) {
    if (playbooks.length !== 1 || !only) return { nodes: playbooks.map(one => playbookNode(one, context)) }
    return {
      nodes: phaseNodes(only, viewOf(only, playbooks, t)),
      message: `${wordsOf(only, t.locale).title()}, ${referenceOf(only)}`,
    }
  }
  const parts = partsOf(parent) ?? []
  const reference = parts[0] === 'playbook' ? parts[1] : parts.at(-1)
  const playbook = playbooks.length === 1 ? only : playbooks.find(one => referenceOf(one) === reference)
  if (!playbook) return { nodes: [] }
  const view = viewOf(playbook, playbooks, t)
  const [kind, id, inner] = parts
  if (kind === 'playbook') return { nodes: phaseNodes(playbook, view) }
  if (kind === 'retired') return { nodes: retiredNodes(playbook, view) }
  if (kind === 'phase')
    return {
      nodes: processNodes(
        playbook.phases.find(phase => phase.id === id),
        view,
      ),
    }
  const process = playbook.processes.get(id ?? '')?.process
  if (kind === 'process' && process) return { nodes: process.steps.map(step => stepNode(process, step, view)) }
  if (kind !== 'step' || !process) return { nodes: [] }
  const step = process.steps.find(one => one.id === inner)
  return { nodes: step ? taskNodes(playbook, step, view) : [] }
}

interface View {
  readonly words: Words
  readonly english: Words
  readonly t: Translate
  readonly playbook: Playbook
  /** The name of a page; with several playbooks in use also of which. */
  readonly page: (...parts: string[]) => string
}

function viewOf(playbook: Playbook, playbooks: readonly Playbook[], t: Translate): View {
  return {
    words: wordsOf(playbook, t.locale),
    english: wordsOf(playbook, 'en'),
    t,
    playbook,
    page: (...parts) => (playbooks.length === 1 ? idOf(...parts) : idOf(...parts, referenceOf(playbook))),
  }
}

function playbookNode(playbook: Playbook, { summaries, t }: TreeContext): TreeNode {
  const reference = referenceOf(playbook)
  const label = wordsOf(playbook, t.locale).title()
  const users = summaries.filter(one => one.playbook === reference).length
  const description = joined(reference, users > 0 && t.count(users, 'one engagement', '{n} engagements'))
  return {
    id: idOf('playbook', reference),
    label,
    description,
    icon: 'book',
    children: 'collapsed',
    accessibleLabel: spoken(label, description),
    context: 'playbook',
  }
}

function phaseNodes(playbook: Playbook, view: View): TreeNode[] {
  const { t, words, page } = view
  const phases = playbook.phases.map((phase): TreeNode => {
    const tasks = phase.processes.flatMap(process => process.steps.flatMap(step => tasksOf(playbook, step)))
    return branch(words.phase(phase.id), page('phase', phase.id), { icon: 'milestone', context: 'phase', tasks: tasks.length, t })
  })
  const retired = retiredIds(playbook).length
  if (retired === 0) return phases
  return [...phases, branch(t('Retired'), page('retired'), { icon: 'archive', context: 'group', tasks: retired, t })]
}

function processNodes(phase: PlaybookPhase | undefined, { playbook, words, page, t }: View): TreeNode[] {
  return (phase?.processes ?? []).map(process => {
    const tasks = process.steps.flatMap(step => tasksOf(playbook, step))
    return branch(words.process(process.id), page('process', process.id), {
      icon: 'list-tree',
      context: 'process',
      tasks: tasks.length,
      t,
    })
  })
}

function stepNode(process: PlaybookProcess, step: PlaybookStep, { playbook, words, page, t }: View): TreeNode {
  const label = words.step(process.id, step.id)
  const tasks = tasksOf(playbook, step).length
  return branch(label, page('step', process.id, step.id), { icon: 'list-ordered', context: 'step', tasks, t })
}

function branch(
  label: string,
  id: string,
  { icon, context, tasks, t }: { icon: string; context: string; tasks: number; t: Translate },
): TreeNode {
  const description = tasks === 0 ? '' : t.count(tasks, 'one task', '{n} tasks')
  return {
    id,
    label,
    ...(description ? { description } : {}),
    icon,
    children: tasks > 0 || context === 'process' || context === 'phase' ? 'collapsed' : 'none',
    accessibleLabel: spoken(label, description),
    context,
  }
}

function taskNodes(playbook: Playbook, step: PlaybookStep, view: View): TreeNode[] {
  return tasksOf(playbook, step).map(id => taskNode(id, view))
}

/** Current tasks; of two with one id the first counts. */
function tasksOf(playbook: Playbook, step: PlaybookStep): string[] {
  return (step.tasks ?? []).filter(task => playbook.tasks.get(task.id)?.task === task).map(({ id }) => id)
}

function taskNode(id: string, { playbook, words, english, page, t }: View): TreeNode {
  const place = playbook.tasks.get(id)
  const isMandatory = place?.task.mandatory === true
  const role = place ? words.role(place.task.role) : ''
  const label = `${id} ${shortTaskName(words.task(id))}`
  const mark = isMandatory ? t('mandatory') : t('optional')
  const original = english.task(id)
  return {
    id: page('task', id),
    label,
    description: `${isMandatory ? '●' : '○'} ${place ? (words.abbreviation(place.task.role) ?? role) : ''}`,
    tooltip: [
      `**${markdownText(`${id} ${words.task(id)}`)}**`,
      ...(original === words.task(id) ? [] : [`*${markdownText(original)}*`]),
      `- ${t('Mark')}: ${mark}\n- ${t('Role')}: ${markdownText(role)}`,
    ].join('\n\n'),
    icon: isMandatory ? 'circle-large-filled' : 'circle-large-outline',
    children: 'none',
    accessibleLabel: spoken(label, mark, role),
    context: 'playbook-task',
  }
}

/** Those that are no current tasks as well. */
function retiredIds(playbook: Playbook): string[] {
  return [...playbook.retired.keys()].filter(id => !playbook.tasks.has(id))
}

function retiredNodes(playbook: Playbook, { words, page, t }: View): TreeNode[] {
  return retiredIds(playbook).map(id => {
    const { replacedBy, name } = playbook.retired.get(id) ?? {}
    const label = name === undefined ? id : `${id} ${shortTaskName(words.task(id))}`
    const description = replacedBy
      ? t('Use {task} instead', { task: `${replacedBy} ${shortTaskName(words.task(replacedBy))}` })
      : t('It has no successor')
    return {
      id: page('task', id),
      label,
      description,
      icon: 'circle-slash',
      color: 'disabledForeground',
      children: 'none',
      accessibleLabel: spoken(label, t('This task is retired'), description),
      context: 'playbook-task-retired',
    }
  })
}
