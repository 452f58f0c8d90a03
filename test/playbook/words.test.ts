/** The words of the format: every field and closed word of the schema has them in both languages, and no two clash. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { EngagementFile, PeopleFile } from '../../src/playbook/shape.ts'
import { en } from '../../src/playbook/words/en.ts'
import type { FormatWord, FormatWords } from '../../src/playbook/words/formatWords.ts'
import { ptBr } from '../../src/playbook/words/pt-br.ts'
import { fold } from '../../src/util/closest.ts'

/** Fields of `playbook.config.yaml` and the maps they stand in. */
const configMaps = [
  'root locked extends playbooks playbook pages include exclude locale time-zone calendars calendar due-soon rules overrides policies',
  'when assert message severity path',
  'date name',
  'files rules',
].map(line => line.split(' '))

const languages: Record<string, FormatWords> = { en, 'pt-br': ptBr }
const schema = collect([EngagementFile, PeopleFile])
const fields = [...new Set([...schema.maps, ...configMaps].flat())]
/** Kinds that are not in the schema of engagement files. */
const furtherKinds = ['item', 'task-state', 'boolean', 'severity', 'preset']

for (const [tag, words] of Object.entries(languages)) {
  describe(`words of the format, ${tag}`, () => {
    it('name every field, and nothing else', () => {
      const named = Object.keys(words.keys)
      assert.deepEqual({ missing: without(fields, named), unknown: without(named, fields) }, { missing: [], unknown: [] })
    })

    it('name every closed word', () => {
      const named = Object.fromEntries(Object.entries(words.values).map(([kind, values]) => [kind, Object.keys(values)]))
      for (const [kind, values] of schema.kinds) assert.deepEqual(named[kind], values, kind)
      assert.deepEqual(without(Object.keys(named), [...schema.kinds.keys()]), furtherKinds)
    })

    it('say something in one sentence without a period', () => {
      const all = [words.keys, ...Object.values(words.values)].flatMap(map => Object.entries(map))
      const bad = all.filter(
        ([, { name, description }]) => !name || !/^\S.*[^.\s]$/.test(description) || description.length > 100,
      )
      assert.deepEqual(bad, [])
    })
  })
}

describe('words of the format, both languages', () => {
  it('name the same things', () => {
    assert.deepEqual(Object.keys(ptBr.keys), Object.keys(en.keys))
    assert.deepEqual(shapeOf(ptBr), shapeOf(en))
  })

  it('differ where they are sentences', () => {
    const same = Object.keys(en.keys).filter(key => en.keys[key]?.description === ptBr.keys[key]?.description)
    assert.deepEqual(same, [])
  })

  it('mean one field in each map', () => {
    const clashes = [...schema.maps, ...configMaps].flatMap(keys => clashesIn(keys, key => [en.keys[key], ptBr.keys[key]]))
    assert.deepEqual([...new Set(clashes)], [])
  })

  it('mean one value in each kind', () => {
    const kinds = Object.keys(en.values)
    const clashes = kinds.flatMap(kind =>
      clashesIn(Object.keys(en.values[kind]!), value => [en.values[kind]?.[value], ptBr.values[kind]?.[value]]),
    )
    assert.deepEqual(clashes, [])
  })
})

function shapeOf(words: FormatWords): object {
  return Object.fromEntries(Object.entries(words.values).map(([kind, values]) => [kind, Object.keys(values)]))
}

function clashesIn(ids: readonly string[], wordsOf: (id: string) => (FormatWord | undefined)[]): string[] {
  const seen = new Map<string, string>()
  const clashes: string[] = []
  for (const id of ids) seen.set(fold(id), id)
  for (const id of ids) {
    for (const text of wordsOf(id).flatMap(entry => [entry?.name ?? '', ...(entry?.aliases ?? [])])) {
      const owner = seen.get(fold(text)) ?? id
      if (owner !== id) clashes.push(`"${text}": ${owner} and ${id}`)
      seen.set(fold(text), id)
    }
  }
  return clashes
}

function without(list: readonly string[], others: readonly string[]): string[] {
  return list.filter(item => !others.includes(item))
}

interface Node {
  properties?: Record<string, Node>
  anyOf?: Node[]
  additionalProperties?: Node | boolean
  items?: Node
  kind?: string
  enum?: string[]
}

/** The keys of every closed map of the schemas, and the words of every kind. */
function collect(schemas: object[]): { maps: string[][]; kinds: Map<string, string[]> } {
  const maps: string[][] = []
  const kinds = new Map<string, string[]>()
  const visit = (node: Node) => {
    if (node.properties) maps.push(Object.keys(node.properties))
    if (node.kind && node.enum) kinds.set(node.kind, node.enum)
    const { additionalProperties: rest } = node
    const below = [
      ...Object.values(node.properties ?? {}),
      ...(node.anyOf ?? []),
      node.items,
      typeof rest === 'object' ? rest : undefined,
    ]
    for (const child of below) if (child) visit(child)
  }
  for (const schema of schemas) visit(schema as Node)
  return { maps, kinds }
}
