/** Somebody at the customer, or at its partner, answers for the success of a service and can be reached. */
import type { PersonEntry } from '../playbook/shape.ts'
import { lookup, type Path } from '../util/json.ts'
import { blank, type EditValue } from '../yaml/edit.ts'
import { defineRule, type FileContext, type Severity } from './rule.ts'

export const successOwner = defineRule({
  name: 'success-owner',
  summary: 'The success owner of a service belongs to the customer or a partner and has a role or an address.',
  why: 'Only somebody on the other side of the table can make people use a service.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Confirm DIBS (Kickoff Meeting)',
  examples: {
    bad: `people:
  rui:
    side: account-team
    role: Account Executive
services:
  exchange:
    dibs:
      success-owner: rui
`,
    good: `people:
  carla:
    side: customer
    role: CIO
services:
  exchange:
    dibs:
      success-owner: carla
`,
  },
  check(context) {
    const { states } = context
    let owners: Map<string, Path[]> | undefined
    for (const id of states.services) {
      const owner = states.service(id)?.dibs?.['success-owner']
      if (!owner) continue
      const path = ['services', id, 'dibs', 'success-owner']
      owners ??= new Map()
      const places = owners.get(owner)
      if (places) places.push(path)
      else owners.set(owner, [path])
    }
    for (const [owner, places] of owners ?? []) checkOwner(context, owner, places)
  },
})

/** Once for each person, however many services somebody answers for. */
function checkOwner(context: FileContext, owner: string, places: readonly Path[]): void {
  const { engagement, staff, states, words, t, report } = context
  const [at = []] = places
  const about = [...places, ['people', owner]]
  const related = places.slice(1).map(path => ({ at: path, message: t('"{person}" is also named here', { person: owner }) }))
  const person = lookup(engagement.people, owner)
  // Somebody nobody knows is known-person's.
  if (person === undefined) {
    if (lookup(staff.people, owner) === undefined) return
    const message = t('The success owner "{person}" is one of our own staff', { person: owner })
    report({ at, on: 'value', message, hint: whoHint(context), about, related, ask: askOther(context, places) })
    return
  }
  const side = person?.side
  if (side && side !== 'customer' && side !== 'partner') {
    report({
      at,
      on: 'value',
      message: t('The success owner "{person}" belongs to neither the customer nor a partner, but to: {side}', {
        person: owner,
        side: words.value('side', side),
      }),
      hint: whoHint(context),
      about,
      related: [{ at: ['people', owner, 'side'], message: t('The side stands here') }, ...related],
      ask: askOther(context, places),
    })
    return
  }
  const level: Severity = states.kickoffHeld ? 'warning' : 'info'
  const missing = missingOf(person)
  if (missing === undefined) return
  const values = { person: owner }
  report({
    at: ['people', owner],
    about,
    message:
      missing === 'both'
        ? t('The success owner "{person}" has no side, and neither a role nor an address', values)
        : missing === 'side'
          ? t('The success owner "{person}" has no side', values)
          : t('The success owner "{person}" has neither a role nor an address', values),
    hint: t('Say whom the person belongs to and what the person does'),
    level,
    related: [{ at, message: t('"{person}" is the success owner here', values) }, ...related],
    ask: { title: t('Describe "{person}"', values), edit: { do: 'merge', path: ['people', owner], value: blanksFor(missing) } },
  })
}

type Missing = 'side' | 'role' | 'both'

function missingOf(person: PersonEntry | null): Missing | undefined {
  const hasRole = Boolean(person?.role || person?.email)
  if (person?.side) return hasRole ? undefined : 'role'
  return hasRole ? 'side' : 'both'
}

function blanksFor(missing: Missing): Record<string, EditValue> {
  const value: Record<string, EditValue> = {}
  if (missing !== 'role') value.side = blank('side', { kind: 'choice', choices: ['customer', 'partner'] })
  if (missing !== 'side') value.role = blank('role', { kind: 'text' })
  return value
}

function whoHint({ t }: FileContext): string {
  return t('Name somebody at the customer or at its partner')
}

function askOther({ t }: FileContext, places: readonly Path[]) {
  const value = blank('success-owner', { kind: 'person' })
  return { title: t('Name somebody else'), edit: places.map(path => ({ do: 'set' as const, path, value })) }
}
