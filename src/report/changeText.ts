/** One sentence for each change between two versions of an engagement, in the playbook's words. */
import type {
  AdoptionChange,
  Change,
  DateChange,
  EntitlementStatus,
  FactShape,
  FactValue,
  FieldChange,
  FileChange,
  ItemChange,
  RecordChange,
  ServiceStatusChange,
  TaskStatusChange,
} from '../engagement/changes.ts'
import {
  type ChangeWords,
  dateText,
  ignoreText,
  movedText,
  partText,
  personText,
  placeText,
  recordText,
  settingText,
  shorten,
  statusText,
  subjectText,
  taskText,
  waiverText,
} from '../rules/changeWords.ts'
import { lookup } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'

/** The sentence, without a period; customer text in it is as it was typed. */
export function changeText(context: ChangeWords, change: Change): string {
  const { t, words } = context
  switch (change.kind) {
    case 'engagement':
      return fileText(context, change)
    case 'task-status':
      return taskStatusText(context, change)
    case 'waiver': {
      const task = taskText(context, change.task, change.service === undefined ? [] : [change.service])
      if (change.change === 'removed') return t('The waiver of {task} is gone', { task })
      return t('{task} has a waiver now: {reason}', { task, reason: waiverText(context, change) ?? t('no reason given') })
    }
    case 'date':
      return movedDateText(context, change)
    case 'adoption':
      return adoptionText(context, change)
    case 'service': {
      const service = words.service(change.service)
      if (change.change === 'removed') return t('Service {service} removed', { service })
      const { entitlements, status } = lookup(context.files[0]?.services, change.service) ?? {}
      const details = [
        ...(entitlements == null ? [] : [t.count(entitlements, 'one entitlement', '{n} entitlements')]),
        ...(status ? [words.entitlementStatus(status)] : []),
      ]
      return details.length > 0
        ? t('Service {service} added: {details}', { service, details: details.join(', ') })
        : t('Service {service} added', { service })
    }
    case 'service-status':
      return serviceStatusText(context, change)
    case 'phase': {
      const first = words.phase(change.from ?? '') || t('the phase before')
      const phases = { from: first, to: words.phase(change.to ?? '') || t('the phase of the engagement') }
      if (change.service !== undefined) {
        return t('{service} went from "{from}" to "{to}"', { service: words.service(change.service), ...phases })
      }
      return change.to === undefined
        ? t('The engagement went back to its first phase')
        : t('The engagement reached "{to}"', { to: phases.to })
    }
    case 'record':
      return recordChangeText(context, change)
    case 'item':
      return itemText(context, change)
    case 'owner': {
      const what = subjectText(context, change.path)
      const { from, to } = change
      if (to === undefined)
        return t('{what} has no owner any more, it was {person}', { what, person: personText(context, from ?? '') })
      const person = personText(context, to)
      if (from === undefined) return t('{what} is with {person} now', { what, person })
      return t('{what} is with {person} now, before with {before}', { what, person, before: personText(context, from) })
    }
    case 'evidence': {
      const task = taskText(context, change.task, change.service === undefined ? [] : [change.service])
      if (change.added.length === 0) return t('Evidence of {task} is gone: {links}', { task, links: change.removed.join(', ') })
      return t('Evidence of {task}: {links}', { task, links: change.added.join(', ') })
    }
    case 'field':
      return fieldText(context, change)
    case 'ignore':
      return ignoreText(context, change)
    case 'setting':
      return settingText(context, change)
  }
}

function fileText(context: ChangeWords, change: FileChange): string {
  const { t, words, files } = context
  if (change.change === 'removed') return t('The engagement was deleted')
  const { motion, assigned } = files[0]?.engagement ?? {}
  if (!motion || !assigned) return t('New engagement')
  return t('New engagement ({motion}), assigned on {date}', { motion: words.motion(motion), date: assigned })
}

function taskStatusText(context: ChangeWords, { task: id, services, from, to, waiver }: TaskStatusChange): string {
  const { t } = context
  const task = taskText(context, id, services)
  const status = statusText(context, to.status)
  if (to.complete) return to.completed ? t('{task} done on {date}', { task, date: to.completed }) : t('{task} done', { task })
  if (to.state === 'closed') {
    const reason = waiverText(context, waiver)
    return reason
      ? t('{task} is left out as "{status}": {reason}', { task, status, reason })
      : t('{task} is left out as "{status}"', { task, status })
  }
  if (from.state === 'open') return t('{task} is now "{status}"', { task, status })
  return t('{task} went from "{from}" to "{to}"', { task, from: statusText(context, from.status), to: status })
}

function movedDateText(context: ChangeWords, { path, from, to, moved, planned }: DateChange): string {
  const { t } = context
  const date = dateText(context, path)
  if (to === undefined) return t('{date} is gone, it was {from}', { date, from: from ?? '' })
  if (from === undefined) return t('{date}: {to}', { date, to })
  if (!moved || !planned) return t('{date}: {to}, before {from}', { date, to, from })
  const days = movedText(context, { days: Math.abs(moved.days), businessDays: Math.abs(moved.businessDays) })
  return moved.days > 0
    ? t('{date} slipped {days} to {to}', { date, days, to })
    : t('{date} came forward {days} to {to}', { date, days, to })
}

function adoptionText(context: ChangeWords, change: AdoptionChange): string {
  const { t, words } = context
  const { programme, part, path, from, to, moved } = change
  if (part === 'date' && moved) {
    const movedDate = {
      kind: 'date',
      path,
      facts: [],
      from: String(from),
      to: String(to),
      moved,
      planned: true,
      closed: false,
    } as const
    return movedDateText(context, movedDate)
  }
  const values = { service: words.service(change.service), programme: words.key(programme), part: partText(context, part) }
  if (change.change === 'lost') return t('{service} lost a part of {programme}: {part}', values)
  if (Array.isArray(from) && Array.isArray(to)) {
    const place = t('{programme} of {service}, {part}', values)
    return listText(context, place, from, to, item => partValue(context, change, item))
  }
  const value = partValue(context, change, to)
  if (change.change === 'gained') return t('{service} gained a part of {programme}: {part} ({value})', { ...values, value })
  if (to === undefined) return t('{programme} of {service}: {part} was taken away', values)
  if (from === undefined) return t('{programme} of {service}: {part} is {value}', { ...values, value })
  const before = partValue(context, change, from)
  return t('{programme} of {service}: {part} is {value} now, before {before}', { ...values, value, before })
}

/** Parts of DIBS or SSAT that one service gained. */
export function gainedText(context: ChangeWords, changes: readonly AdoptionChange[]): string {
  const { t, words } = context
  const [first] = changes
  if (!first) return ''
  const parts = changes.map(change => `${partText(context, change.part)} (${partValue(context, change, change.to)})`)
  const values = {
    service: words.service(first.service),
    programme: words.key(first.programme),
    parts: joinWords(parts, t.locale),
  }
  return t('{service} gained parts of {programme}: {parts}', values)
}

function partValue(context: ChangeWords, { part }: AdoptionChange, value: FactValue | undefined): string {
  const { words } = context
  const shapes: Readonly<Record<string, FactShape>> = {
    intent: { kind: 'intent' },
    'business-reason': { refers: 'business-reason' },
    'success-owner': { refers: 'person' },
    stakeholders: { refers: 'person' },
    awareness: { kind: 'readiness' },
    training: { kind: 'readiness' },
  }
  return value === undefined ? words.value('readiness', 'not-started') : valueText(context, value, shapes[part] ?? {})
}

function serviceStatusText(context: ChangeWords, { service: id, part, from, to }: ServiceStatusChange): string {
  const { t, words } = context
  const service = part === undefined ? words.service(id) : `${words.service(id)} (${part})`
  const text = ({ status, reason, detail }: EntitlementStatus) => {
    const more = [...(reason ? [words.entitlementReason(reason)] : []), ...(detail ? [words.entitlementDetail(detail)] : [])]
    const name = status ? words.entitlementStatus(status) : t('no status')
    return more.length > 0 ? `${name}: ${more.join(', ')}` : name
  }
  if (!from.status && !from.reason) return t('{service} is now "{status}"', { service, status: text(to) })
  return t('{service} went from "{from}" to "{to}"', { service, from: text(from), to: text(to) })
}

function recordChangeText(context: ChangeWords, change: RecordChange): string {
  const { t } = context
  const { section, date = '' } = change
  const name = recordText(context, change)
  const what = section === 'people' ? t('Person {name}', { name }) : name
  switch (change.change) {
    case 'added': {
      const said = section === 'log' && change.label !== change.key ? `: ${shorten(change.label, 120)}` : ''
      return t('{what} added', { what }) + said
    }
    case 'removed':
      return t('{what} is gone', { what })
    case 'closed':
      return section === 'actions' ? t('{what} done on {date}', { what, date }) : t('{what} closed on {date}', { what, date })
    case 'reopened':
      return t('{what} is open again', { what })
    case 'changed':
      return t('{what} was changed afterwards', { what })
  }
}

function itemText(context: ChangeWords, { process, item: id, to }: ItemChange): string {
  const { t, words } = context
  const item = words.item(process, id)
  if (to === undefined) return t('"{item}" is no longer ticked', { item })
  return to === 'not-applicable' ? t('"{item}" does not apply', { item }) : t('"{item}" ticked on {date}', { item, date: to })
}

function fieldText(context: ChangeWords, { path, from, to, shape }: FieldChange): string {
  const { t } = context
  if (path.at(-1) === 'services' && typeof to === 'boolean' && path.length === 3) {
    const task = subjectText(context, path)
    return to ? t('{task} is recorded service by service now', { task }) : t('{task} is recorded as a whole now', { task })
  }
  const place = placeText(context, path)
  const value = (fact: FactValue) => valueText(context, fact, shape)
  if (Array.isArray(from) || Array.isArray(to)) {
    return listText(context, place, (from ?? []) as readonly string[], (to ?? []) as readonly string[], value)
  }
  if (to === undefined)
    return from === undefined ? place : t('{place} was taken away, it was {value}', { place, value: value(from) })
  if (from === undefined) return t('{place}: {value}', { place, value: value(to) })
  const isLong = [from, to].some(fact => typeof fact === 'string' && fact.length > 40)
  return isLong
    ? t('{place} now reads: {value}', { place, value: value(to) })
    : t('{place}: {value}, before {from}', { place, value: value(to), from: value(from) })
}

/** What came to a list and what left it. */
function listText(
  { t }: ChangeWords,
  place: string,
  before: readonly string[],
  after: readonly string[],
  shown: (items: readonly string[]) => string,
): string {
  const added = after.filter(item => !before.includes(item))
  const removed = before.filter(item => !after.includes(item))
  return [
    ...(added.length > 0 ? [t('{place}: added {values}', { place, values: shown(added) })] : []),
    ...(removed.length > 0 ? [t('{place}: removed {values}', { place, values: shown(removed) })] : []),
  ].join('; ')
}

/** A value by what it refers to; long texts are cut. */
export function valueText(context: ChangeWords, value: FactValue, { refers, kind }: FactShape): string {
  const { t, words } = context
  if (Array.isArray(value)) {
    return joinWords(
      value.map(item => valueText(context, item, { refers, kind })),
      t.locale,
    )
  }
  if (typeof value === 'boolean') return words.value('boolean', String(value))
  const text = String(value ?? '')
  if (kind) return words.value(kind, text)
  switch (refers) {
    case 'person':
      return personText(context, text)
    case 'task':
      return taskText(context, text)
    case 'service':
      return words.service(text)
    case 'role':
      return words.role(text)
    case 'motion':
      return words.motion(text)
    case 'task-status':
      return words.status(text)
    case 'business-reason':
      return words.businessReason(text).name
    default:
      return shorten(text, 120)
  }
}
