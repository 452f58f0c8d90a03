/** The disk, for loaders. */
import { readdir, readFile } from 'node:fs/promises'
import type { Host } from '../util/host.ts'

export const nodeHost: Host = {
  async readFile(path) {
    try {
      return await readFile(path, 'utf8')
    } catch {
      return undefined
    }
  },
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true })
      return entries.map(entry => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }))
    } catch {
      return []
    }
  },
}
