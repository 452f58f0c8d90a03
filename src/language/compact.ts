/** Copies of plain data that share what is equal, so that thousands of them stay small. */

/**
 * The same data as JSON gives it back, with texts of its own: a part of a text keeps the whole text in memory. Texts, and small
 * lists and objects such as paths and owners, stand in memory once, however often they occur.
 */
export function compacted<T>(value: T): T {
  if (texts.size + small.size > poolLimit) {
    texts.clear()
    small.clear()
  }
  return share(JSON.parse(JSON.stringify(value))) as T
}

const texts = new Map<string, string>()
const small = new Map<string, object>()
/** Beyond it the pools begin anew; what was given out stays whole. */
const poolLimit = 100_000
/** Longer texts are somebody's own words and stand once anyway. */
const longestShared = 200

/** @param value fresh from JSON: it is changed in place */
function share(value: unknown): unknown {
  if (typeof value === 'string') return value.length > longestShared ? value : pooled(texts, value, value)
  if (typeof value !== 'object' || value === null) return value
  const map = value as Record<string, unknown>
  const keys = Object.keys(map)
  for (const key of keys) map[key] = share(map[key])
  const isSmall = keys.length <= 4 && keys.every(key => typeof map[key] !== 'object' && String(map[key]).length < 40)
  return isSmall ? pooled(small, JSON.stringify(value), value) : value
}

function pooled<T>(pool: Map<string, T>, key: string, value: T): T {
  const known = pool.get(key)
  if (known !== undefined) return known
  pool.set(key, value)
  return value
}
