/**
 * `status` as one page of HTML that loads nothing and runs nothing: the portfolio as a table, then each engagement in full. The parts
 * are markup without a page around them, so that panels can show them, too; their colours are the editor's where there is one.
 */
import type { Translate } from '../util/translate.ts'
import { escaped, htmlTable } from './htmlText.ts'
import { type OverviewCount, overviewHead, overviewOf } from './overview.ts'
import { type EngagementStatus, isFolded, type Portfolio } from './portfolio.ts'
import { engagementHtml, pendingTable } from './statusEngagementHtml.ts'
import { type Grouping, groupTasks } from './statusGroups.ts'
import { lostTexts } from './statusTask.ts'

interface HtmlOptions {
  readonly t: Translate
  readonly groupBy?: Grouping
}

/** Yields the page, engagement by engagement. */
export function* statusHtml(portfolio: Portfolio, options: HtmlOptions): Generator<string> {
  const { t } = options
  const { engagements, unread, asOf } = portfolio
  const [only] = engagements
  const single = engagements.length === 1 && unread.length === 0 && !options.groupBy ? only : undefined
  const title = single ? single.customer : t('Engagements')
  const about = escaped(t('As of {date}', { date: asOf }))
  yield `<!doctype html>
<html lang="${escaped(t.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${statusStyle}</style>
</head>
<body>
<main>
`
  if (single) yield engagementHtml(single, { t, id: 'e1', level: 1 })
  else {
    yield `<h1>${escaped(title)}</h1>\n`
    if (options.groupBy) yield* groupsHtml(portfolio, options.groupBy, t)
    else yield* portfolioHtml(portfolio, t)
  }
  yield `</main>\n<footer><p>${about}</p></footer>\n</body>\n</html>\n`
}

/** Yields the table of a portfolio, what could not be read, and every engagement in full, folded. */
export function* portfolioHtml(portfolio: Portfolio, t: Translate): Generator<string> {
  const shown = portfolio.engagements.filter(one => !isFolded(one))
  if (portfolio.engagements.length + portfolio.unread.length === 0) yield `<p>${escaped(t('Nothing to show'))}</p>\n`
  if (shown.length > 0) yield engagementsTable(shown, t)
  yield foldedHtml(portfolio, t) + unreadHtml(portfolio, t)
  for (const [index, one] of shown.entries()) {
    const open = `<details id="e${index + 1}">\n<summary>${escaped(one.customer)}</summary>\n`
    yield `${open}${engagementHtml(one, { t, id: `e${index + 1}`, level: 2 })}</details>\n`
  }
}

/** Colours are those of the editor where there is one, else of the reader's light or dark setting. */
export const statusStyle = `
:root { --text: var(--vscode-foreground, #1f2328); --back: var(--vscode-editor-background, #ffffff); --line: var(--vscode-panel-border, #d1d9e0); --soft: var(--vscode-descriptionForeground, #59636e); --late: var(--vscode-errorForeground, #b3261e); --wait: var(--vscode-editorWarning-foreground, #7a5200); --done: var(--vscode-testing-iconPassed, #1a6b34); --link: var(--vscode-textLink-foreground, #0a58b8) }
@media (prefers-color-scheme: dark) {
  :root { --text: var(--vscode-foreground, #e6edf3); --back: var(--vscode-editor-background, #0d1117); --line: var(--vscode-panel-border, #3d444d); --soft: var(--vscode-descriptionForeground, #a0a9b3); --late: var(--vscode-errorForeground, #ff8a80); --wait: var(--vscode-editorWarning-foreground, #e3b341); --done: var(--vscode-testing-iconPassed, #56d364); --link: var(--vscode-textLink-foreground, #79c0ff) }
}
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: var(--text); background: var(--back); font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.5rem } h2 { font-size: 1.25rem } h3 { font-size: 1.05rem; margin-top: 1.5rem }
h1, h2, li, td { overflow-wrap: break-word }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem }
caption { text-align: left; color: var(--soft); padding: .2rem 0 }
th, td { border-top: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top }
details { border-top: 1px solid var(--line) }
summary { cursor: pointer; padding: .5rem 0; font-weight: 600 }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--link) }
a { color: var(--link) }
.soft, footer { color: var(--soft) }
.late { color: var(--late); font-weight: 600 }
.wait { color: var(--wait) }
.done { color: var(--done) }
`

function engagementsTable(engagements: readonly EngagementStatus[], t: Translate): string {
  const count = (counted: OverviewCount | undefined) =>
    counted === undefined
      ? '?'
      : counted.all === 0
        ? ''
        : escaped(t('{n} ({mandatory} mandatory)', { n: counted.all, mandatory: counted.mandatory }))
  const rows = engagements.map((one, index) => {
    const row = overviewOf(one, t)
    const doubt = one.partial ? ` <span class="wait">${escaped(lostTexts(one, t).join(', ') || t('read in part'))}</span>` : ''
    const late = (text: string, isLate: boolean) => (isLate ? `<span class="late">${text}</span>` : text)
    return [
      `<a href="#e${index + 1}">${escaped(one.customer)}</a>${doubt}`,
      escaped(row.motion),
      escaped(row.phase),
      count(row.pending),
      late(count(row.overdue), (row.overdue?.all ?? 0) > 0),
      row.dibs,
      row.ssat,
      escaped(row.nextText),
      late(escaped(row.due), row.next?.overdue === true),
      escaped(row.owner),
    ]
  })
  return htmlTable(overviewHead(t), rows, t.count(engagements.length, 'One active engagement', '{n} active engagements'))
}

function* groupsHtml(portfolio: Portfolio, by: Grouping, t: Translate): Generator<string> {
  const groups = groupTasks(portfolio, by, t)
  if (groups.length === 0) yield `<p>${escaped(t('Nothing to show'))}</p>\n`
  for (const [index, group] of groups.entries()) {
    const id = `g${index + 1}`
    const title = `${group.name} (${group.tasks.length})`
    yield `<section aria-labelledby="${id}">\n<h2 id="${id}">${escaped(title)}</h2>\n`
    yield `${pendingTable(group.tasks, { t, caption: t('Pending tasks'), withCustomer: by !== 'customer' })}</section>\n`
  }
  yield unreadHtml(portfolio, t)
}

function foldedHtml({ engagements }: Portfolio, t: Translate): string {
  return (['paused', 'closed'] as const)
    .map(status => {
      const names = engagements.filter(one => isFolded(one) && one.status === status).map(one => one.customer)
      const title = status === 'paused' ? t('Paused') : t('Closed')
      return names.length > 0 ? `<p class="soft">${escaped(`${title} (${names.length}): ${names.join(', ')}`)}</p>\n` : ''
    })
    .join('')
}

function unreadHtml({ unread }: Portfolio, t: Translate): string {
  if (unread.length === 0) return ''
  const title = t.count(unread.length, 'One file could not be read:', '{n} files could not be read:')
  const items = unread.map(({ path, reason }) => `<li>${escaped(path)}: ${escaped(reason)}</li>\n`)
  return `<div role="note" class="wait">\n<p>${escaped(title)}</p>\n<ul>\n${items.join('')}</ul>\n</div>\n`
}
