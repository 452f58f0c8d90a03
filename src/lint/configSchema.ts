/** The JSON Schema (Draft-07) of `playbook.config.yaml`, with the rules' names, summaries and options, for any YAML editor. */
import type { SchemaNode } from '../playbook/jsonSchema.ts'
import { datePattern } from '../playbook/shape.ts'
import { en } from '../playbook/words/en.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { isMap, lookup } from '../util/json.ts'
import { ConfigFile, presets, severities } from './configShape.ts'

type Schema = SchemaNode & { items?: SchemaNode | SchemaNode[]; minItems?: number; additionalItems?: boolean }

/** Accepts what `parseConfig` accepts, save for what only the file's surroundings tell: names, conditions, other files. */
export function configJsonSchema(): object {
  const root = JSON.parse(JSON.stringify(ConfigFile)) as Schema
  const settings = ruleSettings()
  const properties = described(root, settings)
  for (const [key, node] of Object.entries(properties)) {
    const { description, ...rest } = node
    // A key without a value says nothing.
    properties[key] = { description, anyOf: [rest, { type: 'null' }] }
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Playbook as Code',
    ...root,
    properties,
    patternProperties: { '^x-': {} },
  }
}

/** The properties of a closed map with what they are called, the maps in them too. */
function described(node: Schema, settings: Schema): Record<string, SchemaNode> {
  return Object.fromEntries(
    Object.entries(node.properties ?? {}).map(([key, value]): [string, SchemaNode] => {
      const description = lookup(en.keys, key)?.description
      if (key === 'rules') return [key, { description, ...settings }]
      if (key === 'extends')
        return [
          key,
          {
            description,
            anyOf: [
              { type: 'string', enum: [...presets] },
              { type: 'string', pattern: '^\\.{1,2}/' },
            ],
          },
        ]
      return [key, { description, ...inner(value as Schema, settings) }]
    }),
  )
}

function inner(node: Schema, settings: Schema): SchemaNode {
  // The check says more of a wrong date than a pattern could.
  if (node.form === 'date') return { type: 'string', pattern: datePattern, examples: ['2026-11-20'] }
  if (node.properties) return { ...node, properties: described(node, settings) }
  if (node.additionalProperties) return { ...node, additionalProperties: inner(node.additionalProperties as Schema, settings) }
  if (node.items && !Array.isArray(node.items)) return { ...node, items: inner(node.items, settings) }
  return node
}

function ruleSettings(): Schema {
  const named = rules.filter(({ name }) => name !== 'policy')
  return {
    type: 'object',
    properties: Object.fromEntries(named.map(rule => [rule.name, ruleSetting(rule)])),
    patternProperties: { '^policy/.': ruleSetting(undefined) },
    additionalProperties: false,
  }
}

function ruleSetting(rule: Rule | undefined): SchemaNode {
  const levels = rule?.always ? severities.slice(severities.indexOf(rule.severity)) : severities
  const level = { type: 'string', enum: [...levels] }
  const options: Schema = {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(rule?.options ?? {}).map(([name, value]) => {
        const description = (rule?.optionDocs as Record<string, string> | undefined)?.[name]
        return [name, { description, default: value, ...typeOfOption(value) } as SchemaNode]
      }),
    ),
    additionalProperties: false,
  }
  const choices: SchemaNode[] = rule?.always ? [level] : [level, { enum: [false] as unknown as string[] }]
  const list = {
    type: 'array',
    items: [{ anyOf: choices }, { anyOf: [options, { type: 'null' }] }],
    minItems: 1,
    additionalItems: false,
  }
  return { description: rule?.summary, anyOf: [...choices, list as unknown as SchemaNode] }
}

function typeOfOption(value: unknown): SchemaNode {
  if (Array.isArray(value)) return { type: 'array', items: { type: value.length > 0 ? typeof value[0] : 'string' } }
  return { type: isMap(value) ? 'object' : typeof value }
}
