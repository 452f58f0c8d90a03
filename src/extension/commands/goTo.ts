/** Ways from a node or the cursor to a task's line, its guidance, and the playbook behind it. */
import * as vscode from 'vscode'
import { commands, innerCommands, pageScheme } from '../../protocol/ids.ts'
import type { Range, Target } from '../../protocol/places.ts'
import { converse } from '../converse/converse.ts'
import { pageOf } from '../editor/pageLinks.ts'
import { openPage } from '../editor/pages.ts'
import { reveal } from '../editor/reveal.ts'
import type { Server } from '../server.ts'
import { type Element, isElement, pageOfNode } from '../views/element.ts'
import { searchPlaybook } from './searchPlaybook.ts'
import { subjectOf } from './subject.ts'

export function registerGoTo(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(innerCommands.openPage, openPage),
    vscode.commands.registerCommand(
      innerCommands.reveal,
      (uri: string, place?: Range | Target, options?: { keepFocus: boolean }) =>
        reveal(server, toTarget(uri, place), options ?? { keepFocus: false }),
    ),
    vscode.commands.registerCommand(commands.goToTask, (first: unknown, second: unknown) => goToTask(server, first, second)),
    vscode.commands.registerCommand(commands.goToSource, (element: unknown) => goToSource(server, element)),
    vscode.commands.registerCommand(commands.showGuidance, (element: unknown) => {
      const page = isElement(element) ? guidanceOf(element) : undefined
      return page ? openPage(page) : searchPlaybook(server)
    }),
  )
}

function toTarget(uri: string, place: Range | Target | undefined): Target {
  return place && 'start' in place ? { uri, range: place } : { ...place, uri }
}

/** The page of what a node stands for. */
function guidanceOf(element: Element): string | undefined {
  const { task, target } = element.node
  if (task) return `task/${task.task}`
  const uri = target && vscode.Uri.parse(target.uri)
  return uri?.scheme === pageScheme ? pageOf(uri) : pageOfNode(element)
}

/** The line of a playbook that lies in the workspace; a bundled one has pages only. */
async function goToSource(server: Server, element: unknown): Promise<void> {
  if (!isElement(element)) return searchPlaybook(server)
  if (element.node.target) return reveal(server, element.node.target, { keepFocus: false })
  const page = guidanceOf(element)
  if (page === undefined) return
  const source = await server.request('playbook/source', { page })
  if (source) await reveal(server, source, { keepFocus: false })
  else await openPage(page)
}

/** Without a node the server asks for the task. */
async function goToTask(server: Server, first: unknown, second: unknown): Promise<void> {
  if (isElement(first) && first.node.target) return reveal(server, first.node.target, { keepFocus: false })
  const { uri, position, args } = subjectOf(first, second)
  await converse(server, { command: 'goToTask', uri, position, args })
}
