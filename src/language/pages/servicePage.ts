/** The page of a service: what it is, what it is called, how it stands, its tasks. */
import { lookup } from '../../util/json.ts'
import { blocks, factLines, plain } from '../hover/markdown.ts'
import { serviceLines } from '../hover/serviceHover.ts'
import { type PageContext, pageTitle, taskItem } from './page.ts'

/** @returns Markdown; undefined for a service that the playbook does not hold */
export function servicePage(context: PageContext, id: string): string | undefined {
  const { playbook, words, english, t, snapshot } = context
  const term = lookup(playbook.vocabulary.services, id)
  if (!term) return undefined
  const definition = words.definition('services', id)
  const lines = snapshot ? serviceLines(snapshot, id) : []
  const own = [...playbook.tasks.values()].filter(({ task }) => task.services !== 'all' && task.services.includes(id))
  return blocks(
    pageTitle(words.service(id), english.service(id)),
    definition && plain(definition),
    factLines([term.aliases && `${t('Also called')}: ${term.aliases.map(plain).join(', ')}`]),
    lines.length > 0 ? `## ${t('In this engagement')}\n\n${factLines(lines)}` : undefined,
    own.length > 0
      ? `## ${t('Tasks of this service')}\n\n${own.map(({ task }) => taskItem(context, task.id)).join('\n')}`
      : undefined,
    term.core ? undefined : t('All tasks for all services are for this one too'),
  )
}
