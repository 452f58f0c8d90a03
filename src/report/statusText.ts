/** `status` for people: one engagement in full, a portfolio as a table with the most urgent first. */
import { cut, pad, widthOf } from './columns.ts'
import { personName } from './persons.ts'
import { visible } from './plainText.ts'
import { adoptionSum, type EngagementStatus, isFolded, overdueCount, ownersOfTask, type Portfolio } from './portfolio.ts'
import { engagementText } from './statusEngagement.ts'
import { type Grouping, groupTasks } from './statusGroups.ts'
import { lostTexts, partialLines, type TextOptions, taskLine } from './statusTask.ts'
import { dueText, thingText } from './thingText.ts'

/** One engagement in full, several as a table; with `groupBy` the pending tasks under headings. */
export function statusText(portfolio: Portfolio, options: TextOptions & { groupBy?: Grouping }): string {
  const [only] = portfolio.engagements
  const body = options.groupBy
    ? groupsText(portfolio, options.groupBy, options)
    : portfolio.engagements.length === 1 && portfolio.unread.length === 0 && only
      ? engagementText(only, options)
      : portfolioText(portfolio, options)
  return `${body}${unreadText(portfolio, options)}${options.paint.dim(options.t('As of {date}', { date: portfolio.asOf }))}\n`
}

/** The files that are named because they could not be read. */
export function unreadText({ unread }: Pick<Portfolio, 'unread'>, { t, paint }: Pick<TextOptions, 't' | 'paint'>): string {
  if (unread.length === 0) return ''
  const lines = unread.map(({ path, reason }) => `  ${visible(path)}: ${visible(reason)}\n`)
  return `${paint.red(t.count(unread.length, 'One file could not be read:', '{n} files could not be read:'))}\n${lines.join('')}\n`
}

/** The files that were read in part, each with what is missing. */
export function partialText(
  { engagements }: Pick<Portfolio, 'engagements'>,
  { t, paint }: Pick<TextOptions, 't' | 'paint'>,
): string {
  const lines = partialLines(
    engagements.filter(one => !isFolded(one)),
    t,
  )
  return lines.length === 0 ? '' : `${lines.map(line => `${paint.yellow(visible(line))}\n`).join('')}\n`
}

/** One letter column each: the customer takes what the others leave. */
function portfolioText(portfolio: Portfolio, options: TextOptions): string {
  const { t, paint, width } = options
  const shown = portfolio.engagements.filter(one => !isFolded(one))
  if (portfolio.engagements.length === 0) return `${t('Nothing to show')}\n\n`
  const head = [t('Customer'), t('Motion'), t('Phase'), t('Pending'), t('Overdue'), 'DIBS', 'SSAT']
  const rows = shown.map(one => rowOf(one))
  const widths = head.map((title, column) => Math.max(widthOf(title), ...rows.map(row => widthOf(row[column] as string))))
  const others = widths.slice(1).reduce((sum, one) => sum + one + 2, 0)
  widths[0] = Math.max(12, Math.min(widths[0] as number, width - others))
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => pad(cell, widths[column] as number, column < 3 ? 'left' : 'right'))
  const lines = shown.map((one, index) => {
    const cells = line(rows[index] as string[])
    cells[0] = paint.bold(cells[0] as string)
    if (overdueCount(one) > 0) cells[4] = paint.red(cells[4] as string)
    return `${cells.join('  ').trimEnd()}\n${nextLine(one, options)}`
  })
  const table = shown.length > 0 ? `${paint.underline(line(head).join('  '))}\n${lines.join('')}\n` : ''
  return table + foldedText(portfolio, options) + totalsText(portfolio, options)
}

/** `4 (1)` is four, one of them mandatory. */
function rowOf(one: EngagementStatus): string[] {
  const { words, states, progress } = one
  const mandatory = one.pending.filter(task => task.mandatory).length
  const late = overdueCount(one)
  const lateMandatory = one.overdue.filter(task => task.mandatory).length
  const sum = (kind: 'dibs' | 'ssat') => {
    const found = adoptionSum(one, kind)
    if (one.lost.includes('services')) return '?'
    return found ? `${found.done}/${found.total}` : '-'
  }
  return [
    visible(one.customer) + (one.partial ? ' (!)' : ''),
    words.motion(states.file.engagement?.motion ?? '') || '-',
    words.phase(progress.phase ?? ''),
    one.lost.includes('tasks') ? '?' : `${one.pending.length} (${mandatory})`,
    late > 0 ? `${late} (${lateMandatory})` : one.lost.length > 0 ? '?' : '-',
    sum('dibs'),
    sum('ssat'),
  ]
}

/** The next thing, when and whose; the name of the thing is cut, never the rest. */
function nextLine(one: EngagementStatus, { t, paint, width }: TextOptions): string {
  const [thing] = one.next
  const lost = lostTexts(one, t)
    .map(text => `  ${paint.yellow(`(!) ${text}`)}\n`)
    .join('')
  if (!thing) return lost
  const { states, words, staff } = one
  const task = thing.kind === 'task' ? one.pending.find(({ id }) => id === thing.id) : undefined
  const owner = task ? ownersOfTask(task)[0] : (thing.entry?.owner ?? one.manager)
  const date = thing.date && dueText(thing.date, { today: states.today, computed: task?.computed ?? thing.entry?.computed, t })
  const rest = [date, owner && cut(personName(owner, states.file, staff), 24)].filter(Boolean).join('  ')
  const label = cut(visible(thingText(thing, { t, words })), Math.max(20, width - 4 - (rest ? widthOf(rest) + 2 : 0)))
  const colour = thing.overdue ? paint.red : (text: string) => text
  return `${lost}  ${paint.cyan('→')} ${label}${rest ? `  ${colour(rest)}` : ''}\n`
}

function foldedText({ engagements }: Portfolio, { t, paint }: TextOptions): string {
  const folded = engagements.filter(isFolded)
  const named = (status: string) =>
    folded
      .filter(one => one.status === status)
      .map(one => {
        const until = one.status === 'paused' ? one.states.file.engagement?.paused?.until : undefined
        const name = visible(one.customer)
        return until ? t('{customer} until {date}', { customer: name, date: until }) : name
      })
  const lines = [[t('Paused'), named('paused')] as const, [t('Closed'), named('closed')] as const].filter(
    ([, names]) => names.length > 0,
  )
  if (lines.length === 0) return ''
  return `${lines.map(([title, names]) => paint.dim(`${title} (${names.length}): ${names.join(', ')}`)).join('\n')}\n\n`
}

/** Engagements, pending and overdue tasks over all that are not folded away. */
function totalsText({ engagements }: Portfolio, { t, paint }: TextOptions): string {
  const shown = engagements.filter(one => !isFolded(one))
  const pending = shown.flatMap(one => one.pending)
  const mandatory = pending.filter(task => task.mandatory).length
  const overdue = shown.reduce((sum, one) => sum + overdueCount(one), 0)
  const parts = [
    t.count(shown.length, 'One active engagement', '{n} active engagements'),
    `${t.count(pending.length, 'one task pending', '{n} tasks pending')} (${t('{n} mandatory', { n: mandatory })})`,
    t('{n} overdue', { n: overdue }),
  ]
  const partial = shown.some(one => one.partial)
    ? `${paint.yellow(t('(!) Read in part: run playbook lint to see the syntax errors'))}\n`
    : ''
  return `${partial}${(overdue > 0 ? paint.red : paint.green)(parts.join(', '))}\n`
}

function groupsText(portfolio: Portfolio, by: Grouping, options: TextOptions): string {
  const { t, paint } = options
  const groups = groupTasks(portfolio, by, t)
  const partial = partialText(portfolio, options)
  if (groups.length === 0) return `${t('Nothing to show')}\n\n${partial}`
  const body = groups
    .map(group => {
      const rows = group.tasks.map(({ engagement, task }) => taskLine(engagement, task, options, by !== 'customer'))
      return `${paint.bold(visible(group.name))} (${group.tasks.length})\n${rows.join('')}\n`
    })
    .join('')
  return body + partial
}
