/** What changed, as Markdown for a pull request; nothing that a customer's text holds acts as markup. */
import type { Problem } from '../lint/problem.ts'
import type { Translate } from '../util/translate.ts'
import { type DiffLine, type DiffReport, diffViews, type FileView, settingLines, summaryText } from './diffView.ts'
import { markdownText } from './markdownText.ts'

/** Yields the summary, then the text customer by customer. */
export function* diffMarkdown(report: DiffReport, { t }: { t: Translate }): Generator<string> {
  const views = diffViews(report, t)
  yield `${markdownText(summaryText(views, t))}\n`
  const settings = settingLines(report, t)
  if (settings.length > 0) {
    yield `\n### ${markdownText(t('Configuration'))}\n\n${settings.map(line => `- ⚠️ ${markdownText(line)}\n`).join('')}`
  }
  for (const view of views) yield `\n${fileMarkdown(view, t)}`
}

function fileMarkdown(view: FileView, t: Translate): string {
  const { relaxed, looks, progress, introduced, solved, silenced, readiness, unread, oldPath } = view
  const path = oldPath === undefined ? view.path : t('{path}, before {old}', { path: view.path, old: oldPath })
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`**${title}**\n\n${lines.map(line => `- ${line}\n`).join('')}`] : []
  return [
    `### ${markdownText(view.customer)}\n\n${markdownText(path)}\n`,
    ...section(
      t('Relaxed'),
      relaxed.map(line => `⚠️ ${lineMarkdown(line, t)}`),
    ),
    ...section(
      t('Look at'),
      looks.map(line => lineMarkdown(line, t)),
    ),
    ...section(
      t('Progress'),
      progress.map(line => lineMarkdown(line, t)),
    ),
    ...section(t('Problems'), [
      ...introduced.map(problem => problemMarkdown(t('new'), problem)),
      ...silenced.map(problem => problemMarkdown(t('silenced'), problem)),
      ...solved.map(problem => problemMarkdown(t('solved'), problem)),
    ]),
    ...section(t('Not compared, since it could not be read'), unread.map(markdownText)),
    ...(readiness.length > 0 ? [`**${t('Readiness')}**: ${markdownText(readiness.join('; '))}\n`] : []),
  ].join('\n')
}

function lineMarkdown({ text, hint, rule, mandatory }: DiffLine, t: Translate): string {
  const note = mandatory ? ` _${t('mandatory')}_` : ''
  const more = rule === undefined ? '' : ` \`${rule}\``
  return `${markdownText(text)}${note}${more}${hint ? `<br>${markdownText(hint)}` : ''}`
}

function problemMarkdown(word: string, { message, rule }: Problem): string {
  return `_${word}_: ${markdownText(message)} \`${rule.replace(/[^\w/-]/g, '')}\``
}
