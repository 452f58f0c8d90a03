/** Runs whole processes in turns and keeps their times and memory, so that all are measured under the same conditions. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

export interface Command {
  readonly name: string
  /** Arguments behind `node`. */
  readonly args: readonly string[]
  /** Exit statuses that mean that the work was done. */
  readonly statuses?: readonly number[]
  /** What standard output must hold: proof that the files were really checked. */
  readonly expect?: RegExp
}

export interface Measured {
  readonly min: number
  readonly median: number
  /** Highest resident memory of the node process, in MB; not that of processes it starts. */
  readonly memory: number
}

/** Each command `runs` times, all of them once before any is run again. @throws when one does not do its work */
export function measure(commands: readonly Command[], runs: number, folder: string): Map<string, Measured> {
  const probe = join(folder, 'probe.cjs')
  const memoryFile = join(folder, 'memory.txt')
  writeFileSync(
    probe,
    "process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)))\n",
  )
  const times = new Map<string, number[]>()
  const memory = new Map<string, number>()
  for (let run = 0; run < runs; run++) {
    for (const { name, args, statuses = [0], expect } of commands) {
      rmSync(memoryFile, { force: true })
      const start = performance.now()
      const result = spawnSync(process.execPath, ['--require', probe, ...args], {
        cwd: folder,
        env: { ...process.env, BENCH_MEMORY: memoryFile, NODE_OPTIONS: '' },
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      })
      const time = performance.now() - start
      if (!statuses.includes(result.status ?? -1) || (expect && !expect.test(result.stdout)))
        throw new Error(`${name} did not do its work (exit ${result.status}):\n${tail(result.stdout)}\n${tail(result.stderr)}`)
      times.set(name, [...(times.get(name) ?? []), time])
      memory.set(name, Math.max(memory.get(name) ?? 0, Number(readFileSync(memoryFile, 'utf8')) / 1024))
    }
  }
  return new Map(
    [...times].map(([name, all]) => [name, { min: Math.min(...all), median: median(all), memory: memory.get(name)! }]),
  )
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function tail(text: string | null): string {
  return (text ?? '').slice(-600)
}
