/** The page of a playbook: its phases down to its tasks. */
import { blocks, factLines, guidanceText, plain } from '../hover/markdown.ts'
import { phaseOverview, processOverview } from '../hover/playbookText.ts'
import { type PageContext, pageLink, pageTitle, taskItem } from './page.ts'

export function playbookPage(context: PageContext): string {
  const { playbook, words, english, t } = context
  return blocks(
    pageTitle(words.title(), english.title()),
    factLines([
      t('Version {version}', { version: plain(playbook.version) }),
      t.count(playbook.tasks.size, 'one task', '{n} tasks'),
      playbook.partial ? t('It holds only some of the tasks of the portal') : undefined,
    ]),
    ...playbook.phases.flatMap(phase => {
      const overview = phaseOverview(playbook, phase.id, t.locale)
      return [
        `## ${plain(words.phase(phase.id))}`,
        overview && guidanceText(overview),
        ...phase.processes.flatMap(process => processBlocks(context, process.id)),
      ]
    }),
  )
}

function processBlocks(context: PageContext, id: string): (string | undefined)[] {
  const { playbook, words, t } = context
  const overview = processOverview(playbook, id, t.locale)
  const steps = playbook.processes.get(id)?.process.steps ?? []
  return [
    `### ${pageLink(words.process(id), 'process', id)}`,
    overview && guidanceText(overview),
    ...steps.flatMap(step => {
      const tasks = (step.tasks ?? []).filter(task => task.retired === undefined)
      if (tasks.length === 0) return []
      return [`**${plain(words.step(id, step.id))}**`, tasks.map(task => taskItem(context, task.id)).join('\n')]
    }),
  ]
}
