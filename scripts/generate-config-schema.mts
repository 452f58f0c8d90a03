/** Writes schemas/playbook.config.schema.json from the shape of the configuration and the rules. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { configJsonSchema } from '../src/lint/configSchema.ts'

const path = fileURLToPath(new URL('../schemas/playbook.config.schema.json', import.meta.url))
const command = 'npx tsx scripts/generate-config-schema.mts'

/** The text of the generated file. */
export function generateConfigSchema(): string {
  return `${JSON.stringify(configJsonSchema(), null, 2)}\n`
}

/** Nothing when the committed file is what the generator writes, else what to do. */
export function staleConfigSchema(): string | undefined {
  return readFileSync(path, 'utf8') === generateConfigSchema()
    ? undefined
    : `The schema of the configuration is stale: run ${command}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, generateConfigSchema())
