/** Repairs, refactorings and conversations as code actions of the protocol. */
import type { CodeActionParams, CodeAction as LspCodeAction, WorkspaceEdit } from 'vscode-languageserver'
import { codeActions } from '../language/codeActions.ts'
import { fixAll } from '../language/fixAll.ts'
import type { CodeAction } from '../language/types.ts'
import { innerCommands } from '../protocol/ids.ts'
import type { SnippetEdit } from '../protocol/messages.ts'
import { actionKinds, toDiagnostic } from './convert.ts'
import { normalUri } from './files.ts'
import type { OpenEngagement, Session } from './session.ts'

/** Repairs of the problems in a range, and what else can be done there. */
export function actionsAt(
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
    return [{ ...base, command: { title, command: innerCommands.applySnippet, arguments: [args] } }]
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
