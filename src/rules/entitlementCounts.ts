/** The numbers of a service agree: the parts of a split one with its entitlements, its active users too. */
import { type ServiceEntry, splitReasons } from '../playbook/shape.ts'
import { entriesOf } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule, type FileContext } from './rule.ts'

export const entitlementCounts = defineRule({
  name: 'entitlement-counts',
  summary:
    'The parts of a split service add up to its entitlements, stand in place of its status and have a reason; active users are no more than the entitlements.',
  why: 'Progress and forecasts are computed from these numbers. Users counted twice or not at all make them wrong.',
  severity: 'error',
  source: 'required data, entitlements',
  examples: {
    bad: `services:
  exchange:
    entitlements: 1000
    split:
      why: companies
      parts:
        north: { status: in-progress, reason: migration, count: 700 }
        south: { status: blocked, reason: legal-regulatory, count: 200 }
`,
    good: `services:
  exchange:
    entitlements: 1000
    split:
      why: companies
      parts:
        north: { status: in-progress, reason: migration, count: 700 }
        south: { status: blocked, reason: legal-regulatory, count: 300 }
`,
  },
  check(context) {
    for (const id of context.states.services) {
      const service = context.states.service(id)
      if (!service) continue
      if (service.split) checkSplit(context, id, service)
      checkUsers(context, id, service)
    }
  },
})

function checkSplit(context: FileContext, id: string, service: ServiceEntry): void {
  const { words, t, report } = context
  const parts = entriesOf(service.split?.parts)
  if (parts.length === 0 && !service.split?.why) return
  const path = ['services', id, 'split']
  const values = { service: words.service(id) }
  const own = (['status', 'reason', 'detail'] as const).find(key => service[key] != null)
  if (own) {
    report({
      at: ['services', id, own],
      message:
        own === 'status'
          ? t('{service} has both a status of its own and a split status', values)
          : own === 'reason'
            ? t('{service} has a reason of its own beside a split status', values)
            : t('{service} has a detail of its own beside a split status', values),
      hint: t('Keep it in the parts of the split only'),
      related: [{ at: path, message: t('The split stands here') }],
    })
  }
  if (!service.split?.why) {
    report({
      at: path,
      message: t('The status of {service} is split without a reason', values),
      hint: t('A split is for geographies, companies or approved duplicates'),
      level: 'warning',
      ask: {
        title: t('Give the reason'),
        edit: { do: 'insert', path: [...path, 'why'], value: blank('why', { kind: 'choice', choices: splitReasons }) },
      },
    })
  }
  checkSum(context, id, service)
}

function checkSum({ words, t, report }: FileContext, id: string, service: ServiceEntry): void {
  const { entitlements } = service
  const counts = entriesOf(service.split?.parts).map(([, part]) => part?.count)
  if (entitlements == null || counts.length === 0) return
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0)
  // What nobody has counted yet may be the rest, but not less than nothing.
  if (sum === entitlements || (counts.some(count => count == null) && sum < entitlements)) return
  const total = ['services', id, 'entitlements']
  report({
    at: ['services', id, 'split', 'parts'],
    message: t('The parts of {service} add up to {sum}, but its entitlements are {entitlements}', {
      service: words.service(id),
      sum,
      entitlements,
    }),
    hint: t('Correct the number of a part or of the entitlements'),
    related: [{ at: total, message: t('The entitlements stand here') }],
    ask: {
      title: t('Enter the number of entitlements'),
      edit: { do: 'set', path: total, value: blank('entitlements', { kind: 'number', suggest: String(sum) }) },
    },
  })
}

function checkUsers({ words, t, report }: FileContext, id: string, { entitlements, usage }: ServiceEntry): void {
  const active = usage?.['active-users']
  if (active == null || entitlements == null || active <= entitlements) return
  const at = ['services', id, 'usage', 'active-users']
  report({
    at,
    on: 'value',
    message: t('{service} has more active users ({active}) than entitlements ({entitlements})', {
      service: words.service(id),
      active,
      entitlements,
    }),
    hint: t('Check both numbers'),
    level: 'warning',
    related: [{ at: ['services', id, 'entitlements'], message: t('The entitlements stand here') }],
    ask: {
      title: t('Enter the number of active users'),
      edit: { do: 'set', path: at, value: blank('active-users', { kind: 'number' }) },
    },
  })
}
