/** What changed, for a terminal. */
import type { Problem } from '../lint/problem.ts'
import type { Translate } from '../util/translate.ts'
import { type DiffLine, type DiffReport, diffViews, type FileView, settingLines, summaryText } from './diffView.ts'
import { type Paint, plain } from './paint.ts'
import { visible } from './plainText.ts'

/** Yields the text customer by customer. */
export function* diffText(report: DiffReport, { t, paint = plain }: { t: Translate; paint?: Paint }): Generator<string> {
  const settings = settingLines(report, t)
  if (settings.length > 0) {
    yield `${paint.bold(t('Configuration'))}\n${settings.map(line => `  ${paint.yellow('!')} ${visible(line)}\n`).join('')}\n`
  }
  const views = diffViews(report, t)
  for (const view of views) yield `${fileText(view, t, paint)}\n`
  yield `${summaryText(views, t)}\n`
}

function fileText(view: FileView, t: Translate, paint: Paint): string {
  const { relaxed, looks, progress, introduced, solved, silenced, readiness, unread, oldPath } = view
  const path = oldPath === undefined ? view.path : t('{path}, before {old}', { path: view.path, old: oldPath })
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `  ${paint.bold(title)}\n${lines.join('')}` : ''
  return [
    // Not at the start of a line, where a CI runner would take a name that begins with `::` for a command.
    `== ${paint.underline(visible(view.customer))}  ${paint.dim(visible(path))}\n`,
    section(
      t('Relaxed'),
      relaxed.map(line => lineText(line, paint.yellow('!'), t, paint)),
    ),
    section(
      t('Look at'),
      looks.map(line => lineText(line, paint.cyan('?'), t, paint)),
    ),
    section(
      t('Progress'),
      progress.map(line => lineText(line, line.mandatory ? '●' : '·', t, paint)),
    ),
    section(t('Problems'), [
      ...introduced.map(problem => problemText(t('new'), problem, paint.red, paint)),
      ...silenced.map(problem => problemText(t('silenced'), problem, paint.yellow, paint)),
      ...solved.map(problem => problemText(t('solved'), problem, paint.green, paint)),
    ]),
    section(
      t('Not compared, since it could not be read'),
      unread.map(name => `    ${visible(name)}\n`),
    ),
    section(
      t('Readiness'),
      readiness.map(phrase => `    ${phrase}\n`),
    ),
  ].join('')
}

function lineText({ text, hint, rule, mandatory }: DiffLine, mark: string, t: Translate, paint: Paint): string {
  const note = mandatory ? ` (${t('mandatory')})` : ''
  const more = rule === undefined ? '' : `  ${paint.dim(rule)}`
  return `    ${mark} ${visible(text)}${note}${more}\n${hint ? `      ${paint.dim(visible(hint))}\n` : ''}`
}

function problemText(word: string, { message, rule }: Problem, colour: (text: string) => string, paint: Paint): string {
  return `    ${colour(word)} ${visible(message)}  ${paint.dim(visible(rule))}\n`
}
