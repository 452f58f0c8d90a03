/** Where texts come from: the editor that the server serves, or (in node.ts) the disk. */

import type { Connection } from 'vscode-languageserver'
import { URI } from 'vscode-uri'
import type { ReadAnswer, Requests } from '../protocol/messages.ts'

/** Files by URI. No function throws: what cannot be read has a fault. */
export interface Files {
  /** URIs of all files that match, sorted. */
  find(glob: string, limit?: number): Promise<string[]>
  /** In the order asked for. */
  read(uris: readonly string[]): Promise<ReadAnswer[]>
  list(uri: string): Promise<{ name: string; kind: 'file' | 'folder' }[]>
}

/** Files through the client, so that they may lie behind a network. */
export function clientFiles(connection: Connection): Files {
  const ask = async <M extends keyof Requests>(
    method: M,
    params: Requests[M]['params'],
    otherwise: Requests[M]['result'],
  ): Promise<Requests[M]['result']> => {
    try {
      return await connection.sendRequest<Requests[M]['result']>(method, params)
    } catch {
      return otherwise
    }
  }
  return {
    find: async (glob, limit) => (await ask('files/find', { glob, limit }, { uris: [] })).uris.map(normalUri).sort(),
    async read(uris) {
      const { files } = await ask('files/read', { uris: [...uris] }, { files: [] })
      return uris.map((uri, index) => files[index] ?? { uri, fault: 'unreadable' })
    },
    list: async uri => (await ask('files/list', { uri }, { entries: [] })).entries,
  }
}

/** A URI as VS Code writes it: the same file has one spelling only. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString()
}

/** The URI with its path decoded, as loaders see it: `scheme://host/folder/my file.yaml`. */
export function pathOfUri(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri)
  return `${scheme}://${authority}${path}`
}

/** The URI of such a path; undefined for one above the root of a host. */
export function uriOfPath(path: string): string | undefined {
  const [, scheme, authority, rest] = /^([a-z][\w+.-]*):\/\/([^/]*)(\/.*)$/i.exec(path) ?? []
  return scheme === undefined ? undefined : URI.from({ scheme, authority, path: rest }).toString()
}
