/** Writes docs/rules/: a page a rule and an index, in English and in Portuguese. `--check` says what is stale and writes nothing. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ptBr } from '../l10n/pt-br/index.ts'
import { ruleDocs, rulesIndex } from '../src/report/ruleDocs.ts'
import { rules } from '../src/rules/index.ts'
import { createTranslate } from '../src/util/translate.ts'

const root = new URL('../docs/rules/', import.meta.url)

/** Every page that must exist, by path below docs/rules/. */
export function rulePages(): Map<string, string> {
  const pages = new Map<string, string>()
  const languages = [['', createTranslate('en')] as const, ['pt-br/', createTranslate('pt-br', ptBr)] as const]
  for (const [folder, t] of languages) {
    pages.set(`${folder}README.md`, rulesIndex(rules, t))
    for (const rule of rules) pages.set(`${folder}${rule.name}.md`, ruleDocs(rule, t))
  }
  return pages
}

/** Paths below docs/rules/ that are missing, wrong or left over. */
export function stalePages(): string[] {
  const pages = rulePages()
  const written = ['', 'pt-br/'].flatMap(folder => namesIn(folder).map(name => folder + name))
  const wrong = [...pages].filter(([path, text]) => !written.includes(path) || readFileSync(new URL(path, root), 'utf8') !== text)
  return [...wrong.map(([path]) => path), ...written.filter(path => !pages.has(path))]
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(new URL(folder, root)).filter(name => name.endsWith('.md'))
  } catch {
    return []
  }
}

if (process.argv[1]?.endsWith('generate-docs.mts')) {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(new URL('pt-br/', root), { recursive: true })
  for (const [path, text] of rulePages()) writeFileSync(new URL(path, root), text)
}
