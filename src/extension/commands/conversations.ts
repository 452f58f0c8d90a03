/** Commands that the server leads: it asks what it has to know and says what is to be done. */
import * as vscode from 'vscode'
import { commands, innerCommands } from '../../protocol/ids.ts'
import { converse, type Opening } from '../converse/converse.ts'
import type { Server } from '../server.ts'
import { subjectOf } from './subject.ts'

const led = [
  'newEngagement',
  'setTaskStatus',
  'setDueDate',
  'setOwner',
  'waiveTask',
  'addDibs',
  'addSsat',
  'addRisk',
  'addNote',
  'advancePhase',
  'copySummary',
  'explainApplicability',
] as const satisfies readonly (keyof typeof commands)[]

export function registerConversations(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    ...led.map(name =>
      vscode.commands.registerCommand(commands[name], (first: unknown, second: unknown) => {
        const { isFromView, ...subject } = subjectOf(first, second)
        return converse(server, { command: name, ...subject }, { fromView: isFromView })
      }),
    ),
    vscode.commands.registerCommand(innerCommands.perform, (opening: Opening) => converse(server, opening)),
  )
}
