/** A thread of `playbook lint`: takes chunks of files until there is none left, and posts what it found. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkFile, indexFile, type Outcome } from './checkFile.ts'
import { createMark } from './mark.ts'
import type { Delivery, WorkerOrder } from './parallel.ts'
import { openSession } from './session.ts'

async function main({ id, shared, paths, chunkSize, task, hashed, flags }: WorkerOrder): Promise<void> {
  const session = await openSession(flags)
  await session.configs.prepare(paths)
  const work = task === 'check' ? checkFile : indexFile
  const options = { mark: hashed ? createMark(session) : undefined }
  const chunks = Math.ceil(paths.length / chunkSize)
  for (let chunk = Atomics.add(shared, 0, 1); chunk < chunks; chunk = Atomics.add(shared, 0, 1)) {
    Atomics.store(shared, chunk + 1, id)
    const own = paths.slice(chunk * chunkSize, (chunk + 1) * chunkSize)
    const outcomes = own.map(path => slim(work({ path }, session, options)))
    parentPort?.postMessage({ chunk, outcomes } satisfies Delivery)
  }
}

/** Most files have nothing to say: what is empty is not sent. */
function slim(outcome: Outcome): Partial<Outcome> {
  return Object.fromEntries(
    Object.entries(outcome).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined)),
  )
}

void main(workerData as WorkerOrder)
