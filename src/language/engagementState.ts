/** How the engagement of an editor stands, and by what it is checked: for the status bar. */
import { type Config, digestText, relaxations } from '../lint/config.ts'
import type { Catalogue } from '../playbook/catalogue.ts'
import type { EngagementState } from '../protocol/messages.ts'
import { engagementStatus, overdueCount } from '../report/portfolio.ts'
import type { Translate } from '../util/translate.ts'
import { sha256 } from './sha256.ts'
import type { Snapshot } from './snapshot.ts'

/** @param config that is in force for the file; absent: everything is as recommended */
export function engagementState(snapshot: Snapshot, config?: Config): EngagementState {
  const { facts, staff, settings, path, catalogue, t } = snapshot
  const { file, playbook, known, words, states } = facts
  const customer = file.customer?.name?.trim() || (path.split('/').at(-1) as string)
  const lost = snapshot.checked.gaps.flatMap(gap => (gap.length === 1 ? [String(gap[0])] : []))
  const status =
    known && states ? engagementStatus({ path, states, staff, locale: t.locale, dueSoon: settings.dueSoon, lost }, {}) : undefined
  const isSilent = status === undefined || status.progress.silent
  return {
    customer,
    pending: isSilent ? 0 : status.pending.length,
    overdue: isSilent ? 0 : overdueCount(status),
    playbook: known ? `${playbook.id}@${playbook.version}` : '?',
    title: known ? words.title() : '',
    known,
    engine: config ? engineText(config, t) : '',
    ...(lost.length > 0 ? { partial: true } : {}),
    ...(config ? { digest: digestOf(config, catalogue) } : {}),
  }
}

/** How many rules are relaxed and added, in one line; empty where everything is as recommended. */
export function engineText(config: Config, t: Translate): string {
  const relaxed = relaxations(config).length
  const added = config.settings.policies.length
  return [
    ...(relaxed > 0 ? [t.count(relaxed, 'one rule relaxed', '{n} rules relaxed')] : []),
    ...(added > 0 ? [t.count(added, 'one rule of our own', '{n} rules of our own')] : []),
  ].join(', ')
}

/** The digest that `playbook doctor` prints: equal where the same files give the same problems. */
function digestOf(config: Config, catalogue: Catalogue): string {
  const known = digests.get(config)
  if (known && known.catalogue === catalogue) return known.digest
  const digest = sha256(digestText(config, catalogue.all)).slice(0, 12)
  digests.set(config, { catalogue, digest })
  return digest
}

/** A playbook is long; it changes seldom. */
const digests = new WeakMap<Config, { readonly catalogue: Catalogue; readonly digest: string }>()
