/** Names of tasks where a whole sentence of the portal is too long: in messages and tables. */

/**
 * The name up to its first address, and of a long one its first part: `Enablement Complete` of `Enablement Complete: All ...`.
 * @param longest length in characters up to which a name stays as it is
 */
export function shortTaskName(name: string, longest = 77): string {
  const plain = name.replace(/:?\s*https?:\/\/.*$/s, '').trim() || name
  if (plain.length <= longest) return plain
  const part = /^(.{12,}?)(?:: |\. )/s.exec(plain)?.[1]
  if (part && part.length <= longest) return part
  const cut = plain.slice(0, longest - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 12)).replace(/[\s,;:]+$/, '')}…`
}
