/** What changed things are called: tasks, people, entries and dates, as sentences about a difference need them. */
import type { Change, IgnoreChange, Moved, RecordChange, SettingChange, Waiver } from '../engagement/changes.ts'
import type { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import { shortTaskName } from '../playbook/taskName.ts'
import { isMap, lookup, type Path } from '../util/json.ts'
import { joinWords, type Translate } from '../util/translate.ts'
import type { ChangeContext, Words } from './rule.ts'

export interface ChangeWords {
  readonly t: Translate
  readonly words: Words
  /** Both versions, the later first. */
  readonly files: readonly EngagementFile[]
  readonly staff: PeopleFile
}

/** The words for a change rule. */
export function wordsFor({ t, words, before, after, staff }: ChangeContext): ChangeWords {
  return { t, words, staff, files: [after, before].flatMap(side => side?.engagement ?? []) }
}

/** `994 Conduct Initiate/Kickoff Meeting(s)`, with the services it is about. */
export function taskText(context: ChangeWords, id: string, services: readonly string[] = []): string {
  const { t, words, files } = context
  const own = files.map(file => lookup(file['uncategorized-tasks'], id)).find(entry => isMap(entry) && entry.name)
  const name = isMap(own) ? String(own.name) : shortTaskName(words.task(id))
  const task = name === id ? id : `${id} ${name}`
  return services.length === 0 ? task : t('{task} for {service}', { task, service: serviceList(context, services) })
}

export function serviceList({ t, words }: ChangeWords, services: readonly string[]): string {
  const names = services.map(service => words.service(service))
  return joinWords(names, t.locale)
}

/** The name of a person in either version or among our staff; the key where nobody wrote one. */
export function personText({ files, staff }: ChangeWords, key: string): string {
  for (const { people } of [...files, staff]) {
    const name = lookup(people, key)?.name
    if (name) return name
  }
  return key
}

/** What a field belongs to: a task, a service, an entry with its own words, a section. */
export function subjectText(context: ChangeWords, path: Path): string {
  const { t, words } = context
  const [section, key = ''] = path.map(String)
  switch (section) {
    case 'tasks':
    case 'uncategorized-tasks':
      return taskText(context, key, path[2] === 'services' && path.length > 3 ? [String(path[3])] : [])
    case 'services':
      return words.service(key)
    case 'processes':
      return words.process(key)
    case 'people':
      return personText(context, key)
    case 'team':
      return words.role(key)
    case 'risks':
    case 'referrals':
    case 'partners':
    case 'knowledge-gaps':
    case 'actions':
    case 'log':
      return recordText(context, { section, key, label: labelOf(context, path) })
    default:
      return path.length === 0 ? t('the file') : words.key(String(section))
  }
}

/** `Risk "Old proxy"`, `Log entry "2026-11-24-kickoff"`. */
export function recordText(
  context: ChangeWords,
  { section, key, label }: Pick<RecordChange, 'section' | 'key' | 'label'>,
): string {
  const { t } = context
  const name = shorten(label)
  switch (section) {
    case 'people':
      return personText(context, key)
    case 'risks':
      return t('Risk "{name}"', { name })
    case 'referrals':
      return t('Referral "{name}"', { name })
    case 'partners':
      return t('Partner "{name}"', { name })
    case 'knowledge-gaps':
      return t('Knowledge gap "{name}"', { name })
    case 'actions':
      return t('Action "{name}"', { name })
    case 'log':
      return t('Log entry "{name}"', { name: key })
    default:
      return taskText(context, key)
  }
}

/** A date of the file as a sentence begins with it. */
export function dateText(context: ChangeWords, path: Path): string {
  const { t, words } = context
  const what = subjectText(context, path)
  const field = String(path.at(-1))
  const parent = String(path.at(-2))
  if (path[0] === 'services') {
    if (parent === 'dibs' && field === 'date') return t('DIBS date of {service}', { service: what })
    if (parent === 'gap') {
      return path[2] === 'dibs'
        ? t('DIBS follow-up date of {service}', { service: what })
        : t('SSAT follow-up date of {service}', { service: what })
    }
    if (field === 'due' && parent === 'awareness') return t('Awareness date of {service}', { service: what })
    if (field === 'due' && parent === 'training') return t('Training date of {service}', { service: what })
    if (field === 'due' && parent === 'enablement') return t('Enablement date of {service}', { service: what })
    if (field === 'start' && parent === 'migration') return t('Migration start date of {service}', { service: what })
    if (field === 'end' && parent === 'migration') return t('Migration end date of {service}', { service: what })
    if (field === 'unblock-by') return t('Unblock date of {service}', { service: what })
    if (field === 'engagement-start') return t('Engagement start date of {service}', { service: what })
  }
  if (field === 'due') return t('Due date of {what}', { what })
  if (field === 'until' && parent === 'paused') return t('End date of the pause')
  if (field === 'completed') return t('Completion date of {what}', { what })
  return t('Date "{field}" of {what}', { field: words.key(field), what })
}

/** `14 days (10 business days)`; days that are all business days are said once. */
export function movedText({ t }: ChangeWords, moved: Moved): string {
  const days = t.count(Math.abs(moved.days), 'one day', '{n} days')
  const business = t.count(Math.abs(moved.businessDays), 'one business day', '{n} business days')
  return moved.days === moved.businessDays ? business : t('{days} ({business})', { days, business })
}

/** A status, an intent or another word as people read it. */
export function statusText({ words }: ChangeWords, status: string): string {
  return words.status(status)
}

/** `Date`, `Success owner`, `Awareness`. */
export function partText({ words }: ChangeWords, part: string): string {
  return words.key(part)
}

/** Reason, person and date of a waiver, as far as they are given; undefined where no reason is. */
export function waiverText(context: ChangeWords, waiver: Waiver | undefined): string | undefined {
  const { t, words } = context
  if (!waiver?.reason) return undefined
  const note = waiver.note?.trim()
  const reason = waiver.reason === 'other' && note ? note : words.waiverReason(waiver.reason)
  const who = [...(waiver.by ? [personText(context, waiver.by)] : []), ...(waiver.date ? [waiver.date] : [])].join(', ')
  return who ? t('{reason} ({who})', { reason: shorten(reason), who }) : shorten(reason)
}

/** What a comment silences, where, and why. */
export function ignoreText(context: ChangeWords, change: IgnoreChange): string {
  const { t } = context
  const rules = joinWords(
    change.rules.map(name => `"${name}"`),
    t.locale,
  )
  const what = change.scope === 'file' ? t('the whole file') : placeText(context, change.path)
  const values = { rules: rules || '""', what }
  const sentence =
    change.change === 'removed'
      ? t('The check {rules} is in force again for {what}', values)
      : change.until
        ? t('The check {rules} is silenced for {what} until {until}', { ...values, until: change.until })
        : t('The check {rules} is silenced for {what}', values)
  if (change.change === 'removed') return sentence
  return change.reason ? `${sentence}: ${shorten(change.reason)}` : t('{sentence}, without a reason', { sentence })
}

/** What the configuration or the baseline checks less strictly. */
export function settingText({ t, words }: ChangeWords, { change, name, from = '', to = '', count = 0 }: SettingChange): string {
  if (change === 'baseline') return t.count(count, 'The baseline hides one more problem', 'The baseline hides {n} more problems')
  if (change === 'policy') return t('Policy "{name}" is no longer checked', { name })
  const level = (word: string) => words.value('severity', word)
  return t('Rule "{name}" went from "{from}" to "{to}"', { name, from: level(from), to: level(to) })
}

/** A field with what it belongs to. */
export function placeText(context: ChangeWords, path: Path): string {
  const { t, words } = context
  const what = subjectText(context, path)
  const depth = path[2] === 'services' ? 4 : path[0] === 'customer' || path[0] === 'engagement' ? 1 : 2
  const fields = path.slice(depth).map(key => words.key(String(key)))
  if (path[0] === 'services' && path[3] === 'gap' && path[4] === 'reason') {
    return path[2] === 'dibs'
      ? t('Why the DIBS of {service} have a gap', { service: what })
      : t('Why the SSAT of {service} has a gap', { service: what })
  }
  return fields.length === 0 ? what : t('{what}, {field}', { what, field: fields.join(', ') })
}

/** At most 60 characters of what somebody wrote, on one line. */
export function shorten(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  if (letters.length <= longest) return line
  const cut = letters.slice(0, longest - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > longest / 2 ? space : undefined).replace(/[\s,;:]+$/, '')}…`
}

/** Changes of one kind. */
export function changesOf<K extends Change['kind']>(changes: readonly Change[], kind: K): Extract<Change, { kind: K }>[] {
  return changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind)
}

function labelOf({ files }: ChangeWords, path: Path): string {
  const [section, key] = path.map(String)
  for (const file of files) {
    const entry = lookup(lookup(file as unknown as Record<string, Record<string, unknown>>, section), key)
    if (!isMap(entry)) continue
    for (const field of ['name', 'what', 'topic', 'text', 'scope']) {
      const text = entry[field]
      if (typeof text === 'string' && text.trim()) return text.trim()
    }
  }
  return String(key)
}
