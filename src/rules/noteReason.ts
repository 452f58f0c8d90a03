/** The note of a service gives the reason, not the status again, a number, or appointments. */
import type { Playbook } from '../playbook/playbook.ts'
import { hasReasonWord, isAboutScheduling, plainWords, saysOnly } from './noteText.ts'
import { defineRule, type FileContext } from './rule.ts'
import { isCoreNote, noteLabel, type ServiceNote, serviceNotes } from './serviceNotes.ts'
import { isReason } from './waivers.ts'

export const noteReason = defineRule({
  name: 'note-reason',
  summary: 'The note of a service says more than its status or a usage figure, and does not speak of appointments.',
  why: 'The note is read by people who were not in the meeting: the status and the numbers they see anyway, the reason only here.',
  severity: 'warning',
  source: 'status guidance, entitlement status notes',
  examples: {
    bad: 'services:\n  exchange:\n    status: no-intent\n    reason: executive-sponsorship\n    note: No intent\n',
    good: 'services:\n  exchange:\n    status: no-intent\n    reason: executive-sponsorship\n    note: No intent because the new board keeps the mail system of its parent company\n',
  },
  check(context) {
    for (const note of serviceNotes(context.states)) {
      if (!isCoreNote(context, note)) checkNote(context, note)
    }
  },
})

function checkNote(context: FileContext, note: ServiceNote): void {
  const { playbook, t, report } = context
  const place = { at: note.path, on: 'value' as const }
  if (isEmptyOfReason(context, note)) {
    const service = noteLabel(context, note)
    report({
      ...place,
      message: !isReason(note.text)
        ? t('The note of {service} says nothing', { service })
        : /\p{N}/u.test(note.text)
          ? t('The note of {service} gives only a number', { service })
          : t('The note of {service} only repeats the status', { service }),
      hint: t('Say whether the customer wants the service and what the main reason is'),
    })
    return
  }
  const unresponsive = playbook.policies.entitlements?.unresponsive
  // How often and how the customer was tried is the reason there.
  if (unresponsive !== undefined && note.rows.some(row => row.reason === unresponsive)) return
  if (!isAboutScheduling(note.plain) || hasReasonWord(note.plain)) return
  report({
    ...place,
    message: t('The note of {service} is about appointments and gives no reason', { service: noteLabel(context, note) }),
    hint: t('Say what the main reason is; appointments belong in the log or in an action'),
  })
}

/** A text of many words holds more than a status. */
const longest = 120

function isEmptyOfReason(context: FileContext, note: ServiceNote): boolean {
  const { playbook, words } = context
  if (note.text.length > longest) return false
  if (!isReason(note.text)) return true
  const own = note.rows.flatMap(({ reason, detail }) => [
    ...(reason ? [reason, words.entitlementReason(reason)] : []),
    ...(detail ? [detail, words.entitlementDetail(detail)] : []),
  ])
  return saysOnly(note.plain, [...statusNames(playbook), ...[...own, note.service, words.service(note.service)].map(plainWords)])
}

const memo = new WeakMap<Playbook, readonly string[]>()

/** Every id, name and alias of a status, in all languages of the playbook. */
function statusNames(playbook: Playbook): readonly string[] {
  const known = memo.get(playbook)
  if (known) return known
  const terms = [
    playbook.vocabulary['entitlement-statuses'],
    ...[...playbook.locales.values()].map(locale => locale.vocabulary?.['entitlement-statuses'] ?? {}),
  ].flatMap(statuses => Object.entries(statuses))
  const texts = terms.flatMap(([id, { name, aliases }]) => [id, ...(name ? [name] : []), ...(aliases ?? [])])
  const names = [...new Set(texts.map(plainWords))]
  memo.set(playbook, names)
  return names
}
