/** `people.yaml`, the workspace's own staff: reading it, and its problems in the words of the rules on shape. */
import { checkPeopleShape } from '../engagement/checkShape.ts'
import { statesOf } from '../engagement/states.ts'
import { createPlaybook, type Playbook } from '../playbook/playbook.ts'
import type { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import { wordsOf } from '../playbook/words.ts'
import { rules } from '../rules/index.ts'
import type { Report, Severity, ShapeContext } from '../rules/rule.ts'
import { findClosest } from '../util/closest.ts'
import { type IsoDate, weekendsOnly } from '../util/dates.ts'
import { entriesOf, lookup, type Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { scanLostText } from '../yaml/lostText.ts'
import { parseYaml } from '../yaml/parse.ts'
import { aboutOf } from './lint.ts'
import { type Found, locateProblems } from './place.ts'
import type { Problem } from './problem.ts'

/** The staff as far as it can be read. Never throws. */
export function parsePeople(text: string): PeopleFile {
  return checkPeopleShape(parseYaml(text, scanLostText(text)).data).file
}

export interface PeopleOptions {
  readonly today: IsoDate
  readonly t: Translate
  /** Names of the calendars that the configuration defines; absent: they are not checked. */
  readonly calendars?: readonly string[]
}

/** The problems of a `people.yaml`, in the order of its text. Never throws. */
export function lintPeople(text: string, { today, t, calendars }: PeopleOptions): Problem[] {
  const lost = scanLostText(text)
  const parsed = parseYaml(text, lost)
  const { file, findings } = checkPeopleShape(parsed.data)
  const found: Found[] = []
  const add = (rule: string, severity: Severity, report: Report) => found.push({ rule, severity, report, about: aboutOf(report) })
  const playbook = emptyPlaybook()
  const engagement = {} as EngagementFile
  const context: Omit<ShapeContext, 'report'> = {
    engagement,
    playbook,
    states: statesOf(engagement, playbook, { today, holidays: weekendsOnly }),
    holidays: weekendsOnly,
    staff: file,
    calendars: calendars ?? [],
    today,
    t,
    words: wordsOf(playbook, t.locale),
    options: {},
    text,
    parsed,
    lost,
    findings,
    pin: { known: [] },
    // Staff follow no playbook, so none is missing.
    defaultPlaybook: 'none',
  }
  for (const rule of rules) {
    if (rule.kind !== 'shape' || !shapeRules.has(rule.name) || rule.severity === 'off') continue
    const own = rule.severity
    rule.check({ ...context, options: { ...rule.options }, report: report => add(rule.name, report.level ?? own, report) })
  }
  checkPersons(file, t, report => add('known-person', 'warning', report))
  checkCovers(file, t, report => add('valid-date', 'error', report))
  if (calendars) checkCalendars(file, calendars, t, report => add('known-reference', 'warning', report))
  return locateProblems(text, found)
}

/** The rules on shape that know nothing of an engagement or a playbook. */
const shapeRules: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'lost-text',
  'valid-number',
  'known-key',
  'valid-type',
  'valid-value',
  'valid-date',
])

let empty: Playbook | undefined

/** The rules on shape take the words of the format from a playbook's; this one adds none. */
function emptyPlaybook(): Playbook {
  empty ??= createPlaybook({
    id: 'none',
    version: '0',
    title: '',
    vocabulary: {
      roles: {},
      services: {},
      motions: {},
      'task-statuses': {},
      'entitlement-statuses': {},
      'business-reasons': {},
      'waiver-reasons': {},
    },
    phases: [],
  })
  return empty
}

function checkPersons(file: PeopleFile, t: Translate, report: (report: Report) => void): void {
  const people = entriesOf(file.people)
  const check = (at: Path, person: string | null | undefined) => {
    if (person == null || lookup(file.people, person) !== undefined) return
    const candidates = people.map(([id, entry]) => ({ id, names: [id, entry?.name, entry?.email].filter(name => name != null) }))
    const meant = findClosest(person, candidates)
    report({
      at,
      on: 'value',
      message: t('Nobody is called "{person}" in this file', { person }),
      hint: meant ? t('Did you mean "{meant}"?', { meant }) : t('Add the person under "people"'),
      fix: meant ? { title: t('Change to "{meant}"', { meant }), edit: { do: 'set', path: at, value: meant } } : undefined,
    })
  }
  for (const [key, cover] of entriesOf(file.covers)) {
    check(['covers', key, 'person'], cover?.person)
    check(['covers', key, 'by'], cover?.by)
  }
}

function checkCovers(file: PeopleFile, t: Translate, report: (report: Report) => void): void {
  for (const [key, cover] of entriesOf(file.covers)) {
    if (!cover?.from || !cover.until || cover.from <= cover.until) continue
    report({
      at: ['covers', key, 'until'],
      on: 'value',
      message: t('The cover ends on {until}, before it begins on {from}', { from: cover.from, until: cover.until }),
      related: [{ at: ['covers', key, 'from'], message: t('It begins here') }],
    })
  }
}

function checkCalendars(file: PeopleFile, calendars: readonly string[], t: Translate, report: (report: Report) => void): void {
  for (const [key, person] of entriesOf(file.people)) {
    const name = person?.calendar
    if (!name || calendars.includes(name)) continue
    const meant = findClosest(
      name,
      calendars.map(id => ({ id, names: [id] })),
    )
    report({
      at: ['people', key, 'calendar'],
      on: 'value',
      message: t('There is no calendar "{name}" in the configuration', { name }),
      hint: meant && t('Did you mean "{meant}"?', { meant }),
    })
  }
}
