/** The sentences of the importer, found in its sources: `message`, `hint` and `why` of problems, wherever they are put together. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'

const sources = [
  ...readdirSync(new URL('../../../src/playbook/import/', import.meta.url), { encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `import/${name}`),
  'checkPages.ts',
]

/** Texts with a space that begin with a capital letter or a mark: what a user reads; words of languages are data in a folder of their own. */
export function importSentences(): string[] {
  const found = new Set<string>()
  for (const name of sources) {
    const path = new URL(`../../../src/playbook/${name}`, import.meta.url)
    visit(parseSync(path.pathname, readFileSync(path, 'utf8')).program, found)
  }
  return [...found]
}

function visit(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) visit(item, found)
  else if (typeof value === 'object' && value !== null) {
    const node = value as { type?: string; value?: unknown }
    if (node.type === 'ImportDeclaration') return
    if (node.type === 'Literal' && typeof node.value === 'string' && isSentence(node.value)) found.add(node.value)
    for (const child of Object.values(value)) visit(child, found)
  }
}

function isSentence(text: string): boolean {
  return /^["\p{Lu}].* /u.test(text) || text === 'Not read'
}
