/** A note says what is the case and until when, not "for now". */
import { joinWords } from '../util/translate.ts'
import { findVague, plainWords } from './noteText.ts'
import { defineRule } from './rule.ts'
import { noteLabel, serviceNotes } from './serviceNotes.ts'

export const noteVagueWords = defineRule({
  name: 'note-vague-words',
  summary:
    'The note of a service that is blocked, not wanted or unknown does without words such as "for now", "currently" and "yet".',
  why: 'Such words say that something may change, but neither what nor when: the next reader must ask the customer again.',
  severity: 'info',
  options: { words: [] as string[], allow: [] as string[] },
  optionDocs: {
    words: 'More words or phrases that say too little.',
    allow: 'Words or phrases of the built-in list that are fine in this team.',
  },
  source: 'status guidance, entitlement status notes',
  examples: {
    bad: 'services:\n  exchange:\n    status: no-intent\n    reason: executive-sponsorship\n    note: No intent for now because nobody on the board sponsors the change\n',
    good: 'services:\n  exchange:\n    status: no-intent\n    reason: executive-sponsorship\n    note: No intent because nobody on the board sponsors the change before the merger in May\n',
  },
  check(context) {
    const { playbook, states, t, report, options } = context
    const names = playbook.policies.entitlements
    if (!names) return
    const checked = [names.blocked, names['no-intent'], names['status-unknown']]
    for (const note of serviceNotes(states)) {
      if (!note.rows.some(({ status }) => status != null && checked.includes(status))) continue
      const found = vagueWords(note.plain, options)
      if (found.length === 0) continue
      const quoted = found.map(phrase => `"${phrase}"`)
      report({
        at: note.path,
        on: 'value',
        message: t('The note of {service} is vague: {words}', {
          service: noteLabel(context, note),
          words: joinWords(quoted, t.locale),
        }),
        hint: t('Say what the reason is and what would change it'),
      })
    }
  },
})

function vagueWords(plain: string, { words, allow }: { words: readonly string[]; allow: readonly string[] }): string[] {
  const allowed = new Set(allow.map(plainWords))
  const own = words.filter(word => plain.includes(plainWords(word)))
  return [...findVague(plain).filter(word => !allowed.has(plainWords(word))), ...own]
}
