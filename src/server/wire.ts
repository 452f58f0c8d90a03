/** Which function answers which request. Everything that is known lives in the session; everything that is worked out, in `language`. */
import {
  BulkRegistration,
  type ClientCapabilities,
  type CodeActionParams,
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type InitializeParams,
  type InitializeResult,
  type CodeAction as LspCodeAction,
  ResponseError,
  SemanticTokensRequest,
  TextDocumentSyncKind,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { URI } from 'vscode-uri'
import { authoringKind, completeAuthoring, hoverAuthoring } from '../language/authoring.ts'
import { codeActions } from '../language/codeActions.ts'
import { codeLenses } from '../language/codeLenses.ts'
import { complete } from '../language/completion.ts'
import { definition } from '../language/definition.ts'
import { documentLinks } from '../language/documentLinks.ts'
import { documentSymbols } from '../language/documentSymbols.ts'
import { fixAll } from '../language/fixAll.ts'
import { folding } from '../language/folding.ts'
import { formatting } from '../language/formatting.ts'
import { hover } from '../language/hover.ts'
import { inlayHints } from '../language/inlayHints.ts'
import { references } from '../language/references.ts'
import { prepareRename, rename } from '../language/rename.ts'
import { selectionRanges } from '../language/selectionRanges.ts'
import { semanticTokens } from '../language/semanticTokens.ts'
import type { CodeAction, Place } from '../language/types.ts'
import { workspaceSymbols } from '../language/workspaceSymbols.ts'
import { engagementGlob, supportGlob } from '../protocol/ids.ts'
import type { InitOptions, SnippetEdit } from '../protocol/messages.ts'
import { locateNearest } from '../yaml/locate.ts'
import {
  actionKinds,
  applySnippetCommand,
  markdown,
  packTokens,
  pageUri,
  placesIn,
  toCompletionItem,
  toDiagnostic,
  toInlayHint,
  tokenTypes,
  toLens,
  toLink,
  toSelectionRange,
  toSymbol,
} from './convert.ts'
import { clientFiles, type Files, normalUri, pathOfUri } from './files.ts'
import { answerRequests } from './requests.ts'
import { type OpenEngagement, Session } from './session.ts'

export interface Outside {
  /** Where files come from when the client does not bring them. */
  files?(folders: () => readonly string[]): Files
  readonly now: () => Date
  readonly version: string
}

/** Makes a connection answer. It must be listened to afterwards. */
export function wire(connection: Connection, outside: Outside): void {
  let session: Session | undefined
  let client: ClientCapabilities = {}
  connection.onInitialize(params => {
    client = params.capabilities
    session = openSession(connection, params, outside)
    answerFeatures(connection, session)
    answerRequests(connection, session)
    session.documents.listen(connection)
    return capabilities(outside.version)
  })
  connection.onInitialized(() => {
    watch(session as Session, connection, client)
    void start(session as Session, connection)
  })
}

function openSession(connection: Connection, params: InitializeParams, outside: Outside): Session {
  const given = (params.initializationOptions ?? {}) as Partial<InitOptions>
  const init: InitOptions = { files: false, commands: false, virtual: false, settings: {}, ...given }
  const folders = (params.workspaceFolders ?? []).map(({ uri }) => normalUri(uri))
  if (folders.length === 0 && params.rootUri) folders.push(normalUri(params.rootUri))
  // Folders may come and go.
  let session: Session | undefined
  const files = init.files || !outside.files ? clientFiles(connection) : outside.files(() => session?.folders ?? folders)
  const displayLanguage = params.locale ?? 'en'
  session = new Session({ connection, files, folders, displayLanguage, init, now: outside.now })
  return session
}

/** Asks an editor that watches files to tell of ours, and hears of folders that come and go. The extension watches by itself. */
function watch(session: Session, connection: Connection, client: ClientCapabilities): void {
  const { workspace } = client
  if (!session.init.files && workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [engagementGlob, supportGlob].map(globPattern => ({ globPattern }))
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  }
  followPages(session, connection, client)
  if (!workspace?.workspaceFolders) return
  connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
    await session.ready
    const gone = new Set(removed.map(({ uri }) => normalUri(uri)))
    session.folders = [...session.folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => normalUri(uri))]
    await session.reload()
  })
}

/** Hears of Markdown documents and files only where a configuration names pages, so that all others cost nothing. */
function followPages(session: Session, connection: Connection, { textDocument, workspace }: ClientCapabilities): void {
  if (!textDocument?.synchronization?.dynamicRegistration) return
  const register = async (patterns: readonly string[]) => {
    if (patterns.length === 0) return undefined
    const documentSelector = patterns.map(pattern => ({ language: 'markdown', pattern }))
    const all = BulkRegistration.create()
    all.add(DidOpenTextDocumentNotification.type, { documentSelector })
    all.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental })
    all.add(DidCloseTextDocumentNotification.type, { documentSelector })
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      all.add(DidChangeWatchedFilesNotification.type, { watchers: patterns.map(globPattern => ({ globPattern })) })
    return connection.client.register(all)
  }
  let last: ReturnType<typeof register> = Promise.resolve(undefined)
  session.pages.onPatterns = patterns => {
    const before = last
    last = before
      .then(registered => registered?.dispose())
      .then(() => register(patterns))
      .catch(error => {
        connection.console.warn(String(error))
        return undefined
      })
  }
}

async function start(session: Session, connection: Connection): Promise<void> {
  await session.ready
  try {
    await session.index.load(session.environment)
    await session.publishSupport()
    await session.pages.load()
  } catch (error) {
    connection.console.error(String(error instanceof Error ? error.stack : error))
  }
}

function capabilities(version: string): InitializeResult {
  return {
    serverInfo: { name: 'playbook', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      // Digits, dates and words of several languages are typed: every key asks again.
      completionProvider: {
        triggerCharacters: [...' :-/+."{[,0123456789'],
        completionItem: { labelDetailsSupport: true },
      },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: Object.values(actionKinds) },
      codeLensProvider: {},
      inlayHintProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: {},
      definitionProvider: true,
      referencesProvider: true,
      workspaceSymbolProvider: true,
      renameProvider: { prepareProvider: true },
      documentFormattingProvider: true,
      semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  }
}

function answerFeatures(connection: Connection, session: Session): void {
  /** Nothing for a document that is no engagement, and before the environment is open. */
  const within = async <R>(uri: string, answer: (open: OpenEngagement) => R | Promise<R>): Promise<R | null> => {
    await session.ready
    const open = session.engagement(uri)
    return open ? await answer(open) : null
  }
  connection.onCompletion(async ({ textDocument: { uri }, position, context }) => {
    const answer = await within(uri, ({ document, snapshot, places }) => {
      const { items, incomplete } = complete(snapshot, document.offsetAt(position), { trigger: context?.triggerCharacter })
      return { isIncomplete: incomplete, items: items.map(item => toCompletionItem(item, places)) }
    })
    return answer ?? completeOther(session, uri, position)
  })
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const answer = await within(uri, ({ document, snapshot, places }) => {
      const found = hover(snapshot, document.offsetAt(position))
      return found && { contents: markdown(found.markdown), range: places.range(found.range) }
    })
    return answer ?? hoverOther(session, uri, position)
  })
  connection.onCodeAction(params => within(params.textDocument.uri, open => actionsAt(open, params, session)))
  connection.onCodeLens(({ textDocument: { uri } }) =>
    within(uri, ({ snapshot, places }) =>
      session.settings.codeLens === false
        ? []
        : codeLenses(snapshot).map(lens => toLens(lens, uri, places, session.init.commands)),
    ),
  )
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    within(uri, ({ document, snapshot, places }) => {
      const { taskNameHints, dateHints } = session.settings
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
      const isShown = (kind: string) => (kind === 'date' ? dateHints !== false : taskNameHints !== false)
      return inlayHints(snapshot, span)
        .filter(({ kind }) => isShown(kind))
        .map(hint => toInlayHint(hint, places))
    }),
  )
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    within(uri, ({ snapshot, places }) => documentSymbols(snapshot).map(symbol => toSymbol(symbol, places))),
  )
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    within(uri, ({ snapshot, places }) =>
      folding(snapshot).map(fold => {
        const { start, end } = places.range(fold)
        return { startLine: start.line, endLine: end.line, kind: fold.kind }
      }),
    ),
  )
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    within(uri, ({ document, snapshot, places }) =>
      positions.map(position => toSelectionRange(selectionRanges(snapshot, document.offsetAt(position)), places)),
    ),
  )
  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    within(uri, ({ snapshot, places }) => documentLinks(snapshot).map(link => toLink(link, places))),
  )
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    within(uri, async ({ document, snapshot }) => {
      const found = definition(snapshot, document.offsetAt(position))
      const pages = found.flatMap(one =>
        'page' in one ? [{ uri: pageUri(one.page), range: placesIn('').range({ start: 0, end: 0 }) }] : [],
      )
      const places = found.flatMap(one => ('page' in one ? [] : [one]))
      return [...(session.init.commands ? pages : []), ...(await locations(places, session))]
    }),
  )
  connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }) =>
    within(uri, ({ document, snapshot }) =>
      locations(references(snapshot, document.offsetAt(position), { includeDeclaration }), session),
    ),
  )
  connection.onWorkspaceSymbol(async ({ query }) => {
    await session.ready
    const found = workspaceSymbols(query, session.index.summaries)
    return found.map(({ name, detail, uri }) => ({ name, containerName: detail, kind: 3 as const, location: { uri } }))
  })
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    within(uri, ({ document, snapshot, places }) => {
      const found = prepareRename(snapshot, document.offsetAt(position))
      return found ? { range: places.range(found.range), placeholder: found.placeholder } : null
    }),
  )
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    within(uri, ({ document, snapshot, places }): WorkspaceEdit | ResponseError => {
      const result = rename(snapshot, document.offsetAt(position), newName)
      if ('refused' in result) return new ResponseError(-32803, result.refused)
      return { documentChanges: [{ textDocument: { uri, version: document.version }, edits: result.edits.map(places.edit) }] }
    }),
  )
  connection.onDocumentFormatting(({ textDocument: { uri } }) =>
    within(uri, ({ snapshot, places }) => formatting(snapshot).map(places.edit)),
  )
  connection.onRequest(SemanticTokensRequest.method, ({ textDocument: { uri } }: { textDocument: { uri: string } }) =>
    within(uri, ({ snapshot, places }) => ({ data: packTokens(semanticTokens(snapshot), places) })),
  )
}

/** Repairs of the problems in a range, and what else can be done there. */
function actionsAt(
  { document, snapshot, places }: OpenEngagement,
  { range, context }: CodeActionParams,
  session: Session,
): LspCodeAction[] {
  const { uri, version } = document
  const wants = (kind: string) => !context.only || context.only.some(only => kind === only || kind.startsWith(`${only}.`))
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
  const plain = (edits: readonly { start: number; end: number; text: string }[]): WorkspaceEdit => ({
    documentChanges: [{ textDocument: { uri, version }, edits: edits.map(places.edit) }],
  })
  const toAction = (action: CodeAction): LspCodeAction[] => {
    const { title, problem, preferred, edits, snippet, perform } = action
    if (!session.init.commands && (snippet || perform)) return []
    const base: LspCodeAction = {
      title,
      kind: actionKinds[action.kind],
      isPreferred: preferred,
      diagnostics: problem && [
        toDiagnostic(problem, places, { uri: normalUri(uri), uriOf: () => undefined, docs: rule => session.docsOf(rule) }),
      ],
    }
    if (perform) {
      const args = [{ ...perform.args, uri }]
      return [{ ...base, command: { title, command: `playbook.${perform.command}`, arguments: args } }]
    }
    if (!edits) return []
    if (!snippet) return [{ ...base, edit: plain(edits) }]
    const args: SnippetEdit = { uri, version, snippet: true, edits: edits.map(places.edit) }
    return [{ ...base, command: { title, command: applySnippetCommand, arguments: [args] } }]
  }
  const found = codeActions(snapshot, span, { only: context.only }).filter(({ kind }) => wants(kind))
  const actions = found.flatMap(toAction)
  if (context.only && wants(actionKinds['source.fixAll.playbook'])) {
    const edits = fixAll(snapshot)
    const title = snapshot.t('Repair the form of the whole file')
    if (edits.length > 0) actions.push({ title, kind: actionKinds['source.fixAll.playbook'], edit: plain(edits) })
  }
  return actions
}

/** Places in this and other files as ranges; a file that is gone is left out. */
async function locations(places: readonly Place[], session: Session) {
  const uris = [...new Set(places.map(({ uri }) => uri))]
  const texts = new Map<string, string>()
  const unread = uris.filter(uri => {
    const open = session.documents.get(uri)?.getText()
    if (open !== undefined) texts.set(uri, open)
    return open === undefined
  })
  for (const { uri, text } of await session.files.read(unread)) if (text !== undefined) texts.set(uri, text)
  return places.flatMap(({ uri, path, part }) => {
    const text = texts.get(uri)
    return text === undefined ? [] : [{ uri, range: placesIn(text).range(locateNearest(text, path, part)) }]
  })
}

async function completeOther(session: Session, uri: string, position: { line: number; character: number }) {
  const document = session.documents.get(uri)
  const kind = document && authoringKind(URI.parse(uri).path)
  if (!document || !kind) return null
  const { t, catalogue } = session.environment
  const text = document.getText()
  const context = { t, locale: t.locale, playbook: catalogue.all.at(-1), path: pathOfUri(uri) }
  const { items, incomplete } = completeAuthoring(kind, text, document.offsetAt(position), context)
  const places = placesIn(text)
  return { isIncomplete: incomplete, items: items.map(item => toCompletionItem(item, places)) }
}

async function hoverOther(session: Session, uri: string, position: { line: number; character: number }) {
  const document = session.documents.get(uri)
  const kind = document && authoringKind(URI.parse(uri).path)
  if (!document || !kind) return null
  const { t, catalogue } = session.environment
  const text = document.getText()
  const found = hoverAuthoring(kind, text, document.offsetAt(position), { t, locale: t.locale, playbook: catalogue.all.at(-1) })
  return found ? { contents: markdown(found.markdown), range: placesIn(text).range(found.range) } : null
}
