/** Writes src/engagement/soundShape.generated.mjs: the shape of an engagement file as one function without imports. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { EngagementFile } from '../src/playbook/shape.ts'

export const validatorPath = fileURLToPath(new URL('../src/engagement/soundShape.generated.mjs', import.meta.url))
const command = 'npx tsx scripts/generate-validator.mts'

/** The text of the generated file. @throws Error when the code would need a module at run time. */
export function generateValidator(): string {
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    // Lengths are counted in UTF-16 units: one unit is as good as one letter for "not empty", and needs no import.
    unicode: false,
    allowUnionTypes: true,
    messages: false,
    keywords: ['form', 'refers', 'kind', 'of'],
  })
  const makeCode = (standalone as unknown as { default?: typeof standalone }).default ?? standalone
  const code = (makeCode as (ajv: Ajv, validate: unknown) => string)(ajv, ajv.compile(mergeUnions(EngagementFile) as object))
  if (/\brequire\(|\bimport\b|\beval\b|new Function/.test(code)) throw new Error('The generated validator needs a module')
  return `/* Written by \`${command}\` from src/playbook/shape.ts: do not edit. */\n${code}`
}

/** Nothing when the committed file is what the generator writes, else what to do. */
export function staleValidator(): string | undefined {
  return readFileSync(validatorPath, 'utf8') === generateValidator() ? undefined : `The validator is stale: run ${command}`
}

/**
 * A union whose choices have different types is one schema with several types, since each keyword binds one type only. Tried
 * one after the other they would make an error object for every choice that fails.
 */
function mergeUnions(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(mergeUnions)
  if (typeof schema !== 'object' || schema === null) return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, mergeUnions(value)]))
  if (!('anyOf' in copy)) return copy
  const choices = copy.anyOf as Record<string, unknown>[]
  const type = choices.flatMap(choice => choice.type as string)
  if (new Set(type).size !== type.length)
    throw new Error(`A union of two ${type.join(' and ')}: its choices cannot be told apart`)
  const merged: Record<string, unknown> = { ...Object.assign({}, ...choices), type }
  if (merged.enum) {
    if (type.some(one => one !== 'string' && one !== 'null')) throw new Error('An enum beside another type')
    if (type.includes('null')) merged.enum = [...(merged.enum as unknown[]), null]
  }
  return merged
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(validatorPath, generateValidator())
