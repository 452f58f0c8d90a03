/** Reads the engagements that `status` and `agenda` show. */
import { readEngagement } from '../lint/lint.ts'
import { unreadableProblem } from '../lint/readableFile.ts'
import { candidatesOf } from '../playbook/candidates.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import { managerOf } from '../report/persons.ts'
import {
  type EngagementStatus,
  engagementStatus,
  type Filter,
  isFiltered,
  type Portfolio,
  sortByUrgency,
} from '../report/portfolio.ts'
import { findClosest, fold } from '../util/closest.ts'
import { entriesOf } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { Failure } from './failure.ts'
import { findFiles, shownPath } from './findFiles.ts'
import type { PortfolioFlags } from './flags.ts'
import { readEngagementFile, staffProblem } from './readFile.ts'
import type { Session } from './session.ts'

/**
 * Every engagement found, the most urgent first; files that cannot be read are named, never left out.
 * @throws Failure when no file matched, or a filter names what nobody knows
 */
export async function readPortfolio(paths: readonly string[], flags: PortfolioFlags, session: Session): Promise<Portfolio> {
  const filter = filterOf(flags, session)
  const { files, unreadable } = await session.find(paths)
  const all = [...files, ...unreadable.map(({ path }) => path)]
  if (all.length === 0) throw noFileMatched(paths, session)
  const people = new Map<string, Set<string>>()
  const engagements: EngagementStatus[] = []
  const unread: { path: string; reason: string }[] = []
  for (const path of all) {
    const read = readStatus(path, filter, session, people)
    if (read === undefined) continue
    if ('reason' in read) unread.push(read)
    else engagements.push(read)
  }
  for (const [path, fault] of session.staffFaults)
    unread.push({ path: shownPath(path, session.cwd), reason: staffProblem(fault, session.t).message })
  // Whoever owns something is known, whether or not anybody wrote down who that is.
  const isEmpty = engagements.every(({ lost }) => lost.length > 0)
  if (isEmpty && unread.length === 0) requireKnownPeople(filter, flags, people, session)
  return { asOf: session.today, engagements: sortByUrgency(engagements), unread, filtered: isFiltered(filter) }
}

export function noFileMatched(paths: readonly string[], { t, cwd }: Session): Failure {
  let ignored = 0
  findFiles(paths, cwd, t, () => ignored++)
  const message =
    paths.length > 0
      ? t('No engagement file matched {paths}', { paths: paths.map(path => `"${path}"`).join(', ') })
      : t('No engagement file matched in this folder')
  const note = ignored > 0 ? ` ${t('({n} ignored by .gitignore)', { n: ignored })}` : ''
  return new Failure(
    message + note,
    t('Engagement files end in .engagement.yaml; playbook doctor shows which files are looked at'),
  )
}

/** @throws Failure when --owner or --me names somebody who stands in no file */
function requireKnownPeople(
  { owner, me }: Filter,
  flags: PortfolioFlags,
  people: ReadonlyMap<string, ReadonlySet<string>>,
  { t }: Session,
): void {
  const candidates = [...people].map(([id, names]) => ({ id, names: [id, ...names] }))
  const check = (flag: string, who: string | undefined) => {
    if (who === undefined) return
    const plain = who.replace(/^@/, '')
    if (candidates.some(({ names }) => names.some(name => fold(name) === fold(plain)))) return
    const closest = findClosest(plain, candidates)
    throw new Failure(
      t('{flag} "{value}" stands neither in people.yaml nor in these files', { flag, value: who }),
      closest
        ? t('Did you mean "{value}"?', { value: closest })
        : t('Known: {example}', { example: [...people.keys()].sort().slice(0, 10).join(', ') }),
    )
  }
  check('--owner', owner)
  check(flags.me === undefined ? 'PLAYBOOK_ME' : '--me', me)
}

function notePeople(people: Map<string, Set<string>>, file: EngagementFile, staff: PeopleFile): void {
  for (const [key, person] of [...entriesOf(staff.people), ...entriesOf(file.people)]) {
    const names = people.get(key) ?? new Set()
    people.set(key, names)
    for (const name of [person?.name, person?.email, person && 'github' in person ? person.github : undefined])
      if (typeof name === 'string') names.add(name)
  }
  const manager = managerOf(file)
  if (manager !== undefined && !people.has(manager)) people.set(manager, new Set())
}

/** Undefined for an engagement of which nothing was asked for. */
function readStatus(
  path: string,
  filter: Filter,
  session: Session,
  people: Map<string, Set<string>>,
): EngagementStatus | { path: string; reason: string } | undefined {
  const { t, catalogue, today } = session
  const shown = shownPath(path, session.cwd)
  const read = readEngagementFile(path)
  if ('fault' in read) return { path: shown, reason: unreadableProblem(read.fault, t).message }
  const settings = session.settingsFor(path)
  const staff = session.staffFor(path)
  const { playbook, states, readable, shapeContext, file } = readEngagement({
    text: read.text,
    settings,
    catalogue,
    staff,
    today,
    t,
  })
  if (!playbook || !states) {
    const reference = file.playbook ?? settings.playbook
    return {
      path: shown,
      reason: reference ? t('The playbook "{reference}" is not known', { reference }) : t('It names no playbook'),
    }
  }
  notePeople(people, file, staff)
  if (!readable) return { path: shown, reason: t('There is no engagement in it that can be read') }
  const lost = shapeContext.parsed.unreadable.map(({ key }) => key)
  return engagementStatus({ path: shown, states, staff, locale: t.locale, dueSoon: settings.dueSoon, lost }, filter)
}

function filterOf(flags: PortfolioFlags, session: Session): Filter {
  const me = flags.me ?? process.env.PLAYBOOK_ME
  if (flags.mine && !me)
    throw new Failure(
      session.t('--mine needs to know who you are'),
      session.t('Give --me KEY, or set PLAYBOOK_ME to your key in people.yaml'),
    )
  const playbook = session.catalogue.find(session.playbook).playbook
  return {
    me: flags.mine || flags.me !== undefined ? me : undefined,
    role: flags.role && playbook ? idOf(flags.role, 'role', playbook, session.t) : flags.role,
    service: flags.service && playbook ? idOf(flags.service, 'service', playbook, session.t) : flags.service,
    owner: flags.owner,
  }
}

/** An id by its name or abbreviation in any language. */
function idOf(name: string, kind: 'role' | 'service', playbook: Playbook, t: Translate): string {
  const candidates = candidatesOf(playbook, kind)
  const id = findClosest(name, candidates)
  if (id !== undefined) return id
  throw new Failure(
    t('{flag} "{value}" is not in the playbook', { flag: `--${kind}`, value: name }),
    t('One of: {values}', { values: candidates.map(one => one.id).join(', ') }),
  )
}
