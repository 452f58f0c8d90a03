/** Two files are not about the same engagement. */
import { joinWords } from '../util/translate.ts'
import { defineWorkspaceRule, type Report, type WorkspaceContext, type WorkspaceEntry } from './rule.ts'

export const uniqueEngagement = defineWorkspaceRule({
  name: 'unique-engagement',
  summary: 'An engagement is recorded in one file, and a tenant has one open engagement for a motion and service.',
  why: 'With two files nobody knows which one is true, and the customer is contacted twice.',
  severity: 'error',
  source: 'the engagement format',
  examples: { bad: '', good: '' },
  check(context) {
    const doubled = new Set<string>()
    for (const group of groupsOf(context.entries, ({ id }) => (id ? [fold(id)] : []))) {
      for (const entry of group) {
        doubled.add(entry.path)
        reportId(context, entry, others(entry, [group]))
      }
    }
    const byTenant = new Map<WorkspaceEntry, WorkspaceEntry[][]>()
    for (const group of groupsOf(context.entries, keysOfOpen)) {
      for (const entry of group) {
        const groups = byTenant.get(entry)
        if (groups) groups.push(group)
        else byTenant.set(entry, [group])
      }
    }
    for (const [entry, groups] of byTenant) {
      // A copied file is one mistake.
      const rivals = others(entry, groups).filter(other => !(doubled.has(entry.path) && sameId(entry, other)))
      if (rivals.length > 0) reportTenant(context, entry, rivals)
    }
  },
})

/** Files named in one message; a group may hold thousands. */
const named = 3

function reportId({ t, report }: WorkspaceContext, entry: WorkspaceEntry, rivals: readonly WorkspaceEntry[]): void {
  const at = ['engagement', 'id']
  report(entry.path, {
    at,
    on: 'value',
    message: t('Engagement "{id}" is also recorded in {files}', { id: entry.id ?? '', files: filesOf(rivals, t.locale) }),
    hint: t('Keep one of the files, or correct the number'),
    related: rivals.map(({ path }) => ({ file: path, at, message: t('The same number') })),
  })
}

function reportTenant({ t, report }: WorkspaceContext, entry: WorkspaceEntry, rivals: readonly WorkspaceEntry[]): void {
  const at = ['customer', 'tenant']
  const values = { tenant: entry.tenant ?? '', files: filesOf(rivals, t.locale) }
  const related: Report['related'] = rivals.map(({ path }) => ({ file: path, at, message: t('The other open engagement') }))
  report(entry.path, {
    at,
    on: 'value',
    message: t('Tenant "{tenant}" has another open engagement with the same motion and service: {files}', values),
    hint: t('Close one of them, or list each service in one of them only'),
    related,
  })
}

/** The groups of two or more entries that share a key, in the order of the entries. */
function groupsOf(entries: readonly WorkspaceEntry[], keys: (entry: WorkspaceEntry) => readonly string[]): WorkspaceEntry[][] {
  const groups = new Map<string, WorkspaceEntry[]>()
  for (const entry of entries) {
    for (const key of keys(entry)) {
      const group = groups.get(key)
      if (group) group.push(entry)
      else groups.set(key, [entry])
    }
  }
  return [...groups.values()].filter(group => group.length > 1)
}

function keysOfOpen({ tenant, motion, status, inScope }: WorkspaceEntry): string[] {
  if (!tenant || !motion || status === 'closed') return []
  return inScope.map(service => JSON.stringify([fold(tenant), motion, service]))
}

/** The first few other entries of the groups, each once, sorted by path. */
function others(entry: WorkspaceEntry, groups: readonly (readonly WorkspaceEntry[])[]): WorkspaceEntry[] {
  const found = new Set<WorkspaceEntry>()
  for (const group of groups) {
    for (let index = 0; index <= named && index < group.length; index++) {
      const other = group[index] as WorkspaceEntry
      if (other !== entry) found.add(other)
    }
  }
  return [...found].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, named)
}

const filesOf = (entries: readonly WorkspaceEntry[], locale: string) =>
  joinWords(
    entries.map(({ path }) => path),
    locale,
  )
const sameId = (a: WorkspaceEntry, b: WorkspaceEntry) => a.id !== undefined && b.id !== undefined && fold(a.id) === fold(b.id)
const fold = (text: string) => text.trim().toLowerCase()
