/** The shape of engagement files: one key name has one type and one meaning wherever it stands. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { SchemaNode } from '../../src/playbook/jsonSchema.ts'
import { EngagementFile, PeopleFile } from '../../src/playbook/shape.ts'

/** Names that the product gives several meanings. */
const several = ['status', 'reason', 'role']

describe('shape of engagement files', () => {
  it('gives one key name one type and one meaning, status, reason and role apart', () => {
    const found = new Map<string, Map<string, string[]>>()
    for (const schema of [EngagementFile, PeopleFile]) {
      walk(schema as SchemaNode, [], (path, node) => {
        const key = path.at(-1) as string
        const meanings = found.get(key) ?? new Map<string, string[]>()
        found.set(key, meanings)
        const meaning = meaningOf(node)
        meanings.set(meaning, [...(meanings.get(meaning) ?? []), path.join('.')])
      })
    }
    const clashes = [...found].filter(([key, meanings]) => meanings.size > 1 && !several.includes(key))
    assert.deepEqual(Object.fromEntries(clashes.map(([key, meanings]) => [key, Object.fromEntries(meanings)])), {})
    for (const key of several) assert.ok((found.get(key)?.size ?? 0) > 1, `"${key}" has one meaning now: take it off the list`)
  })

  it('closes every map and lets x- keys through', () => {
    walk(EngagementFile as SchemaNode, [], (path, node) => {
      for (const choice of choicesOf(node)) {
        if (choice.type !== 'object') continue
        assert.deepEqual(choice.patternProperties, { '^x-': {} }, path.join('.'))
        if (choice.properties) assert.equal(choice.additionalProperties, false, path.join('.'))
      }
    })
  })
})

function walk(node: SchemaNode, path: string[], seen: (path: string[], node: SchemaNode) => void): void {
  for (const choice of choicesOf(node)) {
    for (const [key, value] of Object.entries(choice.properties ?? {})) {
      seen([...path, key], value)
      walk(value, [...path, key], seen)
    }
    if (choice.additionalProperties) walk(choice.additionalProperties, [...path, '*'], seen)
  }
}

function choicesOf(node: SchemaNode): SchemaNode[] {
  return node.anyOf ? node.anyOf.flatMap(choicesOf) : [node]
}

/** Type, what it refers to, and for a map what its keys are; the words of a `kind` depend on what is of that kind. */
function meaningOf(node: SchemaNode): string {
  const choices = choicesOf(node).filter(({ type }) => type !== 'null')
  return choices
    .map(({ type, form, refers, of, items }) => [type, form, refers, of, items && meaningOf(items)].filter(Boolean).join(' '))
    .join(' or ')
}
