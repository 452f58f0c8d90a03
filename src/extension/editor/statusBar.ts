/** What is pending in the engagement of the editor, in the status bar and beside its language. */
import * as vscode from 'vscode'
import { commands, views } from '../../protocol/ids.ts'
import { documentSelector } from '../clientOptions.ts'
import { isEngagement } from '../commands/subject.ts'
import type { Server } from '../server.ts'
import { throttle } from '../throttle.ts'

export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('playbook.pending', vscode.StatusBarAlignment.Left, 50)
  item.name = 'Playbook'
  item.command = `${views.pending}.focus`
  const playbook = vscode.languages.createLanguageStatusItem('playbook.playbook', [...documentSelector])
  playbook.name = vscode.l10n.t('Playbook in force')
  playbook.command = { command: commands.searchPlaybook, title: vscode.l10n.t('Search') }
  const engine = vscode.languages.createLanguageStatusItem('playbook.engine', [...documentSelector])
  engine.name = vscode.l10n.t('Rules in force')
  engine.command = { command: commands.showOutput, title: vscode.l10n.t('Show Output') }
  playbook.text = vscode.l10n.t('Playbook')
  engine.text = vscode.l10n.t('Recommended rules')

  const show = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document
    if (!document || !isEngagement(document)) return item.hide()
    const state = await server.request('playbook/state', { uri: document.uri.toString() })
    if (vscode.window.activeTextEditor?.document !== document) return
    if (!state) return item.hide()
    const { pending, overdue, customer } = state
    item.text = overdue > 0 ? `$(checklist) ${pending} $(warning) ${overdue}` : `$(checklist) ${pending}`
    const words = vscode.l10n.t('Pending tasks: {0}, overdue: {1}', pending, overdue)
    item.tooltip = `${customer}\n${words}`
    item.accessibilityInformation = { label: `Playbook, ${customer}, ${words}`, role: 'button' }
    item.show()
    playbook.text = state.title || state.playbook
    playbook.detail = state.known ? state.playbook : vscode.l10n.t('The playbook of this file is not known')
    playbook.severity = state.known ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning
    engine.text = state.engine || vscode.l10n.t('Recommended rules')
    engine.detail = state.digest
  }
  const update = throttle(300, () => void show())
  update()
  return vscode.Disposable.from(
    item,
    playbook,
    engine,
    update,
    server.onIndexChanged(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  )
}
