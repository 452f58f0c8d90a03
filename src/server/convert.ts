/** Between our plain data, with offsets, and the Language Server Protocol, with lines and characters. The one place that does it. */
import {
  CodeActionKind,
  CompletionItemKind,
  CompletionItemTag,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  InlayHintKind,
  InsertTextFormat,
  InsertTextMode,
  type CodeLens as LspCodeLens,
  type CompletionItem as LspCompletionItem,
  type DocumentLink as LspDocumentLink,
  type InlayHint as LspInlayHint,
  type TextEdit as LspTextEdit,
  MarkupKind,
  type Range,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver'
import type { AuthoringProblem } from '../language/authoring.ts'
import type {
  CodeLens,
  CompletionItem,
  CompletionKind,
  DocumentLink,
  InlayHint,
  DocumentSymbol as OurSymbol,
  SemanticToken,
  Span,
  TextEdit,
} from '../language/types.ts'
import type { Problem } from '../lint/problem.ts'
import { createLineIndex } from '../yaml/locate.ts'

/** Positions in one text. */
export interface Places {
  range(span: Span): Range
  edit(edit: TextEdit): LspTextEdit
}

export function placesIn(text: string): Places {
  const lines = createLineIndex(text)
  const at = (offset: number) => {
    const { line, column } = lines.position(offset)
    return { line: line - 1, character: column - 1 }
  }
  const range = ({ start, end }: Span): Range => ({ start: at(start), end: at(end) })
  return { range, edit: edit => ({ range: range(edit), newText: edit.text }) }
}

export const source = 'Playbook'
const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }

export interface DiagnosticOptions {
  /** Address of a rule's page; undefined where there is none. */
  docs(rule: string): string | undefined
  /** The URI of a file that a related place names by its shown path. */
  uriOf(file: string): string | undefined
  readonly uri: string
}

/** @param places undefined for a file without a text */
export function toDiagnostic(problem: Problem, places: Places | undefined, { docs, uriOf, uri }: DiagnosticOptions): Diagnostic {
  const { rule, message, hint, range, related, tags } = problem
  const href = docs(rule)
  const places_ = related.flatMap(({ message, file, range: at }) => {
    const where = file === undefined ? uri : uriOf(file)
    if (where === undefined) return []
    return [{ message, location: { uri: where, range: at && places && file === undefined ? places.range(at) : top } }]
  })
  return {
    range: range && places ? places.range(range) : top,
    severity: severities[problem.severity],
    message: hint ? `${message}\n${hint}` : message,
    code: rule,
    source,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    ...(places_.length > 0 ? { relatedInformation: places_ } : {}),
    ...(tags.length > 0 ? { tags: tags.map(tag => tagNumbers[tag]) } : {}),
  }
}

/** Of a playbook, its locales, a configuration or people. */
export function fileDiagnostic(
  problem: AuthoringProblem,
  places: Places,
  uriOf: (file: string) => string | undefined,
): Diagnostic {
  const related = (problem.related ?? []).flatMap(({ file, message }) => {
    const uri = uriOf(file)
    return uri === undefined ? [] : [{ message, location: { uri, range: top } }]
  })
  return {
    range: places.range(problem),
    severity: severities[problem.severity],
    message: problem.hint ? `${problem.message}\n${problem.hint}` : problem.message,
    code: problem.code,
    source,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  }
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const
const tagNumbers = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const

export function toCompletionItem(item: CompletionItem, places: Places): LspCompletionItem {
  return {
    label: item.label,
    labelDetails: { detail: item.labelDetail && ` ${item.labelDetail}`, description: item.description },
    kind: completionKinds[item.kind],
    documentation: item.documentation === undefined ? undefined : markdown(item.documentation),
    sortText: item.sort,
    filterText: item.filter,
    insertTextFormat: item.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: places.range(item.replace), newText: item.insert },
    additionalTextEdits: item.more?.map(places.edit),
    preselect: item.preselect,
    tags: item.deprecated ? [CompletionItemTag.Deprecated] : undefined,
    command: item.thenSuggest ? { title: '', command: 'editor.action.triggerSuggest' } : undefined,
  }
}

const completionKinds: Record<CompletionKind, CompletionItemKind> = {
  key: CompletionItemKind.Property,
  task: CompletionItemKind.Field,
  status: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  service: CompletionItemKind.Module,
  role: CompletionItemKind.Class,
  person: CompletionItemKind.Interface,
  date: CompletionItemKind.Event,
  // Not a snippet: the extension's own snippets say the same in English, and lists without snippets still hold these.
  skeleton: CompletionItemKind.Struct,
  reference: CompletionItemKind.Reference,
}

export function markdown(value: string) {
  return { kind: MarkupKind.Markdown, value }
}

/** @param commands the client has the commands of the extension */
export function toLens(
  { title, tooltip, perform, range }: CodeLens,
  uri: string,
  places: Places,
  commands: boolean,
): LspCodeLens {
  // A lens without a command is only read.
  const started =
    perform && commands ? { command: `playbook.${perform.command}`, arguments: [{ ...perform.args, uri }] } : { command: '' }
  return { range: places.range(range), command: { title, tooltip, ...started } }
}

export function toInlayHint(hint: InlayHint, places: Places): LspInlayHint {
  return {
    position: places.range({ start: hint.offset, end: hint.offset }).start,
    label: hint.label,
    kind: InlayHintKind.Parameter,
    paddingLeft: true,
    tooltip: hint.tooltip === undefined ? undefined : markdown(hint.tooltip),
  }
}

export function toSymbol(symbol: OurSymbol, places: Places): DocumentSymbol {
  return {
    // An empty name is refused by the editor.
    name: symbol.name.trim() || '?',
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: places.range(symbol.range),
    selectionRange: places.range(symbol.selection),
    children: symbol.children.map(child => toSymbol(child, places)),
  }
}

const symbolKinds: Record<OurSymbol['kind'], SymbolKind> = {
  section: SymbolKind.Namespace,
  task: SymbolKind.Event,
  service: SymbolKind.Module,
  person: SymbolKind.Interface,
  date: SymbolKind.Constant,
  entry: SymbolKind.Object,
  field: SymbolKind.Field,
}

/** @param spans inner to outer */
export function toSelectionRange(spans: readonly Span[], places: Places): SelectionRange {
  const ranges = spans.map(places.range)
  let result: SelectionRange | undefined
  for (const range of ranges.reverse()) result = { range, parent: result }
  return result ?? { range: top }
}

export function toLink(link: DocumentLink, places: Places): LspDocumentLink {
  return {
    range: places.range(link.range),
    target: link.target ?? (link.page === undefined ? undefined : pageUri(link.page)),
    tooltip: link.tooltip,
  }
}

/** A page of ours, which the extension shows. */
export function pageUri(page: string): string {
  return `playbook-page:/${page}.md`
}

export const tokenTypes: readonly SemanticToken['type'][] = ['open', 'active', 'stalled', 'closed', 'waived']

/** As the protocol packs them: five numbers each, relative to the one before. Tokens that span lines are left out. */
export function packTokens(tokens: readonly SemanticToken[], places: Places): number[] {
  const data: number[] = []
  let line = 0
  let character = 0
  const sorted = [...tokens].sort((a, b) => a.range.start - b.range.start)
  for (const token of sorted) {
    const { start, end } = places.range(token.range)
    if (start.line !== end.line) continue
    data.push(start.line - line, start.line === line ? start.character - character : start.character)
    data.push(end.character - start.character, tokenTypes.indexOf(token.type), 0)
    line = start.line
    character = start.character
  }
  return data
}

export const actionKinds = {
  quickfix: CodeActionKind.QuickFix,
  'refactor.rewrite': CodeActionKind.RefactorRewrite,
  'source.fixAll.playbook': 'source.fixAll.playbook',
} as const
