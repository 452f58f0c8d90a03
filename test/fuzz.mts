/**
 * Runs the engine over mutated engagements for a number of seconds: `npm run fuzz -- 60`. A text that makes it throw, place a
 * problem outside of the text or take over a second is written to out/fuzz/; made small by hand it becomes a file of test/err.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { lintText } from './helpers/lintText.ts'
import { mutationOf } from './helpers/mutations.ts'

const seconds = Number(process.argv[2] ?? 30)
if (!(seconds > 0)) {
  console.error('Usage: npm run fuzz -- SECONDS')
  process.exit(2)
}

const corpus = ['../examples/', 'ok/', 'err/', 'fixtures/'].flatMap(folder => {
  const url = new URL(folder, import.meta.url)
  return readdirSync(url)
    .filter(name => name.endsWith('.engagement.yaml'))
    .map(name => readFileSync(new URL(name, url), 'utf8'))
})
const mutated = fc
  .tuple(fc.constantFrom(...corpus), fc.array(mutationOf, { minLength: 1, maxLength: 12 }))
  .map(([text, mutations]) => mutations.reduce((before, mutate) => mutate(before), text))

const seed = Date.now()
const end = Date.now() + seconds * 1000
let runs = 0
const findings: string[] = []
for (let round = 0; Date.now() < end && findings.length < 20; round++) {
  for (const text of fc.sample(mutated, { numRuns: 200, seed: seed + round })) {
    runs++
    const fault = faultOf(text)
    if (fault) findings.push(save(text, fault))
  }
}
console.log(`${runs} texts of ${corpus.length} files, seed ${seed}: ${findings.length} findings`)
process.exitCode = findings.length > 0 ? 1 : 0

function faultOf(text: string): string | undefined {
  const started = performance.now()
  try {
    const { problems } = lintText(text)
    const outside = problems.find(({ range }) => !range || range.start < 0 || range.end > text.length || range.start > range.end)
    if (outside) return `place outside of the text: ${outside.message}`
  } catch (error) {
    return error instanceof Error ? String(error.stack) : String(error)
  }
  const took = performance.now() - started
  return took > 1000 ? `took ${Math.round(took)} ms` : undefined
}

function save(text: string, fault: string): string {
  const folder = new URL('../out/fuzz/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const name = `finding-${runs}.engagement.yaml`
  writeFileSync(new URL(name, folder), text)
  console.error(`out/fuzz/${name}: ${fault}`)
  return name
}
