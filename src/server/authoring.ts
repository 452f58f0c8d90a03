/** Help in the files around engagements: playbooks, their locales, configurations and our own people. */
import type { CompletionList, Diagnostic, Hover, Position } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { URI } from 'vscode-uri'
import { type AuthoringKind, authoringKind, authoringProblems, completeAuthoring, hoverAuthoring } from '../language/authoring.ts'
import type { SourceFile } from '../playbook/findings.ts'
import { parentFolder } from '../util/paths.ts'
import { fileDiagnostic, markdown, placesIn, toCompletionItem } from './convert.ts'
import type { Environment } from './environment.ts'
import { type Files, normalUri, pathOfUri, uriOfPath } from './files.ts'

interface Around {
  readonly environment: Environment
  readonly files: Files
  readonly documents: { get(uri: string): TextDocument | undefined }
}

/** The problems of such a file as its editor has it. */
export async function publishAuthoring(kind: AuthoringKind, document: TextDocument, session: Around): Promise<Diagnostic[]> {
  const uri = normalUri(document.uri)
  const path = pathOfUri(uri)
  const text = document.getText()
  const files = kind === 'playbook' || kind === 'locale' ? await playbookFiles(kind, { path, text }, session) : [{ path, text }]
  const { t } = session.environment
  const { settings, today } = session.environment.around(uri, [])
  const problems = authoringProblems({ kind, path, text, files, t, today, calendars: [...settings.calendars.keys()] })
  const places = placesIn(text)
  return problems.filter(({ file }) => file === path).map(problem => fileDiagnostic(problem, places, uriOfPath))
}

/** The playbook with all its locales, each as its editor has it, else as it lies in its folder. */
async function playbookFiles(kind: 'playbook' | 'locale', own: SourceFile, session: Around): Promise<SourceFile[]> {
  const folder = kind === 'playbook' ? parentFolder(own.path) : parentFolder(parentFolder(own.path))
  const folderUri = uriOfPath(`${folder}/locales`)
  const names = folderUri === undefined ? [] : (await session.files.list(folderUri)).map(({ name }) => `locales/${name}`)
  const others = ['playbook.yaml', ...names.filter(name => /\.ya?ml$/.test(name))].map(name => `${folder}/${name}`)
  const uris = others.filter(path => path !== own.path).flatMap(path => uriOfPath(path) ?? [])
  const read = await session.files.read(uris)
  const files = read.flatMap(({ uri, text }) => {
    const open = session.documents.get(uri)?.getText()
    const known = open ?? text
    return known === undefined ? [] : [{ path: pathOfUri(uri), text: known }]
  })
  return [own, ...files]
}

/** Completion in such a file; nothing in any other. */
export function completeAt(around: Around, uri: string, position: Position): CompletionList | null {
  const open = openFile(around, uri)
  if (!open) return null
  const { kind, document, text, context } = open
  const { items, incomplete } = completeAuthoring(kind, text, document.offsetAt(position), context)
  const places = placesIn(text)
  return { isIncomplete: incomplete, items: items.map(item => toCompletionItem(item, places)) }
}

/** What stands under the cursor in such a file. */
export function hoverAt(around: Around, uri: string, position: Position): Hover | null {
  const open = openFile(around, uri)
  if (!open) return null
  const { kind, document, text, context } = open
  const found = hoverAuthoring(kind, text, document.offsetAt(position), context)
  return found ? { contents: markdown(found.markdown), range: placesIn(text).range(found.range) } : null
}

function openFile({ documents, environment: { t, catalogue } }: Around, uri: string) {
  const document = documents.get(uri)
  const kind = document && authoringKind(URI.parse(uri).path)
  if (!document || !kind) return undefined
  const context = { t, locale: t.locale, playbook: catalogue.all.at(-1), path: pathOfUri(uri) }
  return { document, kind, text: document.getText(), context }
}
