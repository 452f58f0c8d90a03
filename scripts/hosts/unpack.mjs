/** Unpacks a `.vsix` (a zip archive) without any program or package, the same on every system. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/**
 * The files of a zip archive. @param {Buffer} archive
 * @returns {Map<string, Buffer>} by name, in the archive's order
 */
export function filesOf(archive) {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('This is no zip archive')
  const files = new Map()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const method = archive.readUInt16LE(at + 10)
    const size = archive.readUInt32LE(at + 20)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(field => archive.readUInt16LE(at + field))
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const bytes = archive.subarray(start, start + size)
    if (!name.endsWith('/')) files.set(name, method === 0 ? bytes : inflateRawSync(bytes))
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}

/**
 * Writes the extension that is in a package to a folder.
 * @param {string} file the `.vsix` @param {string} folder made where it is missing
 */
export function unpackExtension(file, folder) {
  for (const [name, bytes] of filesOf(readFileSync(file))) {
    if (!name.startsWith('extension/')) continue
    const target = join(folder, name.slice('extension/'.length))
    if (!resolve(target).startsWith(resolve(folder) + sep)) throw new Error(`The package has a file outside of it: ${name}`)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
}
