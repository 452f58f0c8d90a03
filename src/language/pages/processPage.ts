/** The pages of a process, of one of its steps and of its version history. */
import { checklistOf } from '../../engagement/checklist.ts'
import type { PlaybookStep } from '../../playbook/model.ts'
import { isIsoDate } from '../../util/dates.ts'
import { joinWords } from '../../util/translate.ts'
import { blocks, factLines, guidanceText, plain } from '../hover/markdown.ts'
import { historyDate, historyOf, processObjectives, processOverview } from '../hover/playbookText.ts'
import { type PageContext, pageLink, pageTitle, taskItem } from './page.ts'
import { servicesText } from './taskPage.ts'

/** @returns Markdown; undefined for a process that the playbook does not hold */
export function processPage(context: PageContext, id: string): string | undefined {
  const { playbook, words, english, t } = context
  const place = playbook.processes.get(id)
  if (!place) return undefined
  const { process, phase } = place
  const overview = processOverview(playbook, id, t.locale)
  const objectives = processObjectives(playbook, id, t.locale)
  const history = historyOf(playbook, process, t.locale)
  const next = (process.next ?? []).filter(one => playbook.processes.has(one))
  return blocks(
    pageTitle(words.process(id), english.process(id)),
    overview && guidanceText(overview),
    factLines([
      t('Phase: {phase}', { phase: plain(words.phase(phase.id)) }),
      next.length > 0 ? `${t('Next')}: ${next.map(one => pageLink(words.process(one), 'process', one)).join('; ')}` : undefined,
      history.length > 0 ? pageLink(t('Version history'), 'history', id) : undefined,
    ]),
    objectives.length > 0 ? `## ${t('Objectives')}\n\n${objectives.map(one => `- ${guidanceText(one)}`).join('\n')}` : undefined,
    itemsText(context, id, 'inputs'),
    itemsText(context, id, 'outputs'),
    ...process.steps.map(step => stepText(context, id, step, '##')),
  )
}

/** @returns Markdown; undefined for a step that the playbook does not hold */
export function stepPage(context: PageContext, processId: string, stepId: string): string | undefined {
  const { playbook, words, english, t } = context
  const step = playbook.processes.get(processId)?.process.steps.find(({ id }) => id === stepId)
  if (!step) return undefined
  return blocks(
    pageTitle(words.step(processId, stepId), english.step(processId, stepId)),
    `${t('Process')}: ${pageLink(words.process(processId), 'process', processId)}`,
    stepBody(context, processId, step),
  )
}

/** @returns Markdown; undefined for a process without a history */
export function historyPage(context: PageContext, id: string): string | undefined {
  const { playbook, words, english, t } = context
  const place = playbook.processes.get(id)
  const history = place ? historyOf(playbook, place.process, t.locale) : []
  if (history.length === 0) return undefined
  const lines = history.map(({ date, change, by }) => {
    const author = by ? ` (${plain(by)})` : ''
    return `- ${isIsoDate(date) ? historyDate(date, t) : plain(date)}: ${plain(change)}${author}`
  })
  return blocks(
    pageTitle(words.process(id), english.process(id)),
    `## ${t('Version history')}`,
    lines.join('\n'),
    `${t('Process')}: ${pageLink(words.process(id), 'process', id)}`,
  )
}

function stepText(context: PageContext, process: string, step: PlaybookStep, marks: string): string {
  const title = pageLink(context.words.step(process, step.id), 'step', process, step.id)
  return blocks(`${marks} ${title}`, stepBody(context, process, step))
}

function stepBody(context: PageContext, process: string, step: PlaybookStep): string {
  const { words, t } = context
  const guidance = words.stepGuidance(process, step.id)
  const tasks = (step.tasks ?? []).filter(task => task.retired === undefined)
  return blocks(
    factLines([
      step.role && `${t('Role')}: ${plain(words.role(step.role))}`,
      step.motions &&
        `${t('Motions')}: ${joinWords(
          step.motions.map(motion => plain(words.motion(motion))),
          t.locale,
          'disjunction',
        )}`,
      step.services && `${t('Services')}: ${servicesText(context, step.services)}`,
    ]),
    guidance && guidanceText(guidance),
    tasks.length > 0 ? `**${plain(words.key('tasks'))}**` : undefined,
    tasks.map(task => taskItem(context, task.id)).join('\n'),
  )
}

/** Key inputs or outputs; of an engagement's own, whether they are met. */
function itemsText({ playbook, words, t, snapshot }: PageContext, id: string, kind: 'inputs' | 'outputs'): string | undefined {
  const process = playbook.processes.get(id)?.process
  const items = process?.[kind] ?? []
  if (!process || items.length === 0) return undefined
  const standing = snapshot ? checklistOf(snapshot.facts.states, process) : []
  const lines = items.map(item => {
    const state = standing.find(one => one.kind === kind && one.id === item.id)
    const notes = [
      item.gate ? t('needed to leave the phase') : undefined,
      state && (state.notApplicable ? t('not applicable') : state.met ? t('met') : t('not met yet')),
    ].filter(note => note !== undefined)
    return `- ${plain(words.item(id, item.id))}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
  })
  return `## ${plain(words.key(kind))}\n\n${lines.join('\n')}`
}
