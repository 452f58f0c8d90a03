/** Rules across files: small summaries of every engagement in, problems by file out. */
import type { States } from '../engagement/states.ts'
import type { EngagementFile } from '../playbook/shape.ts'
import type { Report, WorkspaceEntry } from '../rules/rule.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Translate } from '../util/translate.ts'
import { aboutOf } from './lint.ts'
import { type Found, locateProblems } from './place.ts'
import { activeRules, levelOf, type Settings } from './settings.ts'
import { type Silenced, silence } from './suppressions.ts'

export interface WorkspaceOptions {
  readonly today: IsoDate
  readonly t: Translate
}

/** What rules across files look at; undefined when the file has nothing that another one could share. */
export function workspaceEntry(
  path: string,
  { engagement: file, states }: { readonly engagement: EngagementFile; readonly states?: States },
): WorkspaceEntry | undefined {
  const id = file.engagement?.id?.trim() || undefined
  const tenant = file.customer?.tenant?.trim() || undefined
  if (!id && !tenant) return undefined
  return copied({
    path,
    id,
    tenant,
    motion: file.engagement?.motion,
    status: file.engagement?.status ?? 'active',
    inScope: states?.inScope ?? [],
    previous: file.engagement?.previous ?? undefined,
  })
}

/** With texts of its own: a part of a text keeps the whole text in memory, and there are thousands of entries. */
function copied(entry: WorkspaceEntry): WorkspaceEntry {
  return JSON.parse(JSON.stringify(entry))
}

/**
 * Runs the rules across files, in a time that grows with the number of entries only.
 * @param settings those of the root, or of each file where they differ
 * @returns by path; files without a problem are absent
 */
export function lintWorkspace(
  entries: readonly WorkspaceEntry[],
  settings: Settings | ((path: string) => Settings),
  { today, t }: WorkspaceOptions,
): Map<string, Found[]> {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const settingsOf = typeof settings === 'function' ? settings : () => settings
  const found = new Map<string, Found[]>()
  const done = new Set<string>()
  const run = (path: string) => {
    for (const { rule, options } of activeRules(settingsOf(path))) {
      if (rule.kind !== 'workspace' || done.has(rule.name)) continue
      done.add(rule.name)
      const report = (at: string, report: Report) => add(found, at, toFound(rule.name, report, settingsOf(at)))
      rule.check({ entries: sorted, today, t, options, report })
    }
  }
  // A rule that is off for one file may be on for another.
  const seen = new Set<Settings>()
  for (const { path } of sorted) {
    const own = settingsOf(path)
    if (!seen.has(own)) run(path)
    seen.add(own)
  }
  return found
}

/** The problems of one file with their places; those that a comment silences are taken out. */
export function placeWorkspace(
  text: string,
  found: readonly Found[],
  options: WorkspaceOptions & { settings: Settings },
): Silenced {
  return silence(text, locateProblems(text, found), { ...options, stage: 'workspace' })
}

function toFound(name: string, report: Report, settings: Settings): Found | undefined {
  const active = activeRules(settings).find(({ rule }) => rule.name === name)
  if (!active) return undefined
  const severity = levelOf(active.severity, report.level, report.clock === true, settings)
  return { rule: name, covers: active.rule.covers, severity, report, about: aboutOf(report) }
}

function add(found: Map<string, Found[]>, path: string, one: Found | undefined): void {
  if (!one) return
  const known = found.get(path)
  if (known) known.push(one)
  else found.set(path, [one])
}
