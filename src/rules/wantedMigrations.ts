/** Which services a migration is wanted for, and whether FastTrack migrates them. */
import type { Policies } from '../playbook/model.ts'
import { lookup } from '../util/json.ts'
import type { FileContext } from './rule.ts'

type MigrationPolicy = NonNullable<Policies['migration']>

export interface WantedMigration {
  readonly service: string
  readonly entitlements?: number | null
  /** Why FastTrack does not migrate; undefined when nothing speaks against it. */
  readonly against?: 'service' | 'entitlements'
}

/** Services in scope with a wanted migration, in the order of the file; those the playbook does not know are left out. */
export function wantedMigrations({ playbook, states }: FileContext, policy: MigrationPolicy): WantedMigration[] {
  const wanted: WantedMigration[] = []
  for (const service of states.services) {
    const entry = states.service(service)
    if (!entry?.migration?.wanted || !states.isInScope(service) || !lookup(playbook.vocabulary.services, service)) continue
    const { entitlements } = entry
    const isSmall = entitlements != null && entitlements <= policy['entitlements-above']
    const against = !policy.services.includes(service) ? 'service' : isSmall ? 'entitlements' : undefined
    wanted.push({ service, entitlements, against })
  }
  return wanted
}
