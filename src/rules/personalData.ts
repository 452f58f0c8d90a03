/** Free text holds no phone numbers, no identifiers of people and no secrets. Off unless a configuration turns it on. */
import { isMap, type Json, type Path } from '../util/json.ts'
import { findPersonalData, type PersonalData } from './personalPatterns.ts'
import { defineRule, type FileContext } from './rule.ts'

export const personalData = defineRule({
  name: 'personal-data',
  summary: 'Free text holds no phone numbers, no identifiers of people and no secrets.',
  why: 'The files are kept for years and read by many: what is not needed for the work should not be in them.',
  severity: 'off',
  source: 'the engagement format, free text',
  examples: {
    bad: 'log:\n  2026-11-17-call:\n    text: Call Carla on +55 11 91234-5678\n',
    good: 'log:\n  2026-11-17-call:\n    text: Called Carla, ticket 4521 is open until 2026-12-01\n',
  },
  check(context) {
    visit(context, context.engagement as unknown as Json, [], '')
  },
})

/** Fields in which people write what they like; names, addresses, ids and dates stand elsewhere. */
const freeText: ReadonlySet<string> = new Set([
  ...['note', 'text', 'background', 'objectives', 'outcome', 'reason', 'blocker', 'what', 'topic', 'scope', 'how', 'channel'],
  ...['scenarios', 'evidence', 'engagement-start-reason', 'industry', 'source', 'role', 'category', 'collaboration', 'licences'],
])

function visit(context: FileContext, value: Json, path: Path, key: string): void {
  if (typeof value === 'string') {
    if (freeText.has(key)) for (const found of findPersonalData(value)) reportFound(context, path, found)
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      visit(context, item, [...path, index], key)
    })
  } else if (isMap(value)) {
    for (const [name, inner] of Object.entries(value)) if (!name.startsWith('x-')) visit(context, inner, [...path, name], name)
  }
}

/** The message does not repeat what was found: it may end up in a log. */
function reportFound({ t, report }: FileContext, path: Path, found: PersonalData): void {
  report({
    at: path,
    on: 'value',
    message:
      found === 'phone'
        ? t('The text holds what looks like a phone number')
        : found === 'identifier'
          ? t("The text holds what looks like a person's identification or card number")
          : t('The text holds what looks like a password or key'),
    hint:
      found === 'secret'
        ? t('Remove it here and change it where it is used')
        : t('Remove it: the file is kept for years and read by many'),
    about: [path],
  })
}
