/** What is in force, for somebody who wonders why two machines do not say the same. */
import type { Relaxation } from '../lint/config.ts'
import type { IsoDate } from '../util/dates.ts'
import { joinWords, type Translate } from '../util/translate.ts'
import { cut } from './columns.ts'
import type { Paint } from './paint.ts'
import { visible } from './plainText.ts'

export interface Silenced {
  readonly path: string
  readonly line?: number
  readonly rule: string
  readonly reason?: string
  readonly until?: IsoDate
  readonly by?: string
}

export interface DoctorReport {
  readonly version: string
  readonly node: string
  readonly asOf: IsoDate
  readonly timeZone: string
  readonly locale: string
  readonly playbooks: readonly { readonly name: string; readonly title: string }[]
  readonly configs: readonly ConfigInForce[]
  /** One line each, with the file in front. */
  readonly problems: readonly string[]
  readonly calendars: readonly { readonly name: string; readonly years: readonly string[]; readonly days: number }[]
  readonly staff: readonly { readonly path: string; readonly people: number; readonly covers: number }[]
  readonly files: readonly string[]
  readonly leftOut: readonly { readonly path: string; readonly why: 'gitignore' | 'config' }[]
  readonly silenced: readonly Silenced[]
}

export interface ConfigInForce {
  /** Absent where nothing is configured. */
  readonly path?: string
  /** Files it extends. */
  readonly extended: readonly string[]
  /** Of everything that decides what is reported: settings and playbooks. */
  readonly digest: string
  readonly relaxed: readonly Relaxation[]
}

const named = 20

/** A section for each thing; lists are cut after twenty. */
export function doctorText(report: DoctorReport, { t, paint }: { t: Translate; paint: Paint }): string {
  const section = (title: string, lines: readonly string[]) =>
    `${paint.bold(title)}\n${lines.map(line => `  ${line}\n`).join('')}\n`
  const relaxed = report.configs.flatMap(config => config.relaxed.map(one => relaxedText(one, config, t)))
  const silenced = report.silenced.map(one => silencedText(one, t))
  return [
    `playbook ${report.version}, Node.js ${report.node}\n`,
    `${t('As of {date}, time zone {zone}, language {locale}', { date: report.asOf, zone: report.timeZone, locale: report.locale })}\n\n`,
    section(
      t('Playbooks'),
      report.playbooks.map(({ name, title }) => visible(`${name}  ${title}`)),
    ),
    section(
      t('Configuration'),
      report.configs.map(config => configText(config, t)),
    ),
    report.problems.length > 0 ? paint.red(section(t('Problems of the configuration'), report.problems.map(visible))) : '',
    section(
      t('Calendars'),
      report.calendars.length > 0
        ? report.calendars.map(one => calendarText(one, t))
        : [t('None: only weekends are no business days')],
    ),
    section(
      t('Our own staff'),
      report.staff.length > 0
        ? report.staff.map(({ path, people, covers }) => {
            const counts = [t.count(people, 'one person', '{n} people'), t.count(covers, 'one cover', '{n} covers')]
            return `${visible(path)}: ${counts.join(', ')}`
          })
        : [t('No people.yaml was found')],
    ),
    section(
      t.count(report.files.length, 'One engagement file is checked', '{n} engagement files are checked'),
      shorten(report.files.map(visible), t),
    ),
    report.leftOut.length > 0
      ? section(
          t.count(report.leftOut.length, 'One is left out', '{n} are left out'),
          shorten(
            report.leftOut.map(
              ({ path, why }) =>
                `${visible(path)}: ${why === 'gitignore' ? t('ignored by .gitignore') : t('left out by the configuration')}`,
            ),
            t,
          ),
        )
      : '',
    section(t('Relaxed'), relaxed.length + silenced.length > 0 ? [...relaxed, ...silenced] : [t('Nothing')]),
  ]
    .join('')
    .replace(/\n\n$/, '\n')
}

function configText({ path, extended, digest }: ConfigInForce, t: Translate): string {
  const name = path === undefined ? t('None: everything is as recommended') : visible(path)
  const more = extended.length > 0 ? ` (${t('extends {files}', { files: joinWords(extended.map(visible), t.locale) })})` : ''
  return `${name}${more}  ${t('digest {digest}', { digest })}`
}

function calendarText({ name, years, days }: DoctorReport['calendars'][number], t: Translate): string {
  const known = years.length > 0 ? joinWords([...years], t.locale) : t('no year')
  return visible(`${name}: ${known} (${t.count(days, 'one day', '{n} days')})`)
}

function relaxedText(one: Relaxation, { path = '' }: ConfigInForce, t: Translate): string {
  const where = visible(path)
  if (one.kind === 'exclude') return `${where}: ${t('files "{glob}" are not checked', { glob: visible(one.glob) })}`
  const scope = one.glob === undefined ? '' : ` (${visible(one.glob)})`
  if (one.kind === 'rule') {
    const words = { error: t('error'), warning: t('warning'), info: t('note'), off: t('off') }
    return `${where}: ${t('{rule} is {to} instead of {from}', { rule: visible(one.rule), to: words[one.to], from: words[one.from] })}${scope}`
  }
  return `${where}: ${t('{rule} has other options: {options}', { rule: one.rule, options: cut(JSON.stringify(one.options), 80) })}${scope}`
}

function silencedText({ path, line, rule, reason, until, by }: Silenced, t: Translate): string {
  const place = line === undefined ? visible(path) : `${visible(path)}:${line}`
  const said = [reason ? visible(reason) : t('no reason given'), by && visible(by)].filter(Boolean).join(', ')
  return `${place}: ${t('{rule} is silenced: {reason}', { rule, reason: said })}${until ? t(' (until {date})', { date: until }) : ''}`
}

function shorten(lines: readonly string[], t: Translate): string[] {
  if (lines.length <= named) return [...lines]
  return [...lines.slice(0, named), t('and {n} more', { n: lines.length - named })]
}
