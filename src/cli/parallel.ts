/** Shares files among this thread and others; whatever happens to a thread, every file has its outcome in the end. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Outcome, Source } from './checkFile.ts'
import type { LintFlags } from './flags.ts'

/** Files taken at a time: few enough that no thread waits long for another in the end. */
const chunkSize = 8
/** One for all files in order. */
const none: readonly never[] = []
/** Below this a thread saves nothing: it loads and warms up the program anew (measured: two over 2,000 files take as long as one). */
export const filesForThreads = 3000
/**
 * What another thread may hold, in MB: without it each gathers garbage as if it were alone. A thread that a huge file takes beyond
 * that ends, and the file is checked here.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 96 }
/** How long this thread works before it lets signals and messages through, in milliseconds. */
const turn = 40

export interface Work {
  readonly sources: readonly Source[]
  /** `check` finds problems, `index` reads only what rules across files need. */
  readonly task: 'check' | 'index'
  /** Adds a hash of the text to each outcome. */
  readonly hashed: boolean
  readonly flags: Pick<LintFlags, 'cwd' | 'locale' | 'config' | 'asOf' | 'rule' | 'clockErrors'>
  /** Threads wanted, this one included; default: the machine's cores. */
  readonly jobs?: number
  /** The work on one file, on this thread. */
  readonly run: (source: Source) => Outcome
  /** Told now and then how many files are taken. */
  readonly progress?: (done: number) => void
}

/** What a thread is told when it starts. */
export interface WorkerOrder extends Pick<Work, 'task' | 'hashed' | 'flags'> {
  /** Written beside each chunk the thread takes; from 1. */
  readonly id: number
  /** The next chunk, then the owner of each chunk. */
  readonly shared: Int32Array
  /** Every file, absolute. */
  readonly paths: readonly string[]
  readonly chunkSize: number
}

export interface Delivery {
  readonly chunk: number
  /** Without what is empty. */
  readonly outcomes: readonly Partial<Outcome>[]
}

/** The outcome of each source, in their order. @throws what `run` throws */
export async function shareWork(work: Work): Promise<Outcome[]> {
  const { sources, run, progress } = work
  const outcomes = new Array<Outcome | undefined>(sources.length)
  const chunks = Math.ceil(sources.length / chunkSize)
  const threads = startThreads(work, chunks, (chunk, delivered) => {
    for (const [index, outcome] of delivered.entries())
      outcomes[chunk * chunkSize + index] = { problems: none, ignored: none, ...outcome }
  })
  try {
    let until = Date.now() + turn
    for (let chunk = threads.take(); chunk < chunks; chunk = threads.take()) {
      const end = Math.min((chunk + 1) * chunkSize, sources.length)
      for (let index = chunk * chunkSize; index < end; index++) outcomes[index] = run(sources[index] as Source)
      if (Date.now() < until) continue
      progress?.(Math.min(end, sources.length))
      await pause()
      until = Date.now() + turn
    }
    await threads.settled()
  } finally {
    threads.stop()
  }
  // What a thread took along when it ended early is done here.
  return sources.map((source, index) => outcomes[index] ?? run(source))
}

interface Threads {
  /** The next chunk that nobody has taken. */
  take(): number
  /** Resolves when every chunk that another thread took is delivered, or its thread is gone. */
  settled(): Promise<void>
  stop(): void
}

function startThreads(work: Work, chunks: number, deliver: (chunk: number, outcomes: Delivery['outcomes']) => void): Threads {
  const shared = new Int32Array(new SharedArrayBuffer(4 * (chunks + 1)))
  const take = () => Atomics.add(shared, 0, 1)
  const alive = new Map<number, Worker>()
  const delivered = new Set<number>()
  let notify: () => void = () => undefined
  const program = join(typeof __dirname === 'string' ? __dirname : '', 'lintWorker.js')
  const wanted = Math.min(work.jobs ?? availableParallelism(), chunks) - 1
  const isWorth = work.jobs !== undefined || work.sources.length >= filesForThreads
  const count = isWorth && wanted > 0 && existsSync(program) ? wanted : 0
  const paths = count === 0 ? [] : work.sources.map(({ path }) => path)
  for (let id = 1; id <= count; id++) {
    const { task, hashed, flags } = work
    const order: WorkerOrder = { id, shared, paths, chunkSize, task, hashed, flags }
    const worker = new Worker(program, { workerData: order, stdin: false, resourceLimits })
    alive.set(id, worker)
    const gone = () => {
      alive.delete(id)
      notify()
    }
    worker.on('message', ({ chunk, outcomes }: Delivery) => {
      deliver(chunk, outcomes)
      delivered.add(chunk)
      notify()
    })
    worker.on('error', gone)
    worker.on('messageerror', gone)
    worker.on('exit', gone)
  }
  const isOpen = () => {
    for (let chunk = 0; chunk < chunks; chunk++) {
      const owner = Atomics.load(shared, chunk + 1)
      if (owner > 0 && alive.has(owner) && !delivered.has(chunk)) return true
    }
    return false
  }
  return {
    take,
    async settled() {
      while (isOpen()) await new Promise<void>(resolve => (notify = resolve))
    },
    stop() {
      for (const worker of alive.values()) void worker.terminate()
    },
  }
}

function pause(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
