/** Every sentence of the code has its Portuguese one, and both have the same marks. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { parseSync } from 'oxc-parser'
import { ptBr } from '../l10n/pt-br/index.ts'

describe('Portuguese', () => {
  for (const folder of ['cli', 'report', 'engagement', 'rules', 'lint', 'playbook', 'language', 'server']) {
    it(`has every sentence of src/${folder}`, () => {
      const missing = sourcesOf(folder).flatMap(path => sentencesOf(path).filter(sentence => !Object.hasOwn(ptBr, sentence)))
      assert.deepEqual([...new Set(missing)], [], 'add them to the bundle in l10n/pt-br')
    })
  }

  it('has each sentence in one file only, so that no other one takes its place', () => {
    const folder = new URL('../l10n/pt-br/', import.meta.url)
    const homes = new Map<string, string[]>()
    for (const name of readdirSync(folder).filter(one => one.endsWith('.json'))) {
      const bundle: object = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
      for (const sentence of Object.keys(bundle)) homes.set(sentence, [...(homes.get(sentence) ?? []), name])
    }
    assert.deepEqual(
      [...homes].filter(([, names]) => names.length > 1),
      [],
    )
  })

  it('keeps the marks of each sentence', () => {
    const marks = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join()
    const wrong = Object.entries(ptBr).filter(([english, portuguese]) => marks(english) !== marks(portuguese))
    assert.deepEqual(wrong, [])
  })

  it('finds sentences in calls, in both forms of a count and in choices', () => {
    const text =
      "t('One {a}', {}); session.t(x ? 'Two' : 'Three'); t.count(n, 'one', '{n} more'); f('Four'); ({ key: 'Five six' })"
    assert.deepEqual(sentencesIn('a.ts', text), ['One {a}', 'Two', 'Three', 'one', '{n} more', 'Five six'])
  })
})

function sourcesOf(folder: string): string[] {
  const base = new URL(`../src/${folder}/`, import.meta.url)
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => new URL(name, base).pathname)
}

function sentencesOf(path: string): string[] {
  return sentencesIn(path, readFileSync(path, 'utf8'))
}

/** Sentences given to `t` and `t.count`, and those of findings (`{ key: '...' }`), which are translated later. */
function sentencesIn(path: string, text: string): string[] {
  const found: string[] = []
  visit(parseSync(path, text).program, node => {
    if (node.type === 'CallExpression') {
      const [name, object] = calleeOf(node.callee as Node)
      const args = node.arguments as Node[]
      if (name === 't') found.push(...literals(args[0]))
      else if (name === 'count' && object === 't') found.push(...literals(args[1]), ...literals(args[2]))
    } else if (node.type === 'Property' && (node.key as Node).name === 'key') {
      found.push(...literals(node.value as Node).filter(sentence => / /.test(sentence)))
    }
  })
  return found
}

type Node = { type: string } & Record<string, unknown>

/** The name called and the last name before its dot. */
function calleeOf(callee: Node): [string | undefined, string | undefined] {
  if (callee.type === 'Identifier') return [callee.name as string, undefined]
  if (callee.type !== 'MemberExpression') return [undefined, undefined]
  return [(callee.property as Node).name as string, calleeOf(callee.object as Node)[0]]
}

function literals(node: Node | undefined): string[] {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value]
  if (node?.type === 'ConditionalExpression') return [...literals(node.consequent as Node), ...literals(node.alternate as Node)]
  return []
}

function visit(value: unknown, onNode: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, onNode)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') onNode(value as Node)
    for (const child of Object.values(value)) visit(child, onNode)
  }
}
