/** Calls often wanted and seldom made. */

/** Runs `work` at once and then, however often it is asked for, at most once per `milliseconds`; the last wish is never lost. */
export function throttle(milliseconds: number, work: () => void): { (): void; dispose(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const run = (): void => {
    again = false
    timer = setTimeout(() => {
      timer = undefined
      if (again) run()
    }, milliseconds)
    work()
  }
  const ask = (): void => {
    if (timer === undefined) run()
    else again = true
  }
  return Object.assign(ask, { dispose: () => clearTimeout(timer) })
}
