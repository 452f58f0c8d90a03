/** The playbooks a workspace knows, found by the reference an engagement pins: `fasttrack@2020.05`, or `fasttrack`. */
import type { Playbook } from './playbook.ts'

export interface CatalogueAnswer {
  readonly playbook?: Playbook
  readonly problem?: 'unknown-playbook' | 'unknown-version' | 'bad-reference'
  /** A version of the same playbook that is newer than the one pinned. */
  readonly newer?: string
  /** Known versions of the playbook, oldest first; of an unknown playbook none. */
  readonly versions: string[]
}

export interface Catalogue {
  /** @param reference `id@version`, or `id` for the newest version. Absent: the only playbook there is. */
  find(reference: string | undefined): CatalogueAnswer
  /** In the order given; of two with one id and version the later, so that a workspace can replace a bundled one. */
  readonly all: readonly Playbook[]
}

export function createCatalogue(playbooks: readonly Playbook[]): Catalogue {
  const byReference = new Map(playbooks.map(playbook => [`${playbook.id}@${playbook.version}`, playbook]))
  const byId = new Map<string, Playbook[]>()
  for (const playbook of byReference.values()) byId.set(playbook.id, [...(byId.get(playbook.id) ?? []), playbook])
  for (const versions of byId.values()) versions.sort((a, b) => compareVersions(a.version, b.version))
  return {
    all: [...byReference.values()],
    find(reference) {
      const pinned = reference ?? (byId.size === 1 ? [...byId.keys()][0] : undefined)
      const [, id, version] = /^([^@\s]+)(?:@([^@\s]+))?$/.exec(pinned ?? '') ?? []
      if (id === undefined) return { problem: 'bad-reference', versions: [] }
      const known = byId.get(id) ?? []
      const versions = known.map(playbook => playbook.version)
      const newest = known.at(-1)
      if (!newest) return { problem: 'unknown-playbook', versions }
      if (version === undefined) return { playbook: newest, versions }
      const playbook = byReference.get(`${id}@${version}`)
      if (!playbook) return { problem: 'unknown-version', versions }
      return { playbook, newer: newest === playbook ? undefined : newest.version, versions }
    },
  }
}

/** Negative when `a` is older. Parts between dots are compared as numbers, as texts where they are none: 2020.5 = 2020.05 < 2020.10. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.')
  const right = b.split('.')
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const one = left[index] ?? '0'
    const other = right[index] ?? '0'
    const digits = /^\d+$/.test(one) && /^\d+$/.test(other)
    const order = digits ? Number(one) - Number(other) : one < other ? -1 : one > other ? 1 : 0
    if (order !== 0) return order
  }
  return 0
}
