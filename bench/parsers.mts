/** The parsers that could read a clean file, compared in one process. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { CORE_SCHEMA, load } from 'js-yaml'
import { parse } from 'yaml'
import { parseYaml } from '../src/yaml/parse.ts'
import { surveyOf } from '../src/yaml/survey.ts'
import { median } from './measure.mts'

/** Files that each parser reads; `yaml` would take too long for all. */
const sample = 200

/** A table of the times of the parsers as multiples of js-yaml's. */
export function parserRatios(folder: string): string[] {
  const texts = readdirSync(folder)
    .slice(0, sample)
    .map(name => readFileSync(join(folder, name), 'utf8'))
  const parsers: [string, (text: string) => unknown][] = [
    ['js-yaml, core schema', text => load(text, { schema: CORE_SCHEMA })],
    ['yaml', text => parse(text)],
    ['ours: js-yaml behind a check that `yaml` would read the same', text => parseYaml(text)],
    ['that check alone', text => surveyOf(text)],
  ]
  const times = parsers.map((): number[] => [])
  for (let round = 0; round < 9; round++) {
    for (const [index, [, read]] of parsers.entries()) {
      const start = performance.now()
      for (const text of texts) read(text)
      // The first rounds are the compiler's.
      if (round > 2) times[index]!.push(performance.now() - start)
    }
  }
  const base = median(times[0]!)
  return [
    '| parser, clean files | time, as a multiple of js-yaml |',
    '| --- | --- |',
    ...parsers.map(([name], index) => `| ${name} | ${(median(times[index]!) / base).toFixed(2)} |`),
  ]
}
