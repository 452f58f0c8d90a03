/** Applies edits of the server to documents, only where they are what the server saw, and takes them back. */
import * as vscode from 'vscode'
import type { FileEdit } from '../../protocol/messages.ts'
import { toRange } from '../editor/reveal.ts'

export type Applied =
  | { readonly kind: 'applied'; readonly documents: readonly Edited[] }
  /** Some text is another than the one the edits are of; nothing was changed. */
  | { readonly kind: 'stale' }

export interface Edited {
  readonly document: vscode.TextDocument
  readonly before: string
  /** Of the document after the edit. */
  version: number
}

/**
 * All edits are one step of undo in each document.
 * @param isSecondTry edits without a version are taken, if the document has nothing unsaved
 */
export async function applyEdits(edits: readonly FileEdit[], isSecondTry = false): Promise<Applied> {
  const changes = new vscode.WorkspaceEdit()
  const documents: Edited[] = []
  let wasClosed = false
  for (const { uri, version, edits: ranges } of edits) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
    // A file that the server read by itself: now that it is open, the server says again what to do to this very text.
    if (version === null) wasClosed ||= !isSecondTry || document.isDirty
    else if (document.version !== version) return { kind: 'stale' }
    documents.push({ document, before: document.getText(), version: document.version })
    changes.set(
      document.uri,
      ranges.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
    )
  }
  if (wasClosed) return { kind: 'stale' }
  if (documents.some(({ document, version }) => document.version !== version)) return { kind: 'stale' }
  if (!(await vscode.workspace.applyEdit(changes))) return { kind: 'stale' }
  for (const edited of documents) edited.version = edited.document.version
  return { kind: 'applied', documents }
}

/** Saves what was edited. */
export async function saveEdits(documents: readonly Edited[]): Promise<void> {
  for (const edited of documents) {
    await edited.document.save()
    edited.version = edited.document.version
  }
}

/** Brings back the texts from before, unless one was changed since. @returns whether it did */
export async function undoEdits(documents: readonly Edited[]): Promise<boolean> {
  if (documents.some(({ document, version }) => document.isClosed || document.version !== version)) return false
  for (const { document, before } of documents) {
    const wasSaved = !document.isDirty
    await vscode.window.showTextDocument(document, { preview: true })
    await vscode.commands.executeCommand('undo')
    // The editor's undo may take back less, e.g. what a formatter did on save.
    if (document.getText() !== before) await vscode.workspace.applyEdit(bringBack(document, before))
    if (wasSaved && document.isDirty) await document.save()
  }
  return true
}

/** The smallest replacement that turns the document's text into `before`. */
function bringBack(document: vscode.TextDocument, before: string): vscode.WorkspaceEdit {
  const now = document.getText()
  const longest = Math.min(now.length, before.length)
  let head = 0
  while (head < longest && now[head] === before[head]) head++
  let tail = 0
  while (tail < longest - head && now[now.length - 1 - tail] === before[before.length - 1 - tail]) tail++
  const edit = new vscode.WorkspaceEdit()
  const range = new vscode.Range(document.positionAt(head), document.positionAt(now.length - tail))
  edit.replace(document.uri, range, before.slice(head, before.length - tail))
  return edit
}
