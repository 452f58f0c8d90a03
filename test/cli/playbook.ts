/** Runs the built command line as a user would, and gives tests folders of their own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after } from 'mocha'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** Default: the repository. */
  readonly cwd?: string
  readonly input?: string | Buffer
  /** On top of a small environment without colours, names and time zones. */
  readonly env?: Readonly<Record<string, string>>
}

let cli: string | undefined

/** The path of `dist/cli.js`, built once in a test run. */
export function builtCli(): string {
  if (cli === undefined) {
    const { status, stderr } = spawnSync(process.execPath, ['esbuild.js'], { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(`The command line cannot be built: ${stderr}`)
    cli = join(root, 'dist', 'cli.js')
  }
  return cli
}

export function playbook(args: readonly string[], { cwd = root, input = '', env = {} }: RunOptions = {}): Ran {
  const { PATH = '', SystemRoot = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtCli(), ...args], {
    cwd,
    input,
    env: { PATH, SystemRoot, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return { status, stdout, stderr }
}

/** A temporary folder with these files; removed when the suite has ended. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-test-'))
  made.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A healthy file on 2026-12-01, and one with an error. */
export const healthy = `playbook: fasttrack@2020.05
customer:
  name: Contoso
engagement:
  motion: customer-health
  assigned: 2026-11-30
services:
  exchange:
`
export const faulty = healthy.replace('motion: customer-health', 'motion: customer-helth')
export const today = ['--as-of', '2026-12-01']

/** What may stand in an output for a terminal without colours: no control characters but line ends. */
export const rawControl = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029]/u
