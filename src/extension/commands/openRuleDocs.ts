/** Opens the docs of the rule that reported a problem at the cursor, or of one that the user picks among those of the file. */
import * as vscode from 'vscode'
import { openPage } from '../editor/pages.ts'

/** @param rule name of a rule, where a link or an action names it */
export async function openRuleDocs(rule?: unknown): Promise<void> {
  if (typeof rule === 'string') return openPage(`rule/${rule}`)
  const editor = vscode.window.activeTextEditor
  if (!editor) return
  const problems = vscode.languages.getDiagnostics(editor.document.uri).filter(problem => ruleOf(problem) !== undefined)
  if (problems.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This file has no problems.'))
    return
  }
  const here = problems.filter(problem => problem.range.intersection(editor.selection))
  const picked = here.length > 0 && isOneRule(here) ? here[0] : await pick(here.length > 0 ? here : problems)
  if (picked) await open(picked)
}

function isOneRule(problems: readonly vscode.Diagnostic[]): boolean {
  return new Set(problems.map(ruleOf)).size === 1
}

async function pick(problems: readonly vscode.Diagnostic[]): Promise<vscode.Diagnostic | undefined> {
  const byRule = new Map(problems.map(problem => [ruleOf(problem), problem]))
  const items = [...byRule].map(([rule, problem]) => ({ label: rule ?? '', description: problem.message, problem }))
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Rule'), matchOnDescription: true })
  return picked?.problem
}

function ruleOf({ code, source }: vscode.Diagnostic): string | undefined {
  if (!source?.toLowerCase().startsWith('playbook')) return undefined
  const value = typeof code === 'object' ? code.value : code
  return value === undefined ? undefined : String(value)
}

async function open(problem: vscode.Diagnostic): Promise<void> {
  const target = typeof problem.code === 'object' ? problem.code.target : undefined
  if (target?.scheme === 'https') await vscode.env.openExternal(target)
  else await openPage(`rule/${ruleOf(problem)}`)
}
