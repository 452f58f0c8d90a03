/** The language features through the editor's own requests: each is answered by the server that the package carries. */
import assert from 'node:assert/strict'
import { before, describe, it } from 'mocha'
import * as vscode from 'vscode'
import { at, engagement, eventually, open } from './files.ts'

describe('language features', () => {
  let document: vscode.TextDocument
  before(async () => {
    document = (await open('features.engagement.yaml', engagement)).document
    await problems(0)
  })

  const ask = <T>(command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...args)
  const problems = (least: number) =>
    eventually(
      () => vscode.languages.getDiagnostics(document.uri),
      found => found.length > least,
      'problems',
    )

  it('points at the misspelled status and links to its rule', async () => {
    const found = (await problems(0)).find(({ message }) => message.includes('"complet"'))
    assert.equal(document.getText(found?.range), 'complet')
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error)
  })

  it('mends it by the light bulb and keeps the comment', async () => {
    const range = new vscode.Range(at(document, 'complet'), at(document, 'complet', true))
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', range, vscode.CodeActionKind.QuickFix.value)
    const fix = actions.find(({ isPreferred, edit }) => isPreferred && edit)
    assert.ok(fix, `no preferred fix among: ${actions.map(({ title }) => title).join('; ')}`)
    await vscode.workspace.applyEdit(fix?.edit as vscode.WorkspaceEdit)
    assert.ok(document.getText().includes('status: complete # done in the call'))
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri),
      found => found.every(({ message }) => !message.includes('"complet"')),
      'the problem to go',
    )
    await vscode.commands.executeCommand('undo')
  })

  it('completes the statuses of a task', async () => {
    const list = await ask<vscode.CompletionList>(
      'executeCompletionItemProvider',
      at(document, 'status: complet'.slice(0, 8), true),
    )
    assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label).length > 0))
  })

  it('tells what a task is', async () => {
    const hovers = await ask<vscode.Hover[]>('executeHoverProvider', at(document, '994'))
    const text = hovers.flatMap(({ contents }) => contents.map(one => (typeof one === 'string' ? one : one.value))).join('\n')
    assert.match(text, /994/)
  })

  it('outlines, folds and marks states', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider')
    assert.ok(symbols.length > 3)
    const folds = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider')
    assert.ok(folds.length > 3)
    const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend')
    assert.ok(legend.tokenTypes.includes('open'))
  })

  it('shows lenses above tasks and DIBS', async () => {
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider', 20)
    assert.ok(lenses.some(({ command }) => command?.title.includes('DIBS')))
  })

  it('renames a person everywhere in the file', async () => {
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', at(document, 'carla'), 'carla-lima')
    assert.equal(edit.get(document.uri).length, 2)
  })

  it('goes from the success owner to the person', async () => {
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'executeDefinitionProvider',
      at(document, 'success-owner: carla'.slice(0, 16), true),
    )
    assert.ok(found.length > 0)
  })

  it('answers on a broken document as well', async () => {
    const broken = (await open('broken.engagement.yaml', `${engagement}\n  - [x\n`)).document
    await eventually(
      () => vscode.languages.getDiagnostics(broken.uri),
      found => found.length > 0,
      'problems of the broken file',
    )
    const symbols = await vscode.commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', broken.uri)
    assert.ok(symbols.length > 0)
  })

  it('says one clear thing about a merge conflict', async () => {
    const text = engagement.replace('  id: FT-1\n', '<<<<<<< HEAD\n  id: FT-1\n=======\n  id: FT-2\n>>>>>>> theirs\n')
    const conflicted = (await open('conflict.engagement.yaml', text)).document
    const found = await eventually(
      () => vscode.languages.getDiagnostics(conflicted.uri),
      list => list.length > 0,
      'the problem of the conflict',
    )
    assert.equal(found.length, 1, found.map(({ message }) => message).join('; '))
  })
})
