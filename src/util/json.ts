/** Types for plain data as YAML gives it, and safe look-ups in maps whose keys users chose. */

export type Scalar = string | number | boolean | null
export type Json = Scalar | Json[] | { [key: string]: Json }
export type JsonMap = { [key: string]: Json }

/** A path into plain data: map keys are strings, list indexes numbers. */
export type Path = readonly (string | number)[]

/** The value under a key a user typed, never one inherited from Object.prototype. */
export function lookup<T>(map: Readonly<Record<string, T>> | null | undefined, key: string | null | undefined): T | undefined {
  return map && key != null && Object.hasOwn(map, key) ? map[key] : undefined
}

/** The entries of a map in the order of the text, without the `x-` keys, which nobody reads. */
export function entriesOf<T>(map: Readonly<Record<string, T>> | null | undefined): [string, T][] {
  if (!map) return []
  const entries = Object.entries(map)
  return entries.some(([key]) => key.startsWith('x-')) ? entries.filter(([key]) => !key.startsWith('x-')) : entries
}

/** The keys of a map in the order of the text, without the `x-` keys. */
export function keysOf(map: Readonly<Record<string, unknown>> | null | undefined): string[] {
  return entriesOf(map).map(([key]) => key)
}

export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
