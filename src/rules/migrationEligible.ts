/** FastTrack migrates to three services, above a number of entitlements. */
import { joinWords } from '../util/translate.ts'
import { defineRule } from './rule.ts'
import { wantedMigrations } from './wantedMigrations.ts'

export const migrationEligible = defineRule({
  name: 'migration-eligible',
  summary: 'A migration is wanted only for a service that FastTrack migrates and that has more than 500 entitlements.',
  why: 'A customer that counts on a benefit it does not have learns so when its old system is about to end.',
  severity: 'warning',
  source: 'conduct-technical-assessment, Migration Assessment',
  examples: {
    bad: 'services:\n  exchange:\n    entitlements: 500\n    migration:\n      wanted: true\n',
    good: 'services:\n  exchange:\n    entitlements: 501\n    migration:\n      wanted: true\n',
  },
  check(context) {
    const { playbook, words, t, report } = context
    const policy = playbook.policies.migration
    if (!policy) return
    for (const { service, entitlements, against } of wantedMigrations(context, policy)) {
      if (!against) continue
      const migrated = policy.services.map(id => words.service(id))
      report({
        at: ['services', service, 'migration', 'wanted'],
        message:
          against === 'service'
            ? t('A migration is wanted for {service}, but FastTrack migrates only {services}', {
                service: words.service(service),
                services: joinWords(migrated, t.locale),
              })
            : t('A migration is wanted for {service} with {count}, but more than {limit} are needed', {
                service: words.service(service),
                count: t.count(entitlements ?? 0, 'one entitlement', '{n} entitlements'),
                limit: policy['entitlements-above'],
              }),
        hint: t('Tell the customer and look for a partner, or correct the entry'),
        related:
          against === 'entitlements'
            ? [{ at: ['services', service, 'entitlements'], message: t('The entitlements stand here') }]
            : undefined,
      })
    }
  },
})
