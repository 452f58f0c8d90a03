/** Nothing of a template is left in a note. */
import type { Playbook } from '../playbook/playbook.ts'
import { joinWords } from '../util/translate.ts'
import { plainWords } from './noteText.ts'
import { placeholderWords } from './noteWords.ts'
import { defineRule } from './rule.ts'
import { noteLabel, serviceNotes } from './serviceNotes.ts'

export const notePlaceholder = defineRule({
  name: 'note-placeholder',
  summary: 'The brackets of a template are filled in.',
  why: 'A note with a blank was pasted and never written: it claims a reason that nobody gave.',
  severity: 'error',
  source: 'status guidance, entitlement status notes',
  covers: ['note-reason'],
  examples: {
    bad: 'services:\n  exchange:\n    note: Blocked because of [primary issue]\n',
    good: 'services:\n  exchange:\n    note: Blocked because of the firewall ([EXO] drops port 443)\n',
  },
  check(context) {
    const { playbook, states, t, report } = context
    for (const note of serviceNotes(states)) {
      if (!opening.test(note.text)) continue
      const found = findPlaceholders(note.text, playbook)
      if (found.length === 0) continue
      report({
        at: note.path,
        on: 'value',
        message: t('Not filled in at the note of {service}: {placeholders}', {
          service: noteLabel(context, note),
          placeholders: joinWords(
            found.map(placeholder => `"${placeholder}"`),
            t.locale,
          ),
        }),
        hint: t('Replace what stands in brackets with the facts'),
        about: [note.path, ['services', note.service]],
      })
    }
  },
})

const opening = /[[<{]/
/** Bounded, so that a text of brackets costs no more than any other. A link `[text](address)` is none. */
const brackets = /\[([^[\]]{0,80})\](?![(\]])|<([^<>]{1,80})>|\{\{?([^{}]{1,80})\}\}?/g
const named: ReadonlySet<string> = new Set(placeholderWords.map(word => plainWords(word).trim()))

function findPlaceholders(text: string, playbook: Playbook): string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(brackets)) {
    const [whole, square, angle, curly] = match
    const isOpen =
      square !== undefined
        ? isSquareOpen(square, text.slice(0, match.index), playbook)
        : angle !== undefined
          ? isAngleOpen(angle)
          : /\p{L}/u.test(curly ?? '') && !/["':\p{N}]/u.test(curly ?? '')
    if (isOpen) found.add(whole)
  }
  return [...found]
}

function isSquareOpen(content: string, before: string, playbook: Playbook): boolean {
  const inner = content.trim()
  // An empty one at the beginning of a line is a box to tick.
  if (inner === '' || inner === 'x' || inner === 'X') return !/(?:^|\n)\s*(?:[-*+]\s+)?$/.test(before.slice(-20)) && inner === ''
  if (/^(?:_+|x{2,}|\?+)$/i.test(inner)) return true
  const plain = plainWords(inner).trim()
  if (named.has(plain) || named.has(plain.split(' ')[0] ?? '')) return true
  // Tickets, links, abbreviations and names of services stand in brackets too.
  if (!/\p{Ll}/u.test(inner) || /[\p{N}@#/:]/u.test(inner) || plain === 'sic') return false
  return inner.split(/[+,&]/).some(one => !serviceNames(playbook).has(plainWords(one).trim()))
}

/** `<name>`, not `<carla@contoso.example>`, a link, a comparison or markup. */
function isAngleOpen(content: string): boolean {
  if (!/^\p{L}[\p{L}\s'_-]*$/u.test(content) || /\s$/.test(content)) return false
  return !/^(?:b|i|u|p|br|em|strong|ul|ol|li|div|span)$/i.test(content)
}

const memo = new WeakMap<Playbook, ReadonlySet<string>>()

/** Every id, name and alias of a service, in all languages. */
function serviceNames(playbook: Playbook): ReadonlySet<string> {
  let names = memo.get(playbook)
  if (!names) {
    const terms = [
      playbook.vocabulary.services,
      ...[...playbook.locales.values()].map(locale => locale.vocabulary?.services ?? {}),
    ].flatMap(services => Object.entries(services))
    const texts = terms.flatMap(([id, { name, abbreviation, aliases }]) => [
      id,
      name ?? id,
      abbreviation ?? id,
      ...(aliases ?? []),
    ])
    names = new Set(texts.map(text => plainWords(text).trim()))
    memo.set(playbook, names)
  }
  return names
}
