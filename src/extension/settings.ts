/** The user's settings: all but ids of `src/protocol/ids.ts` come from here. */
import * as vscode from 'vscode'
import { settings } from '../protocol/ids.ts'
import type { ClientSettings } from '../protocol/messages.ts'
import type { Server } from './server.ts'

/** What the server has to know. */
export function readSettings(): ClientSettings {
  return {
    me: readMe(),
    locale: read<string>(settings.locale),
    unopenedDiagnostics: read<boolean>(settings.unopenedDiagnostics),
    codeLens: read<boolean>(settings.codeLens),
    taskNameHints: read<boolean>(settings.taskNameHints),
    dateHints: read<boolean>(settings.dateHints),
  }
}

/** @param id full name, e.g. `playbook.me` */
export function read<T>(id: string): T | undefined {
  return vscode.workspace.getConfiguration().get<T>(id)
}

/** Whom "mine" means; nothing where the user has not said. */
export function readMe(): string | undefined {
  return read<string>(settings.me)?.trim() || undefined
}

/** Tells the server whenever a setting of ours changes. */
export function followSettings(server: Server): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration('playbook')) server.tellSettings(readSettings())
  })
}
