/** Reads the engagements that `status` and `agenda` show. */
import { readEngagement } from '../lint/lint.ts'
import { unreadableProblem } from '../lint/readableFile.ts'
import { candidatesOf } from '../playbook/candidates.ts'
import type { Playbook } from '../playbook/playbook.ts'
import {
  type EngagementStatus,
  engagementStatus,
  type Filter,
  isFiltered,
  type Portfolio,
  sortByUrgency,
} from '../report/portfolio.ts'
import { findClosest } from '../util/closest.ts'
import { Failure } from './failure.ts'
import { shownPath } from './findFiles.ts'
import type { PortfolioFlags } from './flags.ts'
import { readEngagementFile } from './readFile.ts'
import type { Session } from './session.ts'

/**
 * Every engagement found, the most urgent first; files that cannot be read are named, never left out.
 * @throws Failure when no file matched, or a filter names what nobody knows
 */
export async function readPortfolio(paths: readonly string[], flags: PortfolioFlags, session: Session): Promise<Portfolio> {
  const filter = filterOf(flags, session)
  const { files, unreadable } = await session.find(paths)
  const all = [...files, ...unreadable.map(({ path }) => path)]
  if (all.length === 0) throw noFileMatched(paths)
  const engagements: EngagementStatus[] = []
  const unread: { path: string; reason: string }[] = []
  for (const path of all) {
    const read = readStatus(path, filter, session)
    if (read === undefined) continue
    if ('reason' in read) unread.push(read)
    else engagements.push(read)
  }
  return { asOf: session.today, engagements: sortByUrgency(engagements), unread, filtered: isFiltered(filter) }
}

export function noFileMatched(paths: readonly string[]): Failure {
  return new Failure(
    `No engagement file matched ${paths.length > 0 ? paths.map(path => `"${path}"`).join(', ') : 'in this folder'}`,
    'Engagement files end in .engagement.yaml; playbook doctor shows which files are looked at',
  )
}

/** Undefined for an engagement of which nothing was asked for. */
function readStatus(
  path: string,
  filter: Filter,
  session: Session,
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
  if (!readable) return { path: shown, reason: t('There is no engagement in it that can be read') }
  const partial = shapeContext.parsed.unreadable.length > 0
  return engagementStatus({ path: shown, states, staff, locale: t.locale, dueSoon: settings.dueSoon, partial }, filter)
}

function filterOf(flags: PortfolioFlags, session: Session): Filter {
  const me = flags.me ?? process.env.PLAYBOOK_ME
  if (flags.mine && !me)
    throw new Failure('--mine needs to know who you are', 'Give --me KEY, or set PLAYBOOK_ME to your key in people.yaml')
  const playbook = session.catalogue.find(session.playbook).playbook
  return {
    me: flags.mine || flags.me !== undefined ? me : undefined,
    role: flags.role && playbook ? idOf(flags.role, 'role', playbook) : flags.role,
    service: flags.service && playbook ? idOf(flags.service, 'service', playbook) : flags.service,
    owner: flags.owner,
  }
}

/** An id by its name or abbreviation in any language. */
function idOf(name: string, kind: 'role' | 'service', playbook: Playbook): string {
  const candidates = candidatesOf(playbook, kind)
  const id = findClosest(name, candidates)
  if (id !== undefined) return id
  throw new Failure(`--${kind} "${name}" is not in the playbook`, `One of: ${candidates.map(one => one.id).join(', ')}`)
}
