/** The note of a service is short enough to be read. */
import { defineRule } from './rule.ts'
import { noteLabel, serviceNotes } from './serviceNotes.ts'

export const noteLength = defineRule({
  name: 'note-length',
  summary: 'The note of a service is about two sentences.',
  why: 'Whoever reads the notes of a hundred customers reads the first two sentences of each.',
  severity: 'info',
  source: 'status guidance, entitlement status notes',
  examples: {
    bad: `services:\n  exchange:\n    note: ${'The firewall drops port 443 and the carrier has a ticket. '.repeat(6).trim()}\n`,
    good: 'services:\n  exchange:\n    note: The firewall drops port 443 and the carrier has a ticket.\n',
  },
  check(context) {
    const { playbook, states, t, report } = context
    const max = playbook.policies.notes?.['max-length']
    if (max === undefined) return
    for (const note of serviceNotes(states)) {
      if (note.text.length <= max) continue
      const length = [...note.text].length
      if (length <= max) continue
      report({
        at: note.path,
        on: 'value',
        message: t('The note of {service} has {length} characters, more than {max}', {
          service: noteLabel(context, note),
          length,
          max,
        }),
        hint: t('Keep intent and main reason; the rest belongs in the log'),
      })
    }
  },
})
