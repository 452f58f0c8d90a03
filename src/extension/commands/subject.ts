/** What a command was started on: a node of a view, a file of the explorer, a lens, or the cursor. */
import * as vscode from 'vscode'
import { languageId } from '../../protocol/ids.ts'
import { engagementFile } from '../../protocol/messages.ts'
import type { Position } from '../../protocol/places.ts'
import type { Opening } from '../converse/converse.ts'
import { type Element, isElement } from '../views/element.ts'

export interface Subject extends Pick<Opening, 'uri' | 'position' | 'args'> {
  readonly isFromView: boolean
}

/**
 * @param first what menus, lenses and keys hand to a command
 * @param second in a view with several selected nodes: all of them
 */
export function subjectOf(first: unknown, second?: unknown): Subject {
  if (isElement(first)) return ofElements(first, Array.isArray(second) ? second.filter(isElement) : [])
  if (first instanceof vscode.Uri) return ofFile(first)
  if (typeof first === 'object' && first !== null) return ofArguments(first as Record<string, unknown>)
  return ofCursor()
}

/** A lens or an action: `{ uri, task, ... }`. */
function ofArguments({ uri, position, args, ...rest }: Record<string, unknown>): Subject {
  return {
    uri: typeof uri === 'string' ? uri : undefined,
    position: position as Position | undefined,
    args: { ...rest, ...(args as object | undefined) },
    isFromView: false,
  }
}

function ofElements(element: Element, selected: readonly Element[]): Subject {
  const { task, target } = element.node
  const tasks = selected.flatMap(({ node }) => node.task ?? [])
  // A command on a node outside of the selection is about that node only.
  if (tasks.length > 1 && selected.includes(element)) return { uri: tasks[0]?.uri, args: { tasks }, isFromView: true }
  if (task) return { uri: task.uri, args: { task: task.task, service: task.service }, isFromView: true }
  return { uri: target?.uri, args: target?.path ? { path: target.path } : {}, isFromView: true }
}

function ofFile(uri: vscode.Uri): Subject {
  const editor = vscode.window.activeTextEditor
  if (editor?.document.uri.toString() === uri.toString()) return ofCursor()
  if (engagementFile.test(uri.path)) return { uri: uri.toString(), isFromView: false }
  return { args: { folder: uri.toString() }, isFromView: false }
}

function ofCursor(): Subject {
  const editor = vscode.window.activeTextEditor
  if (!editor || !isEngagement(editor.document)) return { isFromView: false }
  const { line, character } = editor.selection.active
  return { uri: editor.document.uri.toString(), position: { line, character }, isFromView: false }
}

export function isEngagement({ languageId: language, uri }: vscode.TextDocument): boolean {
  return language === languageId || (language === 'yaml' && engagementFile.test(uri.path))
}
