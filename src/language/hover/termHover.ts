/** Words of the playbook on hover: statuses, reasons, motions, phases, processes and their items, the playbook itself. */
import { checklistOf } from '../../engagement/checklist.ts'
import type { PlaybookFile } from '../../playbook/model.ts'
import type { VocabularyKey } from '../../playbook/words.ts'
import { lookup, type Path } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'
import { dateWords } from './dates.ts'
import { blocks, factLines, heading, plain } from './markdown.ts'
import { lastChange, phaseOverview, processOverview } from './playbookText.ts'
import { isLost, progressIn } from './standing.ts'

/** A task status: what it means, and the state it puts a task in. */
export function statusHover(snapshot: Snapshot, id: string): string | undefined {
  const { facts, t } = snapshot
  const { playbook, words } = facts
  const status = lookup(playbook.vocabulary['task-statuses'], id)
  if (!status) return undefined
  const meaning: Record<string, string> = {
    open: t('Open: the task is still to be begun'),
    active: t('Active: the task is under way'),
    stalled: t('Stalled: the task is not closed and names what holds it up'),
    closed: status.complete
      ? t('Closed: the task is done; its date stands under "{key}"', { key: plain(words.key('completed')) })
      : t('Closed without being done: a mandatory task then needs a waiver'),
  }
  return termHover(snapshot, 'task-statuses', id, [
    meaning[status.state],
    status['at-risk'] ? t('At risk: name what endangers it and who sees to it') : undefined,
  ])
}

/** L1, L2 or L3 of a service. */
export function entitlementHover(snapshot: Snapshot, level: 1 | 2 | 3, id: string): string | undefined {
  const { facts, t } = snapshot
  const { playbook, words } = facts
  const statuses = Object.entries(playbook.vocabulary['entitlement-statuses'])
  const policy = playbook.policies.entitlements
  if (level === 1) {
    const outside = policy && [policy['no-intent'], policy['duplicate-invalid']].includes(id)
    return termHover(snapshot, 'entitlement-statuses', id, [
      t('Entitlement status (L1)'),
      policy && (outside ? t('The service is then not in scope') : t('The service is in scope')),
    ])
  }
  if (level === 2) {
    const owners = statuses.filter(([, status]) => lookup(status.reasons, id)).map(([one]) => plain(words.entitlementStatus(one)))
    return termHover(snapshot, 'entitlement-reasons', id, [t('Reason (L2) of {status}', { status: owners.join(', ') })])
  }
  const owners = statuses.flatMap(([, status]) =>
    Object.entries(status.reasons ?? {}).flatMap(([reason, { details }]) =>
      lookup(details, id) ? [plain(words.entitlementReason(reason))] : [],
    ),
  )
  return termHover(snapshot, 'entitlement-details', id, [
    owners.length > 3 ? t('Detail (L3)') : t('Detail (L3) of {reason}', { reason: owners.join(', ') }),
  ])
}

export function businessReasonHover(snapshot: Snapshot, id: string): string | undefined {
  return termHover(snapshot, 'business-reasons', id, [snapshot.t('Business reason, the B of DIBS')])
}

export function waiverReasonHover(snapshot: Snapshot, id: string): string | undefined {
  return termHover(snapshot, 'waiver-reasons', id, [snapshot.t('Reason for doing without a task')])
}

export function motionHover(snapshot: Snapshot, id: string): string | undefined {
  return termHover(snapshot, 'motions', id, [])
}

/** Name, English name and definition of a term, then facts; undefined for an id that the playbook does not hold. */
function termHover(
  { facts }: Snapshot,
  kind: VocabularyKey,
  id: string,
  lines: readonly (string | undefined)[],
): string | undefined {
  const { playbook, words, english } = facts
  if (!isTerm(playbook.vocabulary, kind, id)) return undefined
  const nameIn = (from: typeof words): string => {
    const names: Record<VocabularyKey, () => string> = {
      roles: () => from.role(id),
      services: () => from.service(id),
      motions: () => from.motion(id),
      'task-statuses': () => from.status(id),
      'entitlement-statuses': () => from.entitlementStatus(id),
      'entitlement-reasons': () => from.entitlementReason(id),
      'entitlement-details': () => from.entitlementDetail(id),
      'business-reasons': () => from.businessReason(id).name,
      'waiver-reasons': () => from.waiverReason(id),
    }
    return names[kind]()
  }
  const definition = words.definition(kind, id)
  return blocks(heading(nameIn(words), nameIn(english)), definition && plain(definition), factLines(lines))
}

function isTerm(vocabulary: PlaybookFile['vocabulary'], kind: VocabularyKey, id: string): boolean {
  const reasons = Object.values(vocabulary['entitlement-statuses']).map(status => status.reasons)
  if (kind === 'entitlement-reasons') return reasons.some(one => lookup(one, id) !== undefined)
  if (kind === 'entitlement-details') {
    return reasons.some(one => Object.values(one ?? {}).some(({ details }) => lookup(details, id) !== undefined))
  }
  return lookup(vocabulary[kind] as Record<string, unknown>, id) !== undefined
}

export function phaseHover(snapshot: Snapshot, id: string): string | undefined {
  const { facts, t } = snapshot
  const { playbook, words, english, known } = facts
  const index = playbook.phases.findIndex(phase => phase.id === id)
  if (index < 0) return undefined
  const overview = phaseOverview(playbook, id, t.locale)
  const mandatory =
    known && !isLost(snapshot, 'tasks') ? progressIn(snapshot).tasks.filter(task => task.phase === id && task.mandatory) : []
  const done = mandatory.filter(({ state }) => state === 'closed').length
  return blocks(
    heading(words.phase(id), english.phase(id)),
    overview && plain(overview),
    factLines([
      t('Phase {n} of {total}', { n: index + 1, total: playbook.phases.length }),
      mandatory.length > 0 ? t('Mandatory tasks: {done} of {total} done', { done, total: mandatory.length }) : undefined,
    ]),
  )
}

export function processHover(snapshot: Snapshot, id: string): string | undefined {
  const { facts, t } = snapshot
  const { playbook, words, english, states, known } = facts
  const place = playbook.processes.get(id)
  if (!place) return undefined
  const overview = processOverview(playbook, id, t.locale)
  const items = known ? checklistOf(states, place.process) : []
  const met = (kind: 'inputs' | 'outputs') => {
    const all = items.filter(item => item.kind === kind)
    return all.length > 0
      ? t('{name}: {done} of {total}', {
          name: plain(words.key(kind)),
          done: all.filter(item => item.met).length,
          total: all.length,
        })
      : undefined
  }
  return blocks(
    heading(words.process(id), english.process(id)),
    overview && plain(overview),
    factLines([
      t('Phase: {phase}', { phase: plain(words.phase(place.phase.id)) }),
      met('inputs'),
      met('outputs'),
      lastChange(snapshot, place.process),
    ]),
  )
}

/** A key input or output of a process. @param path `processes/<process>/<inputs or outputs>/<item>` */
export function itemHover({ facts, t }: Snapshot, path: Path): string | undefined {
  const { playbook, words, english, states, known } = facts
  const [, process = '', kind, id = ''] = path.map(String)
  if (kind !== 'inputs' && kind !== 'outputs') return undefined
  const place = playbook.processes.get(process)
  const item = place?.process[kind]?.find(one => one.id === id)
  if (!place || !item) return undefined
  const state = known ? checklistOf(states, place.process).find(one => one.kind === kind && one.id === id) : undefined
  const text = words.item(process, id)
  const standing =
    state &&
    (state.notApplicable
      ? t('Does not apply to this customer')
      : state.met
        ? state.date
          ? t('Met on {date}', { date: dateWords(state.date, t) })
          : t('Met')
        : t('Not met yet'))
  return blocks(
    heading(words.key(kind)),
    plain(text),
    text === english.item(process, id) ? undefined : `_${plain(english.item(process, id))}_`,
    factLines([
      standing,
      item.gate ? t('Without it the phase is not left') : undefined,
      item.proof ? t('The facts of this file show it; it is not typed') : undefined,
    ]),
  )
}

/** The playbook that a file names: title, version, whether there is a newer one. */
export function playbookHover({ facts, catalogue, t }: Snapshot, reference: string): string {
  const { playbook, newer, versions, problem } = catalogue.find(reference)
  if (!playbook) {
    return blocks(
      heading(reference),
      factLines([
        problem === 'unknown-version'
          ? t('This version is not known; known: {versions}', { versions: versions.map(plain).join(', ') })
          : t('This playbook is not known'),
      ]),
    )
  }
  const words = facts.playbook === playbook ? facts.words : undefined
  const title = words?.title() ?? playbook.file.title
  return blocks(
    heading(title, playbook.file.title),
    factLines([
      t('Version {version}', { version: plain(playbook.version) }),
      newer ? t('There is a newer version: {version}', { version: plain(newer) }) : t('There is no newer version'),
      t.count(playbook.tasks.size, 'one task', '{n} tasks'),
      playbook.partial ? t('It holds only some of the tasks of the portal') : undefined,
    ]),
  )
}
