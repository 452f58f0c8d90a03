/**
 * An extension for tests only, loaded beside ours: it tells the tests what is true inside the editor (texts, diagnostics, what is
 * active), while they drive the workbench from outside as a person would. It asks the tests' bridge for questions and answers them.
 */
import * as vscode from 'vscode'
import type { Answer, Asked, Questions } from './questions.ts'

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const bridge = context.extension.packageJSON.bridge as string | undefined
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  if (!bridge || !folder) return
  const window = folder.path.split('/').filter(Boolean).pop() ?? ''
  answerForever(`${bridge}/${window}`, answersOf(folder))
}

async function answerForever(address: string, answers: Answers): Promise<void> {
  let last: Answer | undefined
  for (;;) {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(last ?? null) }).catch(() => undefined)
    // The bridge is gone: the tests have ended.
    if (!response) return
    last = undefined
    if (response.status !== 200) continue
    const asked = (await response.json()) as Asked
    last = await answer(asked, answers)
  }
}

async function answer({ id, name, args }: Asked, answers: Answers): Promise<Answer> {
  try {
    return { id, value: await (answers[name] as (...args: unknown[]) => unknown)(...args) }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

type Answers = { [Name in keyof Questions]: (...args: Questions[Name]['args']) => Promise<Questions[Name]['answer']> }

function answersOf(folder: vscode.Uri): Answers {
  const uriOf = (path: string) => vscode.Uri.joinPath(folder, path)
  return {
    async text(path) {
      // Opening the file to read it would itself be an event that the extension hears.
      const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === uriOf(path).toString())
      return open ? open.getText() : new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)))
    },
    async saved(path) {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)))
    },
    async write(path, text) {
      await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text))
      return undefined
    },
    async list(path) {
      return (await vscode.workspace.fs.readDirectory(uriOf(path))).map(([name]) => name).sort()
    },
    async diagnostics(path) {
      return vscode.languages.getDiagnostics(uriOf(path)).map(({ message, severity, range, code, source }) => ({
        message,
        severity,
        line: range.start.line,
        character: range.start.character,
        code: typeof code === 'object' ? String(code.value) : String(code ?? ''),
        source,
      }))
    },
    async editor() {
      const editor = vscode.window.activeTextEditor
      if (!editor) return null
      const { document, selection } = editor
      return {
        path: document.uri.path.slice(folder.path.length).replace(/^\//, ''),
        language: document.languageId,
        line: selection.active.line,
        character: selection.active.character,
        dirty: document.isDirty,
        selected: document.getText(selection),
      }
    },
    async isActive(extension) {
      return vscode.extensions.getExtension(extension)?.isActive ?? false
    },
    async dirty() {
      return vscode.workspace.textDocuments
        .filter(document => document.isDirty)
        .map(document => document.uri.path.slice(folder.path.length).replace(/^\//, ''))
    },
    async command(id, ...args) {
      return JSON.parse(JSON.stringify((await vscode.commands.executeCommand(id, ...args)) ?? null))
    },
    async setting(name, value) {
      await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace)
      return undefined
    },
    async clipboard() {
      return vscode.env.clipboard.readText()
    },
  }
}
