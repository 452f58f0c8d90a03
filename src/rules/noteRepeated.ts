/** Each service has a note of its own. */
import { joinWords } from '../util/translate.ts'
import { defineRule, type FileContext } from './rule.ts'
import { type ServiceNote, serviceNotes } from './serviceNotes.ts'

export const noteRepeated = defineRule({
  name: 'note-repeated',
  summary: 'Services do not share one long note, unless the customer does not answer.',
  why: 'What holds for every service is rarely the reason for one: a copied note hides what each of them needs.',
  severity: 'warning',
  source: 'status guidance, entitlement status notes',
  examples: {
    bad: 'services:\n  exchange:\n    note: The firewall drops port 443 until the carrier renews the link\n  teams:\n    note: The firewall drops port 443 until the carrier renews the link\n',
    good: 'services:\n  exchange:\n    note: The firewall drops port 443 until the carrier renews the link\n  teams:\n    note: Follows Exchange, since calendars must be in the cloud first\n',
  },
  check(context) {
    const { playbook, states } = context
    const { notes, entitlements } = playbook.policies
    const written = serviceNotes(states)
    if (!notes || written.length < 2) return
    const groups = new Map<string, ServiceNote[]>()
    for (const note of written) {
      if (note.text.length <= notes['repeated-length']) continue
      if (entitlements && note.rows.some(({ reason }) => reason === entitlements.unresponsive)) continue
      const group = groups.get(note.plain)
      if (!group) groups.set(note.plain, [note])
      else if (group.every(({ service }) => service !== note.service)) group.push(note)
    }
    for (const group of groups.values()) if (group.length > 1) reportGroup(context, group)
  },
})

function reportGroup({ words, t, report }: FileContext, group: readonly ServiceNote[]): void {
  const [first, second, ...more] = group
  if (!first || !second) return
  report({
    at: second.path,
    on: 'value',
    message: t('The same note stands at {services}', {
      services: joinWords(
        group.map(({ service }) => words.service(service)),
        t.locale,
      ),
    }),
    hint: t('Say for each service what the main reason is'),
    related: [first, ...more].map(({ service, path }) => ({
      at: path,
      message: t('The same note: {service}', { service: words.service(service) }),
    })),
  })
}
