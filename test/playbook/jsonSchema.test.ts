/** The JSON Schema of engagement files: a strict validator compiles it, and it accepts and rejects what it should. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { staleSchemas } from '../../scripts/generate-schema.mts'
import { bundledPlaybook } from '../../src/playbook/bundled.ts'
import {
  annotationKeywords,
  engagementJsonSchema,
  modelJsonSchema,
  type SchemaNode,
  shapeSchema,
} from '../../src/playbook/jsonSchema.ts'
import { LocaleFile, PlaybookFile } from '../../src/playbook/model.ts'
import { localeText, playbookText, smallPlaybook } from './smallPlaybook.ts'

const playbook = bundledPlaybook()
const schema = engagementJsonSchema(playbook)
const accepts = compile(schema)
const full = readFileSync(new URL('fixtures/full.engagement.yaml', import.meta.url), 'utf8')
const minimal = `playbook: fasttrack@2020.05
customer:
  name: Contoso
engagement:
  motion: rfa
  assigned: 2026-11-16
services:
  exchange:
`

/** What is replaced by what, and whether the shape alone rejects it too. */
const broken: Record<string, [from: string, to: string, shape?: 'shape']> = {
  'an unknown key': ['  industry:', '  industri:', 'shape'],
  'an unknown section': ['actions:', 'action:', 'shape'],
  'a missing name': ['  name: Ferragens Aurora Ltda.\n', '', 'shape'],
  'an empty name': ['name: Ferragens Aurora Ltda.', 'name: ""', 'shape'],
  'a missing motion': ['  motion: rfa\n', '', 'shape'],
  'a number for a text': ['version: "1902"', 'version: 1902', 'shape'],
  'a text for a number': ['seats: 4100', 'seats: many', 'shape'],
  'a negative count': ['contact-attempts: 2', 'contact-attempts: -2', 'shape'],
  'a text for a boolean': ['managed: true', 'managed: yes', 'shape'],
  'a date that does not exist': ['due: 2026-11-27', 'due: 2026-02-29', 'shape'],
  'a date in another form': ['due: 2026-11-27', 'due: 27/11/2026', 'shape'],
  'a word that does not exist': ['side: customer', 'side: client', 'shape'],
  'a list for a map': ['disengagement:\n  discussion:', 'disengagement: []', 'shape'],
  'a map for a list': ['stakeholders: [lia]', 'stakeholders: { lia: }', 'shape'],
  'an item that is neither date nor word': ['roles-understood: not-applicable', 'roles-understood: done', 'shape'],
  'an unknown motion': ['motion: rfa', 'motion: rfaa'],
  'an unknown phase': ['phase: initiate', 'phase: start'],
  'an unknown role': ['  fasttrack-manager: ana', '  manager: ana'],
  'an unknown service': ['  teams:\n', '  tems:\n'],
  'an unknown service of a task': ['      exchange: complete', '      mail: complete'],
  'an unknown status': ['994: complete', '994: done'],
  'an unknown status in the long form': ['3616: { status: complete', '3616: { status: done'],
  'an unknown status of a task the playbook does not hold': ['99999: in-progress', '99999: running'],
  'an unknown entitlement status': ['status: blocked', 'status: stuck'],
  'an unknown entitlement reason': ['reason: customer-it-infrastructure-and-remediation', 'reason: it'],
  'an unknown business reason': ['business-reason: end-of-life-of-existing-it', 'business-reason: end'],
  'an unknown waiver reason': ['reason: not-from-targeting', 'reason: because'],
  'an unknown process': ['  conduct-customer-kickoff:', '  kickoff:'],
  'an unknown item': ['value-understood:', 'value-seen:'],
}

describe('JSON Schema of engagement files', () => {
  it('accepts a full file and the minimal one', () => {
    for (const text of [full, minimal]) {
      accepts(parse(text))
      assert.deepEqual(accepts.errors ?? [], [])
    }
  })

  for (const [name, [from, to, shape]] of Object.entries(broken)) {
    it(`rejects ${name}`, () => {
      assert.ok(full.includes(from), `"${from}" stands in the fixture`)
      const data = parse(full.replace(from, () => to))
      assert.equal(accepts(data), false)
      if (shape) assert.equal(compile(shapeSchema)(withTextTasks(data)), false)
    })
  }

  it('takes empty for open wherever a value may be left out', () => {
    const sections = Object.keys(schema.properties ?? {}).filter(key => key !== 'customer' && key !== 'engagement')
    const empty = Object.fromEntries(sections.map(key => [key, null]))
    assert.equal(accepts({ ...parse(minimal), ...empty }), true)
  })

  it('is compiled in strict mode, as the shape and the schemas of the playbook are', () => {
    const shape = compile(shapeSchema)
    assert.equal(shape(withTextTasks(parse(full))), true, JSON.stringify(shape.errors))
    const isPlaybook = compile(modelJsonSchema(PlaybookFile, 'Playbook'))
    assert.equal(isPlaybook(parse(playbookText)), true, JSON.stringify(isPlaybook.errors))
    assert.equal(isPlaybook(parse(playbookText.replace('version: "2.1"', 'version: 2.1'))), false)
    const isLocale = compile(modelJsonSchema(LocaleFile, 'Locale'))
    assert.equal(isLocale(parse(localeText)), true, JSON.stringify(isLocale.errors))
  })

  it('is closed over the tasks of a playbook that holds all of them', () => {
    const small = compile(engagementJsonSchema(smallPlaybook()))
    const file = { customer: { name: 'A' }, engagement: { motion: 'rfa', assigned: '2026-11-16' } }
    assert.equal(small({ ...file, tasks: { 994: 'complete' } }), true)
    assert.equal(small({ ...file, tasks: { 995: 'complete' } }), false)
    assert.equal(small({ ...file, 'uncategorized-tasks': { 995: 'complete' } }), true)
  })

  it('describes tasks, words and fields in the language asked for', () => {
    const task = (locale: string) => tasksOf(engagementJsonSchema(playbook, { locale })).properties?.['994']
    assert.match(task('en')?.description ?? '', /^.*kickoff.* \(FastTrack Manager; all services; mandatory\)$/i)
    assert.match(task('pt')?.description ?? '', /Início.* \(.*; todos os serviços; obrigatória\)$/)
    assert.match(task('pt')?.markdownDescription ?? '', /^\*\*.*\*\* \(994\)\n\n/)
    const statuses = findAll(schema, node => node.enum?.includes('in-progress') ?? false)
    assert.ok(statuses.length > 0)
    for (const { enum: words, enumDescriptions } of statuses) assert.equal(enumDescriptions?.length, words?.length)
  })

  it('has no type lists, no reference that leads out or nowhere, and no words that only this program knows', () => {
    for (const node of findAll(schema, () => true)) {
      assert.ok(node.type === undefined || typeof node.type === 'string')
      if (node.$ref) assert.ok(Object.hasOwn(schema.definitions ?? {}, node.$ref.replace('#/definitions/', '')), node.$ref)
      for (const key of ['form', 'refers', 'kind', 'of'] as const) assert.equal(node[key], undefined)
    }
  })

  it('offers snippets that are sound once they are filled in', () => {
    const labels = findAll(schema, node => node.defaultSnippets !== undefined).flatMap(node => node.defaultSnippets ?? [])
    const known = labels.map(({ label }) => label)
    for (const label of ['dibs', 'ssat', 'task', 'risk', 'log', 'action']) assert.ok(known.includes(label), label)
    const keys = new Set(findAll(schema, () => true).flatMap(node => Object.keys(node.properties ?? {})))
    for (const key of labels.flatMap(({ body }) => keysIn(body))) assert.ok(key.startsWith('$') || keys.has(key), key)
  })

  it('is committed as it is generated', () => {
    assert.equal(staleSchemas(), undefined)
  })
})

function compile(node: SchemaNode) {
  const ajv = new Ajv({ strict: true, allErrors: true })
  for (const keyword of annotationKeywords) ajv.addKeyword(keyword)
  return ajv.compile(node)
}

/** The shape knows tasks as texts; YAML reads unquoted digits as a number. */
function withTextTasks(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (key, value) => (key === 'task' && typeof value === 'number' ? String(value) : value))
}

function tasksOf(node: SchemaNode): SchemaNode {
  return node.properties?.tasks?.anyOf?.find(({ type }) => type === 'object') ?? {}
}

function findAll(node: unknown, test: (node: SchemaNode) => boolean): SchemaNode[] {
  if (typeof node !== 'object' || node === null) return []
  const below = Object.entries(node).flatMap(([key, value]) => {
    if (key === 'properties' || key === 'definitions' || key === 'patternProperties') {
      return Object.values(value as object).flatMap(item => findAll(item, test))
    }
    if (Array.isArray(value)) return value.flatMap(item => findAll(item, test))
    return key === 'items' || key === 'additionalProperties' ? findAll(value, test) : []
  })
  return test(node) ? [node as SchemaNode, ...below] : below
}

function keysIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([key, value]) => [...(Array.isArray(body) ? [] : [key]), ...keysIn(value)])
}
