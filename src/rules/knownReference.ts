/** What one entry of a file refers to, another entry, the playbook or the configuration has. */
import { type FoundReference, referencesIn } from '../engagement/references.ts'
import type { Reference } from '../playbook/shape.ts'
import type { Candidate } from '../util/closest.ts'
import { entriesOf, keysOf, lookup } from '../util/json.ts'
import { didYouMean } from './didYouMean.ts'
import { defineRule, type FileContext } from './rule.ts'

const kinds: readonly Reference[] = ['risk', 'partner', 'task', 'service', 'calendar']

export const knownReference = defineRule({
  name: 'known-reference',
  summary: 'A risk, partner, task, service or calendar that is referred to exists.',
  why: 'A reference ties two facts together, such as a referral and the risk behind it. One that leads nowhere loses the second fact.',
  severity: 'warning',
  source: 'the engagement format, references',
  examples: {
    bad: 'referrals:\n  upgrade:\n    risk: configmgr-upgrade\n',
    good: 'risks:\n  configmgr-upgrade:\n    kind: out-of-scope\nreferrals:\n  upgrade:\n    risk: configmgr-upgrade\n',
  },
  check(context) {
    const { engagement } = context
    // Everything else that refers to tasks and services is a place of its own, which other rules check.
    if (!engagement.risks && !engagement.referrals && !engagement.log && !engagement.engagement?.calendar) return
    for (const reference of referencesIn(engagement, kinds)) if (!reference.isKey) checkOne(context, reference)
  },
})

function checkOne(context: FileContext, { kind, path, value }: FoundReference): void {
  const { t, words, playbook } = context
  const say = (message: string, candidates: readonly Candidate[], otherwise: string) => {
    const { hint = otherwise, fix } = didYouMean({ path, value, candidates }, t)
    context.report({ at: path, on: 'value', message, hint, fix })
  }
  switch (kind) {
    case 'risk': {
      const { risks } = context.engagement
      if (lookup(risks, value) !== undefined) return
      say(t('There is no risk "{value}" under "risks"', { value }), idsOf(keysOf(risks)), t('Describe it under "risks"'))
      return
    }
    case 'partner': {
      const { partners } = context.engagement
      if (lookup(partners, value) !== undefined) return
      const named = entriesOf(partners).map(([id, partner]) => ({ id, names: partner?.name ? [id, partner.name] : [id] }))
      say(t('There is no partner "{value}" under "partners"', { value }), named, t('Describe it under "partners"'))
      return
    }
    case 'task':
      if (isTask(context, value)) return
      context.report({
        at: path,
        on: 'value',
        message: t('There is no task {value}', { value }),
        hint: t('Check the number, or write the task under "uncategorized-tasks"'),
      })
      return
    case 'service':
      // One that the playbook does not know is the problem of known-service.
      if (!Object.hasOwn(playbook.vocabulary.services, value)) return
      // A service whose name is misspelled may be the one that is meant.
      if (context.states.hasUnknownService || lookup(context.engagement.services, value) !== undefined) return
      context.report({
        at: path,
        on: 'value',
        // Where none is listed, that is the mistake.
        about: context.states.services.length === 0 ? [['services']] : undefined,
        message: t('{service} is not listed under "services"', { service: words.service(value) }),
        hint: t('List the service, or name one that is listed'),
        ask: {
          title: t('List {service}', { service: words.service(value) }),
          edit: { do: 'insert', path: ['services', value], value: null },
        },
      })
      return
    case 'calendar':
      if (context.calendars.includes(value)) return
      say(
        t('The configuration has no calendar "{value}"', { value }),
        idsOf(context.calendars),
        t('Define it in the configuration, or remove the line'),
      )
  }
}

/** Of the playbook, now or earlier, or one that the file itself has (which is then checked where it stands). */
function isTask({ engagement, playbook }: FileContext, id: string): boolean {
  return (
    playbook.tasks.has(id) ||
    playbook.retired.has(id) ||
    lookup(engagement.tasks, id) !== undefined ||
    lookup(engagement['uncategorized-tasks'], id) !== undefined
  )
}

const idsOf = (ids: readonly string[]): Candidate[] => ids.map(id => ({ id, names: [id] }))
