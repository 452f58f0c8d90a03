/** Random documents and random edits: the data changes as asked and nowhere else, and so does the text. */

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import type { Json, Path } from '../../src/util/json.ts'
import { applyTextEdits } from '../../src/util/textEdits.ts'
import { type Edit, editYaml } from '../../src/yaml/edit.ts'
import { parseYaml } from '../../src/yaml/parse.ts'

/** A value as somebody may have written it. */
type Written =
  | { is: 'plain'; text: string; comment: boolean }
  | { is: 'block'; lines: string[]; header: string; comment: boolean }
  | { is: 'flow'; text: string; comment: boolean }
  | { is: 'map'; entries: [string, Written][]; comment: boolean; above: boolean; gap: boolean; below: boolean }
  | { is: 'list'; items: Written[]; comment: boolean; flush: boolean }

const keys = ['a', 'b', 'c', '983', '994', 'due', '"q"', 'x y']
const plains = [
  'x',
  'two words',
  '12',
  '2026-12-01',
  "'it''s'",
  '"q # \\" z"',
  'true',
  '',
  '',
  '~',
  'a\n    b',
  '&k z',
  '!!str 7',
]
const flows = [
  '{}',
  '[]',
  '{x: 1}',
  '[x, y]',
  '{ x: 1, y: [1, {z: }] }',
  '{"x":1, y, z: }',
  '[\n    x,\n    y\n  ]',
  '{\n    x: 1,\n    y: 2\n  }',
]

const comment = fc.nat(3).map(n => n === 0)
const plain = fc.record({ is: fc.constant('plain' as const), text: fc.constantFrom(...plains), comment })
const block = fc.record({
  is: fc.constant('block' as const),
  lines: fc.array(fc.constantFrom('x', '# no comment', 'a: b', ''), { maxLength: 3 }).map(lines => ['first', ...lines, 'last']),
  header: fc.constantFrom('|', '|-', '>', '>-', '|2-'),
  comment,
})
const flow = fc.record({ is: fc.constant('flow' as const), text: fc.constantFrom(...flows), comment })

const { map } = fc.letrec<{ value: Written; map: Written; list: Written }>(tie => ({
  value: fc.oneof({ depthSize: 'small', maxDepth: 3 }, plain, plain, block, flow, tie('map'), tie('list')),
  map: fc.record({
    is: fc.constant('map' as const),
    entries: fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), tie('value')), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    }),
    comment,
    above: comment,
    gap: comment,
    below: comment,
  }),
  list: fc.record({
    is: fc.constant('list' as const),
    items: fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    comment,
    flush: comment,
  }),
}))

let comments = 0

/** The lines of an entry after its key or dash, relative to the column of the key. */
function print(value: Written, lead: string): string[] {
  const note = value.comment ? ` # c${comments++}` : ''
  switch (value.is) {
    case 'plain':
    case 'flow': {
      const [first, ...rest] = value.text.split('\n')
      return [
        `${lead}${first && ` ${first}`}${rest.length ? '' : note}`,
        ...rest.map((line, at) => (at === rest.length - 1 ? line + note : line)),
      ]
    }
    case 'block':
      return [`${lead} ${value.header}${note}`, ...value.lines.map(line => line && `  ${line}`)]
    case 'map': {
      const lines = printMap(value).map(line => line && `  ${line}`)
      return lead === '-' && !note && lines[0]?.trim().startsWith('#') === false
        ? [`- ${lines[0]?.slice(2)}`, ...lines.slice(1)]
        : [lead + note, ...lines]
    }
    case 'list': {
      const lines = value.items.flatMap(item => print(item, '-'))
      return [lead + note, ...lines.map(line => (value.flush && lead !== '-' ? line : line && `  ${line}`))]
    }
  }
}

function printMap(value: Written): string[] {
  if (value.is !== 'map') return []
  return value.entries.flatMap(([key, item], index) => [
    ...(value.gap && index > 0 ? [''] : []),
    ...(value.above && index > 0 ? [`# above${comments++}`] : []),
    ...print(item, `${key}:`),
    ...(value.below && index === value.entries.length - 1 ? [`# below${comments++}`] : []),
  ])
}

const documents = fc.record({ map, crlf: fc.boolean(), final: fc.boolean(), bom: comment }).map(({ map, crlf, final, bom }) => {
  comments = 0
  const text = ['# top', ...printMap(map)].join('\n') + (final ? '\n' : '')
  return (bom ? '\uFEFF' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text)
})

const values: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, 'word', '12', 7, true, '2026-12-01', 'a: b', 'one\ntwo', { p: 1 }, { p: { q: 'x' }, r: [1, 'b'] }, [
    'm',
    'n',
  ]),
  fc.string().map(text => text.replace(/[\ud800-\udfff]/g, '')),
)

const edits = fc.record({
  do: fc.constantFrom('set', 'new', 'append', 'rename-key', 'remove', 'move', 'quote', 'merge'),
  pick: fc.nat(),
  value: values,
})

/** All paths of the data, parents first. */
function pathsOf(data: Json, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path]
  const inner = Array.isArray(data) ? data.map((item, index) => [index, item] as const) : Object.entries(data)
  return [path, ...inner.flatMap(([key, item]) => pathsOf(item, [...path, key]))]
}

function at(data: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => (value as Record<string | number, Json> | null | undefined)?.[step], data)
}

function put(data: Json, path: Path, change: (value: Json | undefined) => Json | undefined): Json {
  const copy = structuredClone(data)
  const last = path.at(-1)
  if (last === undefined) return change(copy) ?? null
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, Json>
  const next = change(holder[last])
  if (next !== undefined) holder[last] = next
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return copy
}

/** An edit that suits the data, with the data afterwards; undefined when there is none of the kind. */
function choose(
  data: Json,
  { do: kind, pick, value }: { do: string; pick: number; value: Json },
): { edit: Edit; after: Json } | undefined {
  const isObject = (path: Path): boolean => {
    const found = at(data, path)
    return typeof found === 'object' && found !== null && !Array.isArray(found)
  }
  const all = pathsOf(data)
  const below = all.filter(path => path.length > 0)
  const one = (from: Path[]): Path | undefined => from[pick % Math.max(from.length, 1)]
  switch (kind) {
    case 'set': {
      const path = one(below)
      return path && { edit: { do: 'set', path, value }, after: put(data, path, () => value) }
    }
    case 'new': {
      const path = one(all.filter(isObject))
      return path && { edit: { do: 'insert', path: [...path, 'new'], value }, after: put(data, [...path, 'new'], () => value) }
    }
    case 'append': {
      const path = one(below.filter(each => Array.isArray(at(data, each))))
      return path && { edit: { do: 'append', path, value }, after: put(data, path, list => [...(list as Json[]), value]) }
    }
    case 'merge': {
      const path = one(all.filter(isObject))
      return (
        path && {
          edit: { do: 'merge', path, value: { new1: value, new2: 1 } },
          after: put(data, path, old => ({ ...(old as object), new1: value, new2: 1 })),
        }
      )
    }
    case 'rename-key': {
      const path = one(below.filter(each => isObject(each.slice(0, -1))))
      if (!path) return undefined
      const moved = at(data, path) as Json
      const after = put(
        put(data, path, () => undefined),
        [...path.slice(0, -1), 'new name'],
        () => moved,
      )
      return { edit: { do: 'rename-key', path, to: 'new name' }, after }
    }
    case 'remove': {
      const path = one(below)
      return path && { edit: { do: 'remove', path }, after: put(data, path, () => undefined) }
    }
    case 'move': {
      const path = one(below.filter(each => isObject(each.slice(0, -1)) && each.length > 1))
      if (!path) return undefined
      return {
        edit: { do: 'move', path, to: ['moved', 'here'] },
        after: { ...(put(data, path, () => undefined) as object), moved: { here: at(data, path) as Json } },
      }
    }
    default: {
      const path = one(below.filter(each => typeof at(data, each) === 'number' || typeof at(data, each) === 'boolean'))
      return path && { edit: { do: 'quote', path }, after: put(data, path, String) }
    }
  }
}

/** Null and collections without entries mean the same. */
function normal(data: Json): Json {
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.length === 0 ? null : data.map(normal)
  const entries = Object.entries(data).map(([key, value]): [string, Json] => [key, normal(value)])
  return entries.length === 0 ? null : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function read(text: string): Json {
  return (parse(text, { schema: 'core', logLevel: 'silent' }) ?? {}) as Json
}

/** The texts of the entries at the top, by key, without what stands between them. */
function sections(text: string): Map<string, string> {
  const chunks = text.split(/^(?=[^\s#-])/m).slice(1)
  const names = chunks.map(
    chunk => [String(parse(/^(?:"[^"]*"|[^:]*)/.exec(chunk)?.[0] ?? '')), chunk.replace(/(?:\r?\n(?:#.*|\s*))*$/, '')] as const,
  )
  return new Map(names)
}

const runs = { numRuns: 300 }

describe('editYaml: properties', () => {
  it('an edit changes the data as asked, keeps comments, and leaves other lines as they are', () => {
    fc.assert(
      fc.property(documents, edits, (text, wish) => {
        const data = read(text)
        const chosen = choose(data, wish)
        if (!chosen) return
        const result = editYaml(text, chosen.edit)
        assert.ok(result.ok, `refused: ${JSON.stringify(result)} ${JSON.stringify(chosen.edit)}`)
        assert.equal(applyTextEdits(text, result.edits), result.text)
        assert.deepEqual(normal(read(result.text)), normal(chosen.after))
        assert.deepEqual(normal(parseYaml(result.text).data ?? null), normal(chosen.after))
        const kind = chosen.edit.do
        if (kind === 'text') return
        const top = String(chosen.edit.path[0])
        if (chosen.edit.path.length > 0) {
          const after = sections(result.text)
          for (const [key, chunk] of sections(text)) if (key !== top) assert.equal(after.get(key), chunk, `section ${key}`)
        }
        if (kind !== 'remove' && kind !== 'set') {
          for (const mark of text.match(/# (?:top|c\d+|above\d+|below\d+)/g) ?? [])
            assert.ok(result.text.includes(mark), `lost ${mark}`)
        }
        if (text.includes('\r\n')) assert.ok(!/[^\r]\n/.test(result.text), 'line ends are mixed')
        if (text.startsWith('\uFEFF')) assert.ok(result.text.startsWith('\uFEFF'))
        if (normal(read(result.text)) !== null) assert.equal(result.text.endsWith('\n'), text.endsWith('\n'), 'final newline')
      }),
      runs,
    )
  })

  it('beside an entry that does not parse, others are edited and it stays as it is', () => {
    const bad = fc.constantFrom('bad: {x: 1', 'bad: @x', 'bad: [1,, 2]', 'bad:\n  x: 1\n y: 2')
    let done = 0
    fc.assert(
      fc.property(documents, edits, bad, fc.boolean(), (text, wish, broken, first) => {
        if (text.includes('\r') || !text.endsWith('\n')) return
        const chosen = choose(read(text), wish)
        if (!chosen || chosen.edit.do === 'text' || chosen.edit.path.length === 0) return
        const before = first ? `${broken}\n${text.replace('\uFEFF', '')}` : `${text}${broken}\n`
        const result = editYaml(before, chosen.edit)
        if (!result.ok) return assert.equal(result.reason, 'unparsable')
        done++
        assert.ok(result.text.includes(`${broken}\n`))
        assert.deepEqual(normal(read(result.text.replace(`${broken}\n`, ''))), normal(chosen.after))
      }),
      runs,
    )
    assert.ok(done > 20, `only ${done} were offered`)
  })

  it('a new entry that is removed again leaves the text as it was', () => {
    fc.assert(
      fc.property(documents, fc.nat(), values, (text, pick, value) => {
        const chosen = choose(read(text), { do: 'new', pick, value })
        if (chosen?.edit.do !== 'insert') return
        const holder = at(read(text), chosen.edit.path.slice(0, -1))
        if (holder && Object.keys(holder).length === 0) return
        const added = editYaml(text, chosen.edit)
        assert.ok(added.ok)
        const removed = editYaml(added.text, { do: 'remove', path: chosen.edit.path })
        assert.ok(removed.ok, JSON.stringify(removed))
        assert.equal(removed.text, text)
      }),
      runs,
    )
  })

  it('a key renamed there and back leaves the text as it was', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (text, pick) => {
        const chosen = choose(read(text), { do: 'rename-key', pick, value: null })
        if (chosen?.edit.do !== 'rename-key') return
        const { path } = chosen.edit
        const back: Edit = { do: 'rename-key', path: [...path.slice(0, -1), 'zz'], to: String(path.at(-1)) }
        assert.deepEqual(editYaml(text, [{ ...chosen.edit, to: 'zz' }, back]), { ok: true, edits: [], text })
      }),
      runs,
    )
  })

  it('any text for any value comes back as that text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom('a', ' ', '\n', ':', '#', '-', "'", '"', '\t', ',', '1') }),
        ),
        fc.boolean(),
        (value, inside) => {
          const result = editYaml(inside ? 'a: {x: 1}\n' : 'a:\n  x: 1\n', [
            { do: 'set', path: ['a', 'y'], value },
            { do: 'append', path: ['b'], value },
          ])
          assert.ok(result.ok, JSON.stringify(result))
          assert.deepEqual(read(result.text), { a: { x: 1, y: value }, b: [value] })
          assert.deepEqual(parseYaml(result.text), { data: { a: { x: 1, y: value }, b: [value] }, problems: [], unreadable: [] })
        },
      ),
      runs,
    )
  })
})
