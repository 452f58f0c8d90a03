/** Marks of engagements in the explorer: what is overdue or cannot be read. */
import * as vscode from 'vscode'
import { settings } from '../../protocol/ids.ts'
import { engagementFile, type FileMark } from '../../protocol/messages.ts'
import type { Server } from '../server.ts'
import { read } from '../settings.ts'
import { throttle } from '../throttle.ts'

export function decorateFiles(server: Server): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[]>()
  /** As last shown; only of files that somebody saw. */
  const marks = new Map<string, FileMark | undefined>()

  /** Files that become visible together are asked for together. */
  let fresh: string[] = []
  let waiting: Promise<unknown> | undefined
  function fetchSoon(uri: string): Promise<unknown> {
    fresh.push(uri)
    waiting ??= Promise.resolve().then(() => {
      const uris = fresh
      fresh = []
      waiting = undefined
      return fetch(uris)
    })
    return waiting
  }

  /** @returns those whose mark changed */
  async function fetch(uris: readonly string[]): Promise<vscode.Uri[]> {
    if (uris.length === 0) return []
    const answer = await server.request('playbook/marks', { uris: [...uris] })
    if (!answer) return []
    const now = new Map(answer.marks.map(mark => [mark.uri, mark]))
    const other = uris.filter(uri => JSON.stringify(now.get(uri)) !== JSON.stringify(marks.get(uri)))
    for (const uri of other) marks.set(uri, now.get(uri))
    return other.map(uri => vscode.Uri.parse(uri))
  }

  const update = throttle(1000, () => {
    void fetch([...marks.keys()]).then(uris => {
      if (uris.length > 0) changed.fire(uris)
    })
  })

  const provider: vscode.FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    async provideFileDecoration(uri) {
      if (!engagementFile.test(uri.path) || !isOn()) return undefined
      const key = uri.toString()
      if (!marks.has(key)) {
        marks.set(key, undefined)
        await fetchSoon(key)
      }
      const mark = marks.get(key)
      if (!mark) return undefined
      return new vscode.FileDecoration(mark.badge, mark.tooltip, mark.color ? new vscode.ThemeColor(mark.color) : undefined)
    },
  }
  return vscode.Disposable.from(
    changed,
    update,
    server.onIndexChanged(update),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration(settings.fileDecorations)) changed.fire([...marks.keys()].map(uri => vscode.Uri.parse(uri)))
    }),
    vscode.window.registerFileDecorationProvider(provider),
  )
}

function isOn(): boolean {
  return read<boolean>(settings.fileDecorations) !== false
}
