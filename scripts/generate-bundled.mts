/** Writes src/playbook/bundled.generated.json: the bundled playbook, checked and as data, so that nothing parses it at start. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parsePlaybook } from '../src/playbook/load.ts'

const root = new URL('../', import.meta.url)
const target = new URL('src/playbook/bundled.generated.json', root)

/** The text the file must have. @throws Error naming the problems when the bundled playbook is not sound. */
export function bundledText(): string {
  const folder = new URL('playbooks/fasttrack/', root)
  const locales = readdirSync(new URL('locales/', folder)).sort()
  const files = ['playbook.yaml', ...locales.map(name => `locales/${name}`)].map(path => ({
    path,
    text: readFileSync(new URL(path, folder), 'utf8'),
  }))
  const { playbook, problems } = parsePlaybook(files)
  if (!playbook || problems.length > 0) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  return `${JSON.stringify({ playbook: playbook.file, locales: [...playbook.locales.values()] })}\n`
}

if (process.argv[1]?.endsWith('generate-bundled.mts')) writeFileSync(target, bundledText())
