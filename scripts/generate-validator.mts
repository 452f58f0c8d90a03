/**
 * Writes src/engagement/soundShape.generated.mjs: the shape of an engagement file as plain functions without imports. Written
 * here and not by ajv, whose standalone code is nine times as long and three times as slow for so many small maps; a test
 * holds the two to the same answers.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EngagementFile } from '../src/playbook/shape.ts'

const path = fileURLToPath(new URL('../src/engagement/soundShape.generated.mjs', import.meta.url))
const command = 'npx tsx scripts/generate-validator.mts'

/** The text of the generated file. @throws Error when the shape uses a keyword that the generator does not know. */
export function generateValidator(): string {
  const writer: Writer = { functions: new Map(), patterns: new Map() }
  const root = mapFunction(JSON.parse(JSON.stringify(EngagementFile)) as Node, writer)
  return [
    `/* Written by \`${command}\` from src/playbook/shape.ts: do not edit. */`,
    ...[...writer.patterns].map(([pattern, name]) => `const ${name} = new RegExp(${JSON.stringify(pattern)})`),
    'const isMap = value => typeof value === "object" && value !== null && !Array.isArray(value)',
    'const isOwn = key => key.charCodeAt(0) === 120 && key.charCodeAt(1) === 45',
    ...[...writer.functions].map(([body, name]) => `function ${name}(value) {\n${body}}`),
    `export const validate = value => isMap(value) && ${root}(value)`,
    '',
  ].join('\n')
}

/** Nothing when the committed file is what the generator writes, else what to do. */
export function staleValidator(): string | undefined {
  return readFileSync(path, 'utf8') === generateValidator() ? undefined : `The validator is stale: run ${command}`
}

interface Node {
  type?: string
  anyOf?: Node[]
  properties?: Record<string, Node>
  patternProperties?: object
  required?: string[]
  additionalProperties?: Node | false
  items?: Node
  enum?: string[]
  pattern?: string
  minLength?: number
  minimum?: number
}

interface Writer {
  /** Names of functions by their bodies, so that equal maps share one. */
  readonly functions: Map<string, string>
  readonly patterns: Map<string, string>
}

const keywords = 'type anyOf properties patternProperties required additionalProperties items enum pattern minLength minimum'
const known = new Set([...keywords.split(' '), 'form', 'refers', 'kind', 'of'])

/** An expression that is true when the value (an identifier) fits. */
function test(node: Node, value: string, writer: Writer): string {
  const strange = Object.keys(node).find(key => !known.has(key))
  if (strange) throw new Error(`The shape uses "${strange}": teach it to ${command.split(' ').at(-1)}`)
  if (node.anyOf) return node.anyOf.map(choice => test(choice, value, writer)).join(' || ')
  switch (node.type) {
    case 'null':
      return `${value} === null`
    case 'boolean':
      return `typeof ${value} === "boolean"`
    case 'integer':
      return all(`Number.isInteger(${value})`, node.minimum !== undefined && `${value} >= ${node.minimum}`)
    case 'string':
      return all(
        node.enum
          ? `(${node.enum.map(word => `${value} === ${JSON.stringify(word)}`).join(' || ')})`
          : `typeof ${value} === "string"`,
        node.minLength !== undefined && `${value}.length >= ${node.minLength}`,
        node.pattern !== undefined && `${patternName(node.pattern, writer)}.test(${value})`,
      )
    case 'array':
      return all(`Array.isArray(${value})`, `${value}.every(item => ${test(node.items ?? {}, 'item', writer)})`)
    case 'object':
      return all(`isMap(${value})`, `${mapFunction(node, writer)}(${value})`)
    default:
      throw new Error(`The shape has a value of type ${node.type}`)
  }
}

const all = (...tests: (string | false)[]) => tests.filter(Boolean).join(' && ')

function patternName(pattern: string, { patterns }: Writer): string {
  const name = patterns.get(pattern) ?? `pattern${patterns.size}`
  patterns.set(pattern, name)
  return name
}

function mapFunction(node: Node, writer: Writer): string {
  const body = node.properties ? closedMap(node, writer) : record(node, writer)
  const name = writer.functions.get(body) ?? `map${writer.functions.size}`
  writer.functions.set(body, name)
  return name
}

function closedMap({ properties = {}, required = [] }: Node, writer: Writer): string {
  const cases = new Map<string, string>()
  for (const [key, child] of Object.entries(properties)) {
    const body = `        if (!(${test(child, 'child', writer)})) return false\n${required.includes(key) ? '        missing--\n' : ''}`
    cases.set(body, `${cases.get(body) ?? ''}      case ${JSON.stringify(key)}:\n`)
  }
  return [
    required.length > 0 ? `  let missing = ${required.length}\n` : '',
    '  for (const key in value) {\n    const child = value[key]\n    switch (key) {\n',
    ...[...cases].map(([body, labels]) => `${labels}${body}        break\n`),
    '      default:\n        if (!isOwn(key)) return false\n    }\n  }\n',
    required.length > 0 ? '  return missing === 0\n' : '  return true\n',
  ].join('')
}

function record({ additionalProperties }: Node, writer: Writer): string {
  if (!additionalProperties) throw new Error('The shape has a map without fields and entries')
  const child = test(additionalProperties, 'child', writer)
  return `  for (const key in value) {\n    const child = value[key]\n    if (!(${child}) && !isOwn(key)) return false\n  }\n  return true\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, generateValidator())
