/**
 * `npm run bench`: lint as whole processes against peers that check the shape only, in turns on the same machine, as ratios.
 * `--scale` measures 100,000 files instead, for `docs/scale.md`; `--editor` the language server only. `--quick` leaves out the slowest parts and runs each command fewer times; only a full run writes `docs/speed.md`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { editorTable, measureEditor } from './editor.mts'
import { benchDay } from './generate.mts'
import { type Command, type Measured, measure } from './measure.mts'
import { parserRatios } from './parsers.mts'
import { portfolio } from './portfolios.mts'
import { scale } from './scale.mts'

const quick = process.argv.includes('--quick')
const root = join(import.meta.dirname, '..')
const folder = join(root, '.bench')
const cli = join(root, 'dist/cli.js')
const schema = join(root, 'schemas/engagement.schema.json')
/** Spectral needs seconds for a file: it is given a few, and its time for one more file is scaled. */
const spectralFiles = [1, 3] as const

async function main(): Promise<void> {
  if (process.argv.includes('--scale')) {
    console.log(scale(folder, cli).join('\n'))
    return
  }
  if (process.argv.includes('--editor')) {
    console.log((await editorTargets()).join('\n'))
    return
  }
  // A repository of its own, in which our `.gitignore` does not hide the portfolios.
  mkdirSync(join(folder, '.git'), { recursive: true })
  execFileSync(process.execPath, [join(root, 'esbuild.js')], { cwd: root, stdio: 'inherit' })
  const small = measure(smallCommands(), quick ? 3 : 9, folder)
  const times = new Map([...small, ...measure(lintCommands(), quick ? 3 : 7, folder)])
  if (!quick) {
    for (const [name, one] of measure([largeCommand()], 2, folder)) times.set(name, one)
    for (const [name, one] of measure(spectralCommands(), 2, folder)) times.set(name, one)
  }
  const parsers = parserRatios(portfolio(folder, 'clean', 2000))
  const report = [...comparisons(times), '', ...targets(times), '', ...(await editorTargets()), '', ...parsers].join('\n')
  console.log(report)
  if (!quick) writeFileSync(join(root, 'docs/speed.md'), `${intro}\n\n${report}\n`)
}

const intro = `# Speed

Written by \`npm run bench\`, which builds the command line, writes the portfolios and runs everything as whole processes in turns
on one machine. Times depend on the machine, so only ratios stand here. The peers check the shape by the generated JSON Schema;
\`playbook lint\` checks the shape and every rule, on as many threads as there are cores (two here) from 3,000 files on, on one below.`

function lint(name: string, path: string, { more = [], ...rest }: Partial<Command> & { more?: readonly string[] } = {}): Command {
  return { name, args: [cli, 'lint', path, '--as-of', benchDay, ...more], expect: /0 errors|no problem/i, ...rest }
}

/** A run that finds everything in the cache of one before it. */
function warmCommand(): Command {
  const command = lint('warm', portfolio(folder, 'clean', 2000), {
    more: ['--cache', '--cache-location', join(folder, 'cache.json')],
  })
  execFileSync(process.execPath, command.args, { stdio: 'ignore' })
  return command
}

function smallCommands(): Command[] {
  const one = join(portfolio(folder, 'one', 1), 'customer-00000.engagement.yaml')
  return [
    { name: 'node', args: ['-e', '0'] },
    { name: 'version', args: [cli, '--version'] },
    lint('one file', one),
    lint('one large file', portfolio(folder, 'large', 1, { size: 420 * 1024 })),
  ]
}

function lintCommands(): Command[] {
  const peers = portfolio(folder, 'peers', 2000, { forPeers: true })
  return [
    lint('clean', portfolio(folder, 'clean', 2000)),
    lint('two threads', portfolio(folder, 'clean', 2000), { more: ['--jobs', '2'] }),
    warmCommand(),
    lint('dirty', portfolio(folder, 'dirty', 2000, { dirty: true }), { statuses: [1], expect: /6,?000/ }),
    {
      name: 'ajv-cli',
      args: [binary('ajv-cli', 'ajv'), 'validate', '-s', schema, '-d', `${peers}/*.yaml`, '--strict=false'],
      expect: /customer-01999\S* valid/,
    },
    {
      name: 'sourcemeta',
      args: [binary('@sourcemeta/jsonschema', 'jsonschema'), 'validate', '--fast', schema, peers],
      statuses: [0],
    },
  ]
}

function largeCommand(): Command {
  return lint('20,000 clean', portfolio(folder, 'clean-20000', 20_000))
}

function spectralCommands(): Command[] {
  const ruleset = join(folder, 'spectral.json')
  const options = { schema: JSON.parse(readFileSync(schema, 'utf8')) }
  // biome-ignore lint/suspicious/noThenProperty: the format of spectral's rulesets.
  const rule = { given: '$', severity: 'error', then: { function: 'schema', functionOptions: options } }
  writeFileSync(ruleset, JSON.stringify({ rules: { shape: rule } }))
  return spectralFiles.map(count => ({
    name: `spectral ${count}`,
    args: [
      binary('@stoplight/spectral-cli', 'spectral'),
      ...['lint', '--ignore-unknown-format', '-r', ruleset],
      `${portfolio(folder, `peers-${count}`, count, { forPeers: true })}/*.yaml`,
    ],
    expect: /No results/,
  }))
}

/** What an editor waits for, against the YAML language server with our schema, whose globs do not look into dot folders. */
async function editorTargets(): Promise<string[]> {
  const away = mkdtempSync(join(tmpdir(), 'playbook-bench-'))
  const small = portfolio(away, 'one', 1)
  const large = portfolio(away, 'large', 1, { size: 420 * 1024 })
  const servers = { cli, yamlServer: binary('yaml-language-server', 'yaml-language-server'), schema, folder: join(away, 'open') }
  try {
    return editorTable(await measureEditor(servers, { small, large }, 5))
  } finally {
    rmSync(away, { recursive: true, force: true })
  }
}

/** The script that a package installs as a command. */
function binary(name: string, command: string): string {
  const file = createRequire(import.meta.url).resolve(`${root}/node_modules/${name}/package.json`)
  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin: string | Record<string, string> }
  return join(file, '..', typeof bin === 'string' ? bin : bin[command]!)
}

type Times = ReadonlyMap<string, Measured>

const of = (times: Times, name: string): Measured | undefined => times.get(name)

/** How often `one` takes the time of `other`, by the medians; undefined where one was not measured. */
function ratio(times: Times, one: string, other: string): number | undefined {
  const [a, b] = [of(times, one), of(times, other)]
  return a && b && a.median / b.median
}

function spectralRatio(times: Times): number | undefined {
  const [few, more, clean] = [
    of(times, `spectral ${spectralFiles[0]}`),
    of(times, `spectral ${spectralFiles[1]}`),
    of(times, 'clean'),
  ]
  if (!few || !more || !clean) return undefined
  const perFile = (more.min - few.min) / (spectralFiles[1] - spectralFiles[0])
  return (few.min + perFile * (2000 - spectralFiles[0])) / clean.min
}

function comparisons(times: Times): string[] {
  const rows: [string, number | undefined][] = [
    ['ajv-cli, 2,000 clean files', ratio(times, 'ajv-cli', 'clean')],
    ['@sourcemeta/jsonschema (C++), 2,000 clean files', ratio(times, 'sourcemeta', 'clean')],
    [`spectral, 2,000 clean files (scaled up from ${spectralFiles.join(' and ')})`, spectralRatio(times)],
    ['playbook, 2,000 clean files, two threads', ratio(times, 'two threads', 'clean')],
    ['playbook, 2,000 clean files, warm cache', ratio(times, 'warm', 'clean')],
    ['playbook, 2,000 files with three problems each', ratio(times, 'dirty', 'clean')],
    ['playbook, 20,000 clean files', ratio(times, '20,000 clean', 'clean')],
    ['playbook, one file of 420 KB', ratio(times, 'one large file', 'clean')],
    ['playbook, one file', ratio(times, 'one file', 'clean')],
    ['`playbook --version`', ratio(times, 'version', 'clean')],
    ['bare node', ratio(times, 'node', 'clean')],
  ]
  return [
    '| whole process | time, as a multiple of `playbook lint` on 2,000 clean files |',
    '| --- | --- |',
    ...rows.flatMap(([what, value]) =>
      value === undefined
        ? []
        : [`| ${what} | ${value < 100 ? value.toPrecision(2) : Number(value.toPrecision(3)).toLocaleString('en')} |`],
    ),
  ]
}

function targets(times: Times): string[] {
  const memory = (name: string) => of(times, name)?.memory
  const times1 = (value: number) => `${value.toFixed(2)} times`
  const rows: [string, number | undefined, number, (value: number) => string][] = [
    ['2,000 clean files against ajv-cli', ratio(times, 'clean', 'ajv-cli'), 1, times1],
    ['2,000 clean files against @sourcemeta/jsonschema', ratio(times, 'clean', 'sourcemeta'), 1, times1],
    ['2,000 files with three problems each against clean ones', ratio(times, 'dirty', 'clean'), 3, times1],
    ['2,000 clean files, warm cache against cold', ratio(times, 'warm', 'clean'), 0.25, times1],
    ['20,000 files against 2,000', ratio(times, '20,000 clean', 'clean'), 10.5, times1],
    // 120 ms where bare node takes 57.
    ['`playbook --version` against bare node', ratio(times, 'version', 'node'), 120 / 57, times1],
    ['peak memory, 2,000 files', memory('clean'), 200, value => `${value.toFixed(0)} MB`],
    ['peak memory, 20,000 files', memory('20,000 clean'), 250, value => `${value.toFixed(0)} MB`],
  ]
  return [
    '| target | measured | at most | met |',
    '| --- | --- | --- | --- |',
    ...rows.flatMap(([what, value, limit, show]) =>
      value === undefined ? [] : [`| ${what} | ${show(value)} | ${show(limit)} | ${value <= limit ? 'yes' : 'no'} |`],
    ),
  ]
}

await main()
