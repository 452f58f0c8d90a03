/** Requests beyond the Language Server Protocol: trees, commands, pages, marks; and what the client tells of files and settings. */
import { type Connection, FileChangeType } from 'vscode-languageserver'
import { engagementState } from '../language/engagementState.ts'
import { fileMarks } from '../language/fileMarks.ts'
import { page } from '../language/pages.ts'
import { dateChoices, perform } from '../language/perform.ts'
import { sourceOf } from '../language/playbookSource.ts'
import type { Snapshot } from '../language/snapshot.ts'
import { runTool } from '../language/tools.ts'
import { pathTo, peopleChoices, playbooksInUse, roleChoices, searchPlaybook, treeAnswer } from '../language/tree.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import {
  type ClientSettings,
  engagementFile,
  type FileEdit,
  type Notifications,
  type Outcome,
  type PerformRequest,
  type Requests,
} from '../protocol/messages.ts'
import type { Range, Target } from '../protocol/places.ts'
import { parentFolder } from '../util/paths.ts'
import { locateNearest } from '../yaml/locate.ts'
import { pathAt } from '../yaml/pathAt.ts'
import { BaseVersions, compareFiles } from './baseVersions.ts'
import { placesIn } from './convert.ts'
import { normalUri } from './files.ts'
import { answerImport } from './importPages.ts'
import { pageName } from './markdownPages.ts'
import type { Session } from './session.ts'

export function answerRequests(connection: Connection, session: Session): void {
  const base = new BaseVersions(session)
  session.onChecked = ({ uri, text, result }) => base.checked(uri, text, result)
  const on = <M extends keyof Requests>(
    method: M,
    answer: (params: Requests[M]['params']) => Requests[M]['result'] | Promise<Requests[M]['result']>,
  ): void => {
    const whenReady = async (params: Requests[M]['params']): Promise<unknown> => {
      await session.ready
      session.checkDay()
      return answer(params)
    }
    connection.onRequest(method, whenReady)
  }
  on('playbook/tree', query => treeAnswer(query, treeContext(session, base)))
  on('playbook/treePath', params => treePath(params, session))
  on('playbook/source', ({ page }) => sourceTarget(page, session))
  on('playbook/locate', target => locateTarget(target, session))
  on('playbook/perform', request => performRequest(request, session))
  on('playbook/dates', ({ typed, uri, past }) => ({
    choices: dateChoices(typed, { ...session.environment.around(normalUri(uri ?? anyUri(session)), []), past }),
  }))
  on('playbook/state', ({ uri }) => {
    const open = session.engagement(uri)
    return open ? engagementState(open.snapshot, session.environment.configFor(normalUri(uri))) : null
  })
  on('playbook/marks', ({ uris }) => {
    const wanted = uris && new Set(uris.map(normalUri))
    const summaries = session.index.summaries.filter(({ uri }) => !wanted || wanted.has(uri))
    return { marks: fileMarks(summaries, session.environment.t, uri => session.index.counts(uri)) }
  })
  on('playbook/people', () => ({ choices: peopleChoices(session.index.summaries, staffFiles(session), session.environment.t) }))
  on('playbook/roles', () => ({ choices: roleChoices(session.environment.catalogue, session.environment.t) }))
  on(
    'playbook/page',
    ({ page: name }) => page(name, session.environment.around(anyUri(session), session.index.summaries)) ?? null,
  )
  on('playbook/search', ({ typed }) => {
    const { catalogue, t } = session.environment
    return { choices: searchPlaybook(typed, { catalogue, t }) }
  })
  on('playbook/loadAll', async () => {
    await session.index.loadAll()
    return null
  })
  on('playbook/refresh', async () => {
    await session.reload()
    return null
  })
  on('playbook/tool', ({ tool, input }) => ({
    text: runTool(tool, input, {
      ...session.environment.around(anyUri(session), session.index.summaries),
      summaries: session.index.summaries,
    }),
  }))
  answerImport(connection, session)
  on('playbook/compare', params => compareFiles(params, session))
  connection.onNotification('playbook/base', async (told: Notifications['playbook/base']) => {
    await session.ready
    await base.take(told)
    // The views show it.
    void connection.sendNotification('playbook/indexChanged', session.index.state)
  })
  connection.onNotification('playbook/settings', async (settings: ClientSettings) => {
    await session.ready
    await session.setSettings(settings)
  })
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    await session.ready
    const engagements = changes.filter(({ uri }) => engagementFile.test(uri))
    const pages = changes.filter(({ uri }) => pageName.test(uri))
    // What engagements are checked against changed: everything is read again.
    if (engagements.length + pages.length < changes.length) return session.reload()
    const gone = engagements.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => normalUri(uri))
    const there = engagements.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => normalUri(uri))
    for (const uri of gone) if (!session.documents.get(uri)) session.index.remove(uri)
    if (there.length > 0) await session.index.refresh(there)
    if (pages.length > 0) await session.pages.refresh(pages.map(({ uri }) => uri))
  })
}

/** Some file of the first folder, for what holds in the workspace as a whole. */
function anyUri(session: Session): string {
  return `${session.folders[0] ?? 'untitled:'}/any.engagement.yaml`
}

/** Every `people.yaml` that holds for some engagement. */
function staffFiles({ environment, index }: Session): PeopleFile[] {
  return [...new Set(index.summaries.map(({ uri }) => environment.around(uri, []).staff))]
}

function treeContext(session: Session, base?: BaseVersions) {
  const { environment, index } = session
  return {
    summaries: index.summaries,
    catalogue: environment.catalogue,
    staffOf: (uri: string) => environment.around(uri, []).staff,
    today: environment.today(),
    t: environment.t,
    more: index.state.more,
    changedTasks: (uri: string) => base?.changedTasks(uri),
  }
}

async function locateTarget(target: Target, session: Session): Promise<Range | null> {
  if (target.range) return target.range
  const text = session.documents.get(target.uri)?.getText() ?? (await session.files.read([target.uri]))[0]?.text
  return text === undefined ? null : placesIn(text).range(locateNearest(text, target.path ?? [], 'key'))
}

async function treePath(
  { uri, position, ...query }: Requests['playbook/treePath']['params'],
  session: Session,
): Promise<Requests['playbook/treePath']['result']> {
  const open = session.engagement(uri)
  if (!open) return null
  const { document, snapshot } = open
  const [section, id] = position ? (pathAt(snapshot.text, document.offsetAt(position)) ?? []) : []
  const task = section === 'tasks' && id !== undefined ? String(id) : undefined
  const path = pathTo(query, { uri: normalUri(uri), task }, treeContext(session))
  return { task: task && `${task} ${snapshot.facts.words.task(task)}`, path }
}

/** A playbook may also be one file that a configuration names. */
async function sourceTarget(page: string, { environment, index, files }: Session): Promise<Target | null> {
  const found = sourceOf(page, playbooksInUse({ summaries: index.summaries, catalogue: environment.catalogue }))
  const folder = found && environment.playbookFolder(`${found.playbook.id}@${found.playbook.version}`)
  if (!found || folder === undefined) return null
  const uris = /\.ya?ml$/i.test(folder) ? [folder] : [`${folder}/playbook.yaml`, `${folder}/playbook.yml`]
  const file = (await files.read(uris)).find(({ text }) => text !== undefined)
  return file ? { uri: file.uri, path: found.path } : null
}

/** Reads every file the command is about, runs it, and gives the edits the versions of the texts they were made for. */
async function performRequest(request: PerformRequest, session: Session): Promise<Outcome> {
  const uris = [...new Set([request.uri, request.answers.engagement, ...tasksOf(request)].filter(uri => uri !== undefined))]
  const snapshots = new Map<string, Snapshot>()
  const versions = new Map<string, number | null>()
  for (const uri of uris) {
    const exact = await session.exact(uri)
    if (!exact) continue
    snapshots.set(uri, exact.snapshot)
    versions.set(uri, exact.version)
    versions.set(normalUri(uri), exact.version)
  }
  const document = request.uri === undefined ? undefined : session.documents.get(request.uri)
  const folder = folderFor(request, session)
  const names = folder === undefined ? [] : (await session.files.list(folder)).map(({ name }) => name)
  const outcome = perform(request, {
    names,
    folder,
    snapshotOf: uri => snapshots.get(uri),
    offset: request.position && document?.offsetAt(request.position),
    others: session.index.summaries,
    around: session.environment.around(normalUri(request.uri ?? anyUri(session)), session.index.summaries),
  })
  if (outcome.kind !== 'edit') return outcome
  const edits = outcome.edits.map((edit): FileEdit => ({ ...edit, version: versions.get(edit.uri) ?? null }))
  return { ...outcome, edits }
}

/** Where a new file goes: into the folder it was asked for, else beside the file in sight, else into the first folder. */
function folderFor({ uri, args }: PerformRequest, { folders }: Session): string | undefined {
  if (typeof args?.folder === 'string') return args.folder
  return uri === undefined || uri.startsWith('untitled:') ? folders[0] : parentFolder(uri)
}

function tasksOf({ args }: PerformRequest): string[] {
  const tasks = Array.isArray(args?.tasks) ? (args.tasks as { uri?: unknown }[]) : []
  return tasks.flatMap(({ uri }) => (typeof uri === 'string' ? [uri] : []))
}
