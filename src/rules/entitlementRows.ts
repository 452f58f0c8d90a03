/** What a file says of entitlements, row by row: one for a service, or one for each part of a split one. */
import type { ServiceEntry } from '../playbook/shape.ts'
import { entriesOf, type Path } from '../util/json.ts'
import type { FileContext } from './rule.ts'

export interface EntitlementRow {
  readonly service: string
  /** Where status, reason, detail and note of the row stand. */
  readonly path: Path
  readonly status?: string | null
  readonly reason?: string | null
  readonly detail?: string | null
  /** Of a part without one the note of the service. */
  readonly note?: string | null
  /** As messages name it: `Exchange`, or `Exchange (emea)`. */
  label(): string
}

/** The rows of all services in the order of the file; rows about which nothing is said are left out. */
export function entitlementRows({ states, words }: Pick<FileContext, 'states' | 'words'>): EntitlementRow[] {
  const rows: EntitlementRow[] = []
  for (const service of states.services) {
    const entry = states.service(service)
    if (!entry) continue
    const parts = entriesOf(entry.split?.parts)
    if (parts.length === 0) {
      const { status, reason, detail, note } = entry
      if (status == null && reason == null && detail == null) continue
      rows.push({ service, path: ['services', service], status, reason, detail, note, label: () => words.service(service) })
    }
    for (const [key, part] of parts) {
      if (!part) continue
      const { status, reason, detail, note } = part
      rows.push({
        service,
        path: ['services', service, 'split', 'parts', key],
        status,
        reason,
        detail,
        note: note ?? entry.note,
        label: () => `${words.service(service)} (${key})`,
      })
    }
  }
  return rows
}

/** The written statuses of a service: its own, or those of its parts. */
export function statusesOf(service: ServiceEntry | undefined): readonly string[] {
  const parts = entriesOf(service?.split?.parts)
  const statuses = parts.length > 0 ? parts.map(([, part]) => part?.status) : [service?.status]
  return statuses.filter(status => status != null)
}
