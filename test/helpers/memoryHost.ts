/** A host whose files are given as texts by path. */
import type { Host } from '../../src/util/host.ts'

export function memoryHost(files: Readonly<Record<string, string>>): Host {
  return {
    readFile: async path => (Object.hasOwn(files, path) ? files[path] : undefined),
    list: async folder => {
      const start = folder === '' ? '' : `${folder}/`
      const names = Object.keys(files).flatMap(path => (path.startsWith(start) ? [path.slice(start.length)] : []))
      const first = new Map(names.map(name => [name.split('/')[0] as string, name.includes('/')]))
      return [...first].map(([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }))
    },
  }
}
