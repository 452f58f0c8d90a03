/** Lets waiting messages be answered before the work goes on; in a browser without the four milliseconds of a nested timer. */

declare const setImmediate: ((done: () => void) => unknown) | undefined

const channel = typeof setImmediate === 'function' ? undefined : new MessageChannel()
const waiting: (() => void)[] = []
channel?.port1.addEventListener('message', () => waiting.shift()?.())
if (channel) (channel.port1 as { start?: () => void }).start?.()

export function yieldNow(): Promise<void> {
  return new Promise(resolve => afterMessages(resolve))
}

/** Calls back after the messages that wait now. */
export function afterMessages(done: () => void): void {
  if (!channel) {
    setImmediate?.(done)
    return
  }
  waiting.push(done)
  channel.port2.postMessage(null)
}

/** Milliseconds of work between two looks at the messages that wait. */
const slice = 12

/**
 * Runs steps to their end with other work in between.
 * @param goesOn asked between slices; false ends the work without a result
 */
export async function inSlices<R>(
  steps: Generator<number, R>,
  goesOn: () => boolean,
  onStep: (done: number) => void = () => undefined,
): Promise<R | undefined> {
  let worked = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - worked < slice) continue
    onStep(step.value)
    await yieldNow()
    if (!goesOn()) return undefined
    worked = performance.now()
  }
}
