/** Whatever is offered anywhere can be taken: the text still parses and every other fact is as it was. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { cursorAt } from '../../src/language/completion/cursor.ts'
import { complete } from '../../src/language/completion.ts'
import { openSnapshot, type Snapshot } from '../../src/language/snapshot.ts'
import type { CompletionItem } from '../../src/language/types.ts'
import { isMap, type Json } from '../../src/util/json.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { applied } from '../helpers/applyItem.ts'
import { snapshotOf } from '../helpers/snapshot.ts'

const folder = new URL('../ok/', import.meta.url)

describe('completion, taken', () => {
  for (const name of readdirSync(folder)) {
    it(`keeps every other fact of ${name}`, () => checkEverywhere(readFileSync(new URL(name, folder), 'utf8')))
  }

  it('keeps every other fact while something is half typed', () => {
    const text = readFileSync(new URL('windows-line-ends.engagement.yaml', folder), 'utf8')
    // Between entries: inside a text that goes on below, a word begins nothing.
    const breaks = [...text.matchAll(/(?<!>-)\r\n(?=\s*(?:[\w-]+:|\r|$))/g)].map(({ index }) => index + 2)
    for (const at of breaks) {
      for (const indent of ['', '  ', '    ']) {
        for (const word of ['', 'd'])
          checkAt(
            snapshotOf(`${text.slice(0, at)}${indent}${word}\r\n${text.slice(at)}`, { whole: true }),
            at + indent.length + word.length,
          )
      }
    }
  })

  it('answers at every offset of broken texts', () => {
    for (const text of [
      'services:\n  exchange:\n\tdibs: {\n tasks: [\n',
      'a: "b\n- c\n: {',
      '{',
      '{a: [',
      '"',
      '? a\n: b',
      '---\n',
      '',
      '\r\r\n: :',
    ]) {
      const snapshot = snapshotOf(text, { whole: true })
      for (let offset = -1; offset <= text.length + 1; offset++) assert.ok(complete(snapshot, offset).items)
    }
  })
})

function checkEverywhere(text: string): void {
  const snapshot = snapshotOf(text, { whole: true })
  for (let offset = 0; offset <= text.length; offset += 7) checkAt(snapshot, offset)
}

function checkAt(snapshot: Snapshot, offset: number): void {
  const { text } = snapshot
  // The facts play no part in where an item goes.
  const now = openSnapshot(text, snapshot, { facts: standing.facts })
  const { items } = complete(now, offset)
  const before = parseYaml(text)
  for (const item of chosen(items)) {
    const after = parseYaml(applied(text, item))
    const where = `${JSON.stringify(`${text.slice(Math.max(0, offset - 60), offset)}‸${text.slice(offset, offset + 20)}`)} ${item.label} ${JSON.stringify(item.insert)}`
    assert.ok(item.replace.start <= offset && offset <= item.replace.end, where)
    assert.ok(!text.slice(item.replace.start, item.replace.end).includes('\n'), where)
    assert.ok(after.problems.length <= before.problems.length, `${where}\n${JSON.stringify(after.problems[0])}`)
    const cursor = cursorAt(text, offset)
    assert.ok(cursor)
    const typed = text
      .slice(item.replace.start, item.replace.end)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
    const changed = (cursor.part === 'key' ? [...cursor.path, typed] : cursor.path).join('\u0000')
    const left = new Map(leaves(after.data ?? null))
    for (const [path, value] of leaves(before.data ?? null)) {
      if (path === changed || path.startsWith(`${changed}\u0000`) || changed.startsWith(`${path}\u0000`)) continue
      // A word that is no key yet was read as the text of the map it stands in.
      if (cursor.part === 'key' && path === cursor.path.join('\u0000')) continue
      assert.equal(left.get(path), value, `${path}: ${where}`)
    }
  }
}

const standing = snapshotOf(readFileSync(new URL('windows-line-ends.engagement.yaml', folder), 'utf8'), { whole: true })

/** The first ones, and one of each kind. */
function chosen(items: readonly CompletionItem[]): CompletionItem[] {
  const kinds = new Map(items.map(item => [`${item.kind}${item.isSnippet}${item.insert.includes('\n')}`, item]))
  return [...new Set([...items.slice(0, 2), ...kinds.values()])]
}

function leaves(data: Json, path: string[] = []): [string, Json][] {
  if (isMap(data)) return Object.entries(data).flatMap(([key, value]) => leaves(value, [...path, key]))
  if (Array.isArray(data)) return data.flatMap((value, index) => leaves(value, [...path, String(index)]))
  return [[path.join('\u0000'), data]]
}
