/** Which services an engagement is about. */
import type { Playbook } from '../playbook/playbook.ts'
import type { ServiceEntry } from '../playbook/shape.ts'
import { entriesOf, lookup } from '../util/json.ts'

/** Split: in scope (and intended) if any part is. */
export function scopeOf(service: ServiceEntry | undefined, playbook: Playbook): { inScope: boolean; intended: boolean } {
  const names = playbook.policies.entitlements
  const parts = entriesOf(service?.split?.parts).map(([, part]) => part?.status)
  const statuses = parts.length > 0 ? parts : [service?.status]
  const outside = [names?.['no-intent'], names?.['duplicate-invalid']]
  const inScope = statuses.some(status => status == null || !outside.includes(status))
  const wanted = statuses.some(status => status == null || (!outside.includes(status) && status !== names?.['status-unknown']))
  return { inScope, intended: inScope && wanted && service?.dibs?.intent !== 'none' }
}

/** True for tasks that are done once per tenant. */
export function isCore(scope: 'all' | readonly string[], playbook: Playbook): boolean {
  return scope !== 'all' && scope.some(service => lookup(playbook.vocabulary.services, service)?.core)
}
