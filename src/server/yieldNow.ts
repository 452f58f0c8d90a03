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
