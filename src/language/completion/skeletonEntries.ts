/** New entries of the records: risk, referral, partner, knowledge gap, action, log entry, person. */
import { gapKinds, logKinds, riskKinds, sides } from '../../playbook/shape.ts'
import { type Body, choice, keyStop, map, stop } from './body.ts'
import type { Scene } from './offer.ts'
import { entriesAt } from './siblings.ts'

export type EntryKind = 'people' | 'risks' | 'referrals' | 'partners' | 'knowledge-gaps' | 'actions' | 'log'

export interface NewEntry {
  readonly label: string
  readonly names: readonly string[]
  readonly body: Body
}

/** The entries one can begin in a record, each under a key that is free. */
export function newEntry({ snapshot }: Scene, section: EntryKind): NewEntry[] {
  const { t, facts, text } = snapshot
  const taken = entriesAt(text, [section])
  const entry = (label: string, names: readonly string[], slug: string, ...body: Body): NewEntry => ({
    label,
    names,
    body: [[keyStop(freeKey(slug, taken)), map(...body)]],
  })
  switch (section) {
    case 'people':
      return [
        entry(
          t('New person'),
          ['person', 'people', 'pessoa'],
          'person',
          ['name', stop],
          ['side', choice(sides)],
          ['role', stop],
          ['email', stop],
        ),
      ]
    case 'risks':
      return [
        entry(
          t('New risk'),
          ['risk', 'risco'],
          'risk',
          ['kind', choice(riskKinds)],
          ['service', stop],
          ['text', stop],
          ['raised', stop],
        ),
      ]
    case 'referrals': {
      const task = facts.playbook.policies.referral?.task
      const number: Body = task ? [['task', task]] : []
      return [
        entry(
          t('New referral with consent'),
          ['referral', 'indicação', 'quicklead', 'consent', 'consentimento'],
          'referral',
          ...number,
          ['scope', stop],
          ['consent', map(['by', stop], ['date', stop], ['how', stop])],
          ['requested', stop],
        ),
      ]
    }
    case 'partners':
      return [entry(t('New partner'), ['partner', 'parceiro'], 'partner', ['name', stop], ['scope', stop])]
    case 'knowledge-gaps':
      return [
        entry(
          t('New knowledge gap'),
          ['gap', 'knowledge gap', 'lacuna'],
          'gap',
          ['topic', stop],
          ['kind', choice(gapKinds)],
          ['due', stop],
        ),
      ]
    case 'actions':
      return [entry(t('New action'), ['action', 'ação'], 'action', ['what', stop], ['owner', stop], ['due', stop])]
    case 'log':
      return logKinds.map(kind => {
        const attendees: Body = kind === 'meeting' ? [['attendees', { list: stop }]] : []
        const channel: Body = kind === 'outreach' ? [['channel', stop]] : []
        const name = facts.words.value('log-kind', kind)
        return entry(
          t('Log entry: {kind}', { kind: name }),
          [kind, name, ...(kind === 'meeting' ? ['reunião'] : kind === 'note' ? ['nota', 'anotação'] : [])],
          kind,
          ['date', stop],
          ['by', stop],
          ['kind', kind],
          ...channel,
          ...attendees,
          ['text', stop],
        )
      })
  }
}

/** Whether the key of a log entry says its day. */
export function beginsWithDate(key: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:-|$)/.test(key)
}

/** The fields of an entry that stands there already, all of them blank. */
export function entryFields(scene: Scene, section: EntryKind): Body {
  const value = newEntry(scene, section)[0]?.body[0]?.[1]
  const fields: Body = value && typeof value === 'object' && 'map' in value ? value.map : []
  if (section !== 'log') return fields
  const isDated = beginsWithDate(String(scene.cursor.path.at(-1)))
  return fields.flatMap(field =>
    field[0] === 'kind' ? [['kind', choice(logKinds)]] : field[0] === 'date' && isDated ? [] : [field],
  )
}

function freeKey(slug: string, taken: ReadonlyMap<string, string>): string {
  let key = slug
  for (let number = 2; taken.has(key); number++) key = `${slug}-${number}`
  return key
}
