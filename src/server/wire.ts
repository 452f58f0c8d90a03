/** Which function answers which request. Everything that is known lives in the session; everything that is worked out, in `language`. */
import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  SemanticTokensRequest,
  TextDocumentSyncKind,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { codeLenses } from '../language/codeLenses.ts'
import { complete } from '../language/completion.ts'
import { definition } from '../language/definition.ts'
import { documentLinks } from '../language/documentLinks.ts'
import { documentSymbols } from '../language/documentSymbols.ts'
import { folding } from '../language/folding.ts'
import { formatting } from '../language/formatting.ts'
import { hover } from '../language/hover.ts'
import { inlayHints } from '../language/inlayHints.ts'
import { references } from '../language/references.ts'
import { prepareRename, rename } from '../language/rename.ts'
import { selectionRanges } from '../language/selectionRanges.ts'
import { semanticTokens } from '../language/semanticTokens.ts'
import { workspaceSymbols } from '../language/workspaceSymbols.ts'
import type { InitOptions } from '../protocol/messages.ts'
import { actionsAt } from './actions.ts'
import { completeAt, hoverAt } from './authoring.ts'
import {
  actionKinds,
  markdown,
  packTokens,
  pageUri,
  placesIn,
  toCompletionItem,
  toInlayHint,
  tokenTypes,
  toLens,
  toLink,
  toSelectionRange,
  toSymbol,
} from './convert.ts'
import { clientFiles, type Files, normalUri } from './files.ts'
import { locations } from './locations.ts'
import { answerRequests } from './requests.ts'
import { type OpenEngagement, Session } from './session.ts'
import { watch } from './watch.ts'

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
    return answer ?? completeAt(session, uri, position)
  })
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const answer = await within(uri, ({ document, snapshot, places }) => {
      const found = hover(snapshot, document.offsetAt(position))
      return found && { contents: markdown(found.markdown), range: places.range(found.range) }
    })
    return answer ?? hoverAt(session, uri, position)
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
