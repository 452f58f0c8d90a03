/** The part of `node:assert/strict` that the suite uses, for hosts without Node. */
export default { equal, deepEqual, ok, match }

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw failure(actual, expected, message)
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw failure(actual, expected, message)
}

function ok(value: unknown, message?: string): void {
  if (!value) throw failure(value, 'something true', message)
}

function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) throw failure(actual, String(pattern), message)
}

function failure(actual: unknown, expected: unknown, message = 'Values differ'): Error {
  return new Error(`${message}\n  expected: ${JSON.stringify(expected)}\n  actual:   ${JSON.stringify(actual)}`)
}
