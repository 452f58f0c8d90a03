/** Writes schemas/: of engagement files for the bundled playbook in English, and of the playbook's own files. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { engagementJsonSchema, modelJsonSchema } from '../src/playbook/jsonSchema.ts'
import { parsePlaybook } from '../src/playbook/load.ts'
import { LocaleFile, PlaybookFile } from '../src/playbook/model.ts'

const root = new URL('../', import.meta.url)
const command = 'npx tsx scripts/generate-schema.mts'

/** The text of each schema by its path from the root of the repository. @throws Error when the bundled playbook is broken. */
export function generateSchemas(): Record<string, string> {
  const folder = new URL('playbooks/fasttrack/', root)
  const names = ['playbook.yaml', ...readdirSync(new URL('locales/', folder)).map(name => `locales/${name}`)]
  const { playbook, problems } = parsePlaybook(names.map(path => ({ path, text: readFileSync(new URL(path, folder), 'utf8') })))
  if (!playbook) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  const schemas = {
    'schemas/engagement.schema.json': engagementJsonSchema(playbook),
    'schemas/playbook.schema.json': modelJsonSchema(PlaybookFile, 'Playbook'),
    'schemas/playbook-locale.schema.json': modelJsonSchema(LocaleFile, 'Words of a playbook in another language'),
  }
  return Object.fromEntries(Object.entries(schemas).map(([path, schema]) => [path, `${JSON.stringify(schema, null, 2)}\n`]))
}

/** Nothing when the committed files are what the generator writes, else what to do. */
export function staleSchemas(): string | undefined {
  const stale = Object.entries(generateSchemas()).filter(([path, text]) => read(path) !== text)
  return stale.length === 0 ? undefined : `${stale.map(([path]) => path).join(', ')}: stale, run ${command}`
}

function read(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('schemas/', root), { recursive: true })
  for (const [path, text] of Object.entries(generateSchemas())) writeFileSync(new URL(path, root), text)
}
