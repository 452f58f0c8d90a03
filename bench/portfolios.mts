/** The folders that are measured, and what the peers need to read the same files. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { engagementText } from './generate.mts'

export interface PortfolioOptions {
  /** Three problems in each file. */
  readonly dirty?: boolean
  /** Bytes per file, about. */
  readonly size?: number
  readonly forPeers?: boolean
}

/** Writes a folder of engagements, unless it is there already. @returns its path */
export function portfolio(parent: string, name: string, count: number, options: PortfolioOptions = {}): string {
  const folder = join(parent, name)
  if (existsSync(folder) && readdirSync(folder).length === count) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (let index = 0; index < count; index++) {
    const text = engagementText(index, options)
    const file = join(folder, `customer-${String(index).padStart(5, '0')}.engagement.yaml`)
    writeFileSync(file, options.forPeers ? spelledOut(text) : text)
  }
  return folder
}

/**
 * The same data written so that every peer reads it: dates in quotes (ajv-cli makes timestamps of them), keys in quotes (spectral
 * refuses numbers), `null` for an empty value (sourcemeta's reader takes the entry below for it).
 */
function spelledOut(text: string): string {
  return text
    .replace(/(: )(\d{4}-\d\d-\d\d)$/gm, '$1"$2"')
    .replace(/^( *)(\d+):/gm, '$1"$2":')
    .replace(/^( {2}"\d+":)(?=\n\n? {0,2}\S)/gm, '$1 null')
}
