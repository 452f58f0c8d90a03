/** Answers the server's questions about files through the workspace's own file system, so that virtual workspaces work. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ReadAnswer, Requests } from '../protocol/messages.ts'
import { isVirtual } from './clientOptions.ts'

/** Folders that hold other people's files; those of the setting `files.exclude` are left out as well. */
const excluded = '**/{node_modules,.git,.hg,.svn}/**'
const maxBytes = 5 * 1024 * 1024

/** To be called before the client starts. */
export function answerFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest('files/find', findFiles),
    client.onRequest('files/read', readFiles),
    client.onRequest('files/list', listFolder),
  )
}

async function findFiles(
  { glob, limit }: Requests['files/find']['params'],
  token?: vscode.CancellationToken,
): Promise<Requests['files/find']['result']> {
  const found = await vscode.workspace.findFiles(glob, excluded, limit, token)
  return { uris: found.map(uri => uri.toString()).sort() }
}

async function readFiles({ uris }: Requests['files/read']['params']): Promise<Requests['files/read']['result']> {
  return { files: await inTurns(uris, isVirtual() ? 8 : 32, readFile) }
}

async function readFile(address: string): Promise<ReadAnswer> {
  try {
    const uri = vscode.Uri.parse(address, true)
    // Behind a network each question is a journey: the size shows when the bytes are there.
    if (uri.scheme === 'file') {
      const { size, type } = await vscode.workspace.fs.stat(uri)
      if (type & vscode.FileType.Directory) return { uri: address, fault: 'directory' }
      if (size > maxBytes) return { uri: address, fault: 'too-large' }
    }
    return { uri: address, ...decode(await vscode.workspace.fs.readFile(uri)) }
  } catch (error) {
    return { uri: address, fault: faultOf(error) }
  }
}

function decode(bytes: Uint8Array): { text: string } | { fault: string } {
  if (bytes.byteLength > maxBytes) return { fault: 'too-large' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { fault: 'not-utf8' }
  }
}

function faultOf(error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : undefined
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return 'vanished'
  return code === 'FileIsADirectory' ? 'directory' : 'unreadable'
}

async function listFolder({ uri }: Requests['files/list']['params']): Promise<Requests['files/list']['result']> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true))
    return { entries: entries.map(([name, type]) => ({ name, kind: type & vscode.FileType.Directory ? 'folder' : 'file' })) }
  } catch {
    return { entries: [] }
  }
}

/** Answers in the order of the questions, at most `width` at a time. */
async function inTurns<T, R>(questions: readonly T[], width: number, answer: (question: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = new Array(questions.length)
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < questions.length) {
      const turn = next++
      answers[turn] = await answer(questions[turn] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, questions.length) }, worker))
  return answers
}
