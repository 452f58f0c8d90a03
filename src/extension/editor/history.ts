/** The editor's own git extension, where there is one: its repositories, and what this branch changed, told to the server. */
import * as vscode from 'vscode'
import { contextKeys } from '../../protocol/ids.ts'
import type { Server } from '../server.ts'
import { throttle } from '../throttle.ts'
import { branchBase, changedEngagements, type GitRepository, type History, lastCommit } from './gitBase.ts'

interface Repository extends GitRepository {
  readonly rootUri: vscode.Uri
  readonly state: GitRepository['state'] & { readonly onDidChange: vscode.Event<void> }
}

interface GitApi {
  readonly repositories: readonly Repository[]
  readonly onDidOpenRepository: vscode.Event<Repository>
  readonly onDidCloseRepository: vscode.Event<Repository>
  getRepository(uri: vscode.Uri): Repository | null
}

interface GitExtension {
  readonly enabled: boolean
  readonly onDidChangeEnablement: vscode.Event<boolean>
  getAPI(version: 1): GitApi
}

/** Milliseconds between two looks at what changed. */
const lookEvery = 2000

let git: GitApi | undefined

export function repositories(): readonly GitRepository[] {
  return git?.repositories ?? []
}

export function repositoryOf(uri: vscode.Uri): GitRepository | undefined {
  return git?.getRepository(uri) ?? undefined
}

export const history: History = {
  exists: async uri => {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.parse(uri.toString(), true))
      return true
    } catch {
      return false
    }
  },
}

/** Without git nothing is shown and nothing is sent. */
export function followHistory(server: Server): vscode.Disposable {
  const parts: vscode.Disposable[] = []
  let ofApi: vscode.Disposable[] = []
  const ofRepositories = new Map<Repository, vscode.Disposable>()
  let sent = ''
  let turn = 0
  let wasReady = false
  let isEnded = false

  const tell = async (): Promise<void> => {
    const mine = ++turn
    const files = await changedTexts(git?.repositories ?? [])
    const text = JSON.stringify(files)
    if (isEnded || mine !== turn || text === sent || (sent === '' && files.length === 0)) return
    sent = text
    server.tellBase({ files })
  }
  const look = throttle(lookEvery, () => void tell())

  const follow = (extension: GitExtension): void => {
    git = extension.enabled ? extension.getAPI(1) : undefined
    for (const part of [...ofApi, ...ofRepositories.values()]) part.dispose()
    ofApi = []
    ofRepositories.clear()
    if (git) {
      for (const repository of git.repositories) add(repository)
      ofApi.push(
        git.onDidOpenRepository(add),
        git.onDidCloseRepository(repository => {
          ofRepositories.get(repository)?.dispose()
          ofRepositories.delete(repository)
          show()
        }),
      )
    }
    show()
  }
  const add = (repository: Repository): void => {
    ofRepositories.set(repository, repository.state.onDidChange(look))
    show()
  }
  const show = (): void => {
    void vscode.commands.executeCommand('setContext', contextKeys.hasHistory, ofRepositories.size > 0)
    look()
  }

  void start()
  async function start(): Promise<void> {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git')
    if (!extension) return
    try {
      const found = extension.isActive ? extension.exports : await extension.activate()
      if (isEnded) return
      parts.push(found.onDidChangeEnablement(() => follow(found)))
      follow(found)
    } catch (error) {
      server.log.info(`No git: ${error}`)
    }
  }

  return vscode.Disposable.from(
    look,
    // A server that starts anew knows nothing of it.
    server.onIndexChanged(({ ready }) => {
      if (ready && !wasReady) {
        sent = ''
        look()
      }
      wasReady = ready
    }),
    {
      dispose: () => {
        isEnded = true
        git = undefined
        for (const part of [...parts, ...ofApi, ...ofRepositories.values()]) part.dispose()
      },
    },
  )
}

/** Kept for one commit each: what a commit holds does not change. */
let known = new Map<string, string | undefined>()

async function changedTexts(all: readonly Repository[]): Promise<{ uri: string; text: string }[]> {
  const files: { uri: string; text: string }[] = []
  if (known.size > 2000) known = new Map()
  for (const repository of all) {
    const base = (await branchBase(repository)) ?? lastCommit(repository)
    if (!base) continue
    for (const { uri, baseText, gone } of await changedEngagements(repository, base.ref, { ...history, known }))
      if (baseText !== undefined && !gone) files.push({ uri, text: baseText })
  }
  return files
}
