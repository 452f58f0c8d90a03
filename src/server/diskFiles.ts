/** Files on the server's own disk, for editors that do not bring them. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import picomatch from 'picomatch'
import { decodeUtf8, maxFileBytes, type ReadFault } from '../lint/readableFile.ts'
import type { ReadAnswer } from '../protocol/messages.ts'
import { type Files, normalUri } from './files.ts'

/** @param folders URIs of the workspace folders; those that are no `file:` hold nothing */
export function diskFiles(folders: () => readonly string[]): Files {
  return {
    async find(glob, limit = Number.POSITIVE_INFINITY) {
      const isMatch = picomatch(glob, { dot: false })
      const found: string[] = []
      for (const folder of folders()) {
        if (folder.startsWith('file:')) await walk(fileURLToPath(folder), '', isMatch, found)
      }
      return found.sort().slice(0, limit)
    },
    read: uris => Promise.all(uris.map(readOne)),
    async list(uri) {
      try {
        const entries = await readdir(fileURLToPath(uri), { withFileTypes: true })
        return entries.map(entry => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }))
      } catch {
        return []
      }
    },
  }
}

/** Links are not followed, so that no circle is walked. */
async function walk(root: string, below: string, isMatch: (path: string) => boolean, found: string[]): Promise<void> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== '.git') await walk(root, path, isMatch, found)
    } else if (entry.isFile() && isMatch(path)) found.push(normalUri(pathToFileURL(join(root, path)).toString()))
  }
}

async function readOne(uri: string): Promise<ReadAnswer> {
  const failed = (fault: ReadFault): ReadAnswer => ({ uri, fault })
  try {
    const path = fileURLToPath(uri)
    const { size } = await stat(path)
    if (size > maxFileBytes) return failed('too-large')
    return { uri, ...decodeUtf8(await readFile(path)) }
  } catch (error) {
    return failed((error as { code?: string }).code === 'ENOENT' ? 'vanished' : 'unreadable')
  }
}
