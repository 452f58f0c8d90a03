/** What a new version of a playbook does to engagements: which tasks they gain and lose, and their problems before and after. */
import { migrateEngagement, successorOf } from '../engagement/migrate.ts'
import { openParts } from '../engagement/openTasks.ts'
import type { States } from '../engagement/states.ts'
import { lintEngagement } from '../lint/lint.ts'
import type { Settings } from '../lint/settings.ts'
import { type Catalogue, compareVersions } from '../playbook/catalogue.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import type { IsoDate } from '../util/dates.ts'
import { isMap } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { parseYaml } from '../yaml/parse.ts'

export interface EngagementSource {
  readonly path: string
  readonly text: string
  readonly settings: Settings
  readonly staff: PeopleFile
}

export interface ProblemCounts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export interface FileEffect {
  readonly path: string
  readonly customer?: string
  /** Tasks that are open under the later version and were not, or did not apply, under the earlier one. */
  readonly gained: readonly string[]
  /** Those of them, and of the tasks open under both, that are mandatory now and were not. */
  readonly mandatory: readonly string[]
  /** Open tasks that are gone or do not apply any more. */
  readonly dropped: readonly string[]
  readonly before: ProblemCounts
  readonly after: ProblemCounts
  /** False: it cannot be moved as it is; see `playbook migrate`. */
  readonly migrates: boolean
}

export interface PlaybookEffect {
  readonly files: readonly FileEffect[]
  /** Engagements on other versions of the playbook or on other playbooks. */
  readonly others: number
  /** Of each task in how many engagements it is open before and after; only those where that differs. */
  readonly tasks: readonly { task: string; before: number; after: number }[]
}

export interface EffectOptions {
  readonly today: IsoDate
  readonly t: Translate
  /** The playbook of files that name none, as `id@version`. */
  readonly standard?: string
}

/** Each engagement on the earlier version is checked as it is, and as `migrate` would leave it under the later one. */
export function effectOf(
  before: Playbook,
  after: Playbook,
  engagements: readonly EngagementSource[],
  { today, t, standard }: EffectOptions,
): PlaybookEffect {
  const files: FileEffect[] = []
  const open = new Map<string, { before: number; after: number }>()
  const count = (id: string, side: 'before' | 'after') => {
    const counts = open.get(id) ?? { before: 0, after: 0 }
    counts[side]++
    open.set(id, counts)
  }
  let others = 0
  for (const source of engagements) {
    if (!isOn(before, source, standard)) {
      others++
      continue
    }
    const input = { settings: source.settings, staff: source.staff, today, t }
    const earlier = lintEngagement({ ...input, text: source.text, catalogue: onlyOne(before) })
    const migrated = migrateEngagement(source.text, { to: after, from: before, standard })
    const later = lintEngagement({ ...input, text: migrated.ok ? migrated.text : source.text, catalogue: onlyOne(after) })
    const [was, is] = [openTasks(earlier.states), openTasks(later.states)]
    for (const id of was) count(id, 'before')
    for (const id of is) count(id, 'after')
    const successors = new Set([...was].map(id => successorOf(id, after) ?? id))
    const isMandatory = (playbook: Playbook, id: string) => playbook.tasks.get(id)?.task.mandatory === true
    const wasMandatory = new Set([...was].filter(id => isMandatory(before, id)).map(id => successorOf(id, after) ?? id))
    files.push({
      path: source.path,
      customer: earlier.engagement.customer?.name ?? undefined,
      gained: [...is].filter(id => !successors.has(id)),
      mandatory: [...is].filter(id => isMandatory(after, id) && !wasMandatory.has(id)),
      dropped: [...was].filter(id => !is.has(successorOf(id, after) ?? id)),
      before: countsOf(earlier.problems),
      after: countsOf(later.problems),
      migrates: migrated.ok,
    })
  }
  const order = [...after.taskIds, ...before.taskIds]
  const tasks = [...open]
    .filter(([, counts]) => counts.before !== counts.after)
    .map(([task, counts]) => ({ task, ...counts }))
    .sort((a, b) => order.indexOf(a.task) - order.indexOf(b.task))
  return { files, others, tasks }
}

function isOn({ id, version }: Playbook, { text, settings }: EngagementSource, standard: string | undefined): boolean {
  const { data } = parseYaml(text)
  const pin = isMap(data) && typeof data.playbook === 'string' ? data.playbook : (settings.playbook ?? standard)
  const [named, of] = (pin ?? '').split('@')
  return named === id && (of === undefined || compareVersions(of, version) === 0)
}

/** Whatever a file names, it is checked against this one. */
function onlyOne(playbook: Playbook): Catalogue {
  return { all: [playbook], find: () => ({ playbook, versions: [playbook.version] }) }
}

function openTasks(states: States | undefined): Set<string> {
  if (!states) return new Set()
  return new Set(states.playbook.taskIds.filter(id => states.applies(id) && openParts(states, id).length > 0))
}

function countsOf(problems: readonly { severity: string }[]): ProblemCounts {
  const count = (severity: string) => problems.filter(problem => problem.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}
