/** Everyone a file refers to is among its people or in the workspace's own staff. */
import { visitReferences } from '../engagement/references.ts'
import { sides } from '../playbook/shape.ts'
import { findClosest, findExact } from '../util/closest.ts'
import { entriesOf, lookup, type Path } from '../util/json.ts'
import { blank, type Edit } from '../yaml/edit.ts'
import { defineRule, type FileContext, type Repair } from './rule.ts'

export const knownPerson = defineRule({
  name: 'known-person',
  summary: 'Everyone who is referred to is in "people" or in the workspace\'s people.yaml.',
  why: 'People are written down once and referred to by a short name. A name that leads nowhere is nobody who can be asked.',
  severity: 'warning',
  source: 'the engagement format, people',
  covers: ['success-owner'],
  examples: {
    bad: 'actions:\n  send-plan:\n    what: Send the plan\n    owner: ana\n',
    good: 'people:\n  ana:\n    name: Ana Souza\nactions:\n  send-plan:\n    what: Send the plan\n    owner: ana\n',
  },
  check(context) {
    const { engagement, staff } = context
    let unknown: Map<string, Path[]> | undefined
    visitReferences(engagement, ['person'], (_, person, path) => {
      if (has(engagement.people, person) || has(staff.people, person)) return
      unknown ??= new Map()
      const places = unknown.get(person)
      if (places) places.push([...path])
      else unknown.set(person, [[...path]])
    })
    for (const [person, places] of unknown ?? []) reportUnknown(context, person, places)
  },
})

/** Once for each person, however often the file refers to that person. */
function reportUnknown({ engagement, staff, t, report }: FileContext, person: string, places: readonly Path[]): void {
  const [at = [], ...others] = places
  const candidates = [...entriesOf(engagement.people), ...entriesOf(staff.people)].map(([id, entry]) => ({
    id,
    names: [id, entry?.name, entry?.email].filter(name => name != null),
  }))
  const exact = findExact(person, candidates)
  const meant = exact ?? findClosest(person, candidates)
  report({
    at,
    on: 'value',
    message: t('Nobody is called "{person}" in "people" or people.yaml', { person }),
    hint: meant ? t('Did you mean "{meant}"?', { meant }) : t('Add the person under "people"'),
    about: places.flatMap(path => (path.at(-1) === 'success-owner' ? [path, path.slice(0, 2)] : [path])),
    related: others.map(path => ({ at: path, message: t('"{person}" is also named here', { person }) })),
    // Somebody with a similar name may be somebody else: who gave a consent is nobody's guess.
    fix: exact === undefined ? undefined : changeAll(exact),
    ask:
      exact !== undefined ? undefined : meant ? changeAll(meant) : { title: t('Add to people'), edit: addPerson(person, places) },
  })

  function changeAll(to: string): Repair {
    return { title: t('Change to "{meant}"', { meant: to }), edit: places.map(path => ({ do: 'set' as const, path, value: to })) }
  }
}

/** An entry to fill in; someone referred to by full name gets a short one, in all places. */
export function addPerson(person: string, places: readonly Path[]): Edit[] {
  const slug = person
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const key = slug === '' ? person : slug
  const entry = {
    name: blank('name', key === person ? { kind: 'text' } : { kind: 'text', suggest: person }),
    side: blank('side', { kind: 'choice', choices: sides }),
    role: blank('role', { kind: 'text' }),
  }
  const renamed = key === person ? [] : places.map((path): Edit => ({ do: 'set', path, value: key }))
  return [...renamed, { do: 'insert', path: ['people', key], value: entry }]
}

function has(people: Readonly<Record<string, unknown>> | null | undefined, person: string): boolean {
  return people != null && lookup(people, person) !== undefined
}
