/** Commands that the server leads: it asks what it has to know and says what is to be done. */
import * as vscode from 'vscode'
import { commands, innerCommands, settings } from '../../protocol/ids.ts'
import { converse, type Opening } from '../converse/converse.ts'
import type { Server } from '../server.ts'
import { read } from '../settings.ts'
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
  'resolveConflict',
] as const satisfies readonly (keyof typeof commands)[]

export function registerConversations(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.completeTask, (first: unknown, second: unknown) =>
      completeTask(server, first, second),
    ),
    ...led.map(name =>
      vscode.commands.registerCommand(commands[name], (first: unknown, second: unknown) => {
        const { isFromView, ...subject } = subjectOf(first, second)
        return converse(server, { command: name, ...subject }, { fromView: isFromView })
      }),
    ),
    vscode.commands.registerCommand(innerCommands.perform, (opening: Opening) => converse(server, opening)),
  )
}

/** As a tick in Pending Tasks does it, for the keyboard and for the task at the cursor. */
function completeTask(server: Server, first: unknown, second: unknown): Promise<boolean> {
  const { isFromView, args, ...subject } = subjectOf(first, second)
  const opening = { command: 'setTaskStatus', ...subject, args: { ...args, status: '$complete' } }
  return converse(server, opening, { fromView: isFromView, save: isFromView && read<boolean>(settings.saveOnTick) === true })
}
