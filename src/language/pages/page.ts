/** What pages share: what they are made from, titles, and links from one to another. */
import type { Playbook } from '../../playbook/playbook.ts'
import type { Words } from '../../playbook/words.ts'
import type { Translate } from '../../util/translate.ts'
import { plain } from '../hover/markdown.ts'
import type { Snapshot } from '../snapshot.ts'

export interface PageContext {
  readonly playbook: Playbook
  readonly words: Words
  readonly english: Words
  readonly t: Translate
  /** The engagement that the page is read for; absent without one. */
  readonly snapshot?: Snapshot
}

/** The title, and below it the English one where that is another. */
export function pageTitle(name: string, english?: string): string {
  return `# ${plain(name)}${english !== undefined && english !== name ? `\n\n_${plain(english)}_` : ''}`
}

/** A link to another page. @param ids the kind of page and its ids */
export function pageLink(text: string, ...ids: readonly [string, ...string[]]): string {
  return `[${plain(text)}](playbook-page:${ids.map(encoded).join('/')})`
}

/** Half a surrogate pair has no encoding, and brackets would end the link. */
function encoded(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%40', '@')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
}

export function taskLink({ words }: PageContext, id: string): string {
  return pageLink(`${id} ${words.task(id)}`, 'task', id)
}

/** A task as a line of a list: its link, its mark and whose it is. */
export function taskItem(context: PageContext, id: string): string {
  const { playbook, words, t } = context
  const task = playbook.tasks.get(id)?.task
  if (!task) return `- ${taskLink(context, id)}`
  return `- ${taskLink(context, id)} · ${task.mandatory ? t('mandatory') : t('optional')} · ${plain(words.role(task.role))}`
}
