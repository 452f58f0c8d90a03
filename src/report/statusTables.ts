/** `status` as a table for other programs: Markdown for pages and comments, CSV for spreadsheets. */
import { joinWords, type Translate } from '../util/translate.ts'
import { csvRow } from './csv.ts'
import { markdownTable, markdownText } from './markdownText.ts'
import { type OverviewCount, overviewHead, overviewOf } from './overview.ts'
import { personName } from './persons.ts'
import { adoptionSum, type EngagementStatus, isFolded, overdueCount, ownersOfTask, type Portfolio, roleOf } from './portfolio.ts'
import { type GroupedTask, type Grouping, groupTasks } from './statusGroups.ts'
import { partialLines } from './statusTask.ts'
import { dueText, taskLabel, thingText } from './thingText.ts'

interface TableOptions {
  readonly t: Translate
  readonly groupBy?: Grouping
}

/** A table of engagements, or of pending tasks under each heading with `groupBy`; then totals, and files not read. */
export function statusMarkdown(portfolio: Portfolio, { t, groupBy }: TableOptions): string {
  const { engagements, unread, asOf } = portfolio
  const shown = engagements.filter(one => !isFolded(one))
  const parts = groupBy
    ? groupTasks(portfolio, groupBy, t).map(group => `## ${markdownText(group.name)}\n\n${taskTable(group.tasks, t)}`)
    : [engagementTable(shown, t), ...(shown.length === 1 && shown[0] ? [pendingTable(shown[0], t)] : [])]
  const folded = (['paused', 'closed'] as const).flatMap(status => {
    const names = engagements.filter(one => isFolded(one) && one.status === status).map(one => markdownText(one.customer))
    return names.length > 0 ? [`${status === 'paused' ? t('Paused') : t('Closed')} (${names.length}): ${names.join(', ')}\n`] : []
  })
  const partial = partialLines(shown, t).map(text => `- ${markdownText(text)}\n`)
  const faults = unread.map(({ path, reason }) => `- ${markdownText(path)}: ${markdownText(reason)}\n`)
  return [
    ...parts,
    ...folded,
    ...(partial.length > 0 ? [partial.join('')] : []),
    ...(faults.length > 0
      ? [`${t.count(faults.length, 'One file could not be read:', '{n} files could not be read:')}\n\n${faults.join('')}`]
      : []),
    `${t('As of {date}', { date: asOf })}\n`,
  ].join('\n')
}

/** A row for each engagement, or for each pending task with `groupBy`. */
export function statusCsv(portfolio: Portfolio, { t, groupBy }: TableOptions): string {
  if (!groupBy) {
    return engagementCsv(portfolio, t)
  }
  const head = ['group', 'file', 'customer', 'task', 'name', 'mandatory', 'role', 'owner', 'due', 'computed', 'overdue', 'as-of']
  const rows = groupTasks(portfolio, groupBy, t).flatMap(group =>
    group.tasks.map(({ engagement, task }) =>
      csvRow([
        group.name,
        engagement.path,
        engagement.customer,
        task.id,
        task.name,
        yesNo(task.mandatory),
        roleOf(engagement.states, task.id),
        ownersOfTask(task).join(' '),
        task.due,
        yesNo(task.computed),
        yesNo(task.overdue),
        portfolio.asOf,
      ]),
    ),
  )
  return csvRow(head) + rows.join('')
}

function engagementCsv({ engagements, unread, asOf }: Portfolio, t: Translate): string {
  const head = [
    ...[
      'file',
      'customer',
      'id',
      'motion',
      'phase',
      'status',
      'manager',
      'pending',
      'pending-mandatory',
      'overdue',
      'overdue-mandatory',
    ],
    ...['dibs', 'dibs-of', 'ssat', 'ssat-of', 'next', 'next-date', 'as-of', 'unread'],
  ]
  const rows = engagements.map(one => {
    const { file } = one.states
    const dibs = adoptionSum(one, 'dibs')
    const ssat = adoptionSum(one, 'ssat')
    const [next] = one.next
    // Of a paused or closed engagement nothing is to be done, so that the columns add up to what is.
    const counts = isFolded(one) || one.lost.includes('tasks') ? [undefined, undefined, undefined, undefined] : countsOf(one)
    return csvRow([
      ...[one.path, one.customer, file.engagement?.id ?? undefined, file.engagement?.motion, one.progress.phase, one.status],
      ...[one.manager, ...counts],
      ...[dibs?.done, dibs?.total, ssat?.done, ssat?.total],
      ...[next && thingText(next, { t, words: one.words }), next?.date, asOf, undefined],
    ])
  })
  const faults = unread.map(({ path, reason }) =>
    csvRow(head.map(name => (name === 'file' ? path : name === 'unread' ? reason : name === 'as-of' ? asOf : undefined))),
  )
  return csvRow(head) + rows.join('') + faults.join('')
}

/** Pending and overdue tasks, all and mandatory ones. */
function countsOf(one: EngagementStatus): number[] {
  const mandatory = (tasks: EngagementStatus['pending']) => tasks.filter(task => task.mandatory).length
  return [one.pending.length, mandatory(one.pending), overdueCount(one), mandatory(one.overdue)]
}

function engagementTable(engagements: readonly EngagementStatus[], t: Translate): string {
  if (engagements.length === 0) return `${t('Nothing to show')}\n`
  const count = (counted: OverviewCount | undefined) =>
    counted === undefined ? '?' : counted.all === 0 ? '' : `${counted.all} (${counted.mandatory})`
  const rows = engagements.map(one => {
    const row = overviewOf(one, t)
    return [
      markdownText(one.customer + (one.partial ? ' (!)' : '')),
      markdownText(row.motion),
      markdownText(row.phase),
      count(row.pending),
      count(row.overdue),
      row.dibs,
      row.ssat,
      markdownText(row.nextText),
      row.due,
      markdownText(row.owner),
    ]
  })
  return markdownTable(overviewHead(t), rows)
}

function pendingTable(one: EngagementStatus, t: Translate): string {
  return `## ${t('Pending')}\n\n${taskTable(
    one.pending.map(task => ({ engagement: one, task })),
    t,
  )}`
}

function taskTable(tasks: readonly GroupedTask[], t: Translate): string {
  const head = [t('Customer'), t('Task'), t('Mark'), t('Role'), t('Owner'), t('Due')]
  const rows = tasks.map(({ engagement: { words, states, staff, customer }, task }) => {
    const role = roleOf(states, task.id)
    const owners = ownersOfTask(task).map(key => markdownText(personName(key, states.file, staff)))
    return [
      markdownText(customer),
      markdownText(taskLabel(task.id, words)),
      task.mandatory ? t('mandatory') : t('optional'),
      role ? markdownText(words.role(role)) : '',
      joinWords(owners, t.locale),
      task.due ? dueText(task.due, { today: states.today, computed: task.computed, t }) : '',
    ]
  })
  return markdownTable(head, rows)
}

/** Words of CSV are the same in every language, for the programs that read it. */
function yesNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
