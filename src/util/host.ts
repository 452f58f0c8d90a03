/** The outside as loaders see it: files and folders, asked for asynchronously. */

export interface HostEntry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}

/** Paths are separated by `/` on every system. Neither function throws for something that is absent. */
export interface Host {
  /** The text of a file, undefined when there is none or it cannot be read. */
  readFile(path: string): Promise<string | undefined>
  /** What lies directly in a folder, in any order; empty when there is no such folder. */
  list(folder: string): Promise<HostEntry[]>
}
