/** 100,000 files, in one run and in four parts, as multiples of a run over 2,000. Takes some minutes and 1 GB of disk. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { benchDay } from './generate.mts'
import { type Command, type Measured, measure } from './measure.mts'
import { portfolio } from './portfolios.mts'

const parts = 4

/** A table of Markdown, line by line. @param cli the built command line */
export function scale(folder: string, cli: string): string[] {
  const small = portfolio(folder, 'clean', 2000)
  const large = portfolio(folder, 'clean-100000', 100_000)
  const cache = join(folder, 'cache-100000.json')
  rmSync(cache, { force: true })
  const lint = (name: string, path: string, ...more: string[]): Command => ({
    name,
    args: [cli, 'lint', path, '--as-of', benchDay, ...more],
  })
  const part = (index: number) => join(folder, `part-${index}.json`)
  const indexes = Array.from({ length: parts }, (_, at) => at + 1)
  const shards = indexes.map(index => lint(`part ${index}`, large, '--shard', `${index}/${parts}`, '--output-file', part(index)))
  const report: Command = { name: 'report', args: [cli, 'report', ...indexes.map(part)], expect: /No problems in 100/ }
  const cached = ['--cache', '--cache-location', cache]
  const times = new Map<string, Measured>([
    ...measure([lint('2,000', small)], 3, folder),
    ...measure([lint('100,000', large, ...cached), lint('100,000, warm', large, ...cached), ...shards, report], 1, folder),
  ])
  const base = times.get('2,000')!.median
  const row = (what: string, names: readonly string[]) => {
    const measured = names.map(name => times.get(name)!)
    const time = Math.max(...measured.map(({ median }) => median)) / base
    const memory = Math.max(...measured.map(({ memory }) => memory))
    return `| ${what} | ${time.toFixed(time < 10 ? 1 : 0)} | ${memory.toFixed(0)} MB |`
  }
  return [
    '| run | time, as a multiple of 2,000 files | peak memory |',
    '| --- | --- | --- |',
    row('2,000 files', ['2,000']),
    row('100,000 files, writing the cache', ['100,000']),
    row('100,000 files, warm cache', ['100,000, warm']),
    row(
      `the slowest of ${parts} parts of 100,000`,
      indexes.map(index => `part ${index}`),
    ),
    row('putting the parts together', ['report']),
  ]
}
