/** Does what a conversation came to: edits, a new file, a text, a refusal, a place to open. */
import * as vscode from 'vscode'
import type { Outcome } from '../../protocol/messages.ts'
import type { Target } from '../../protocol/places.ts'
import { showText } from '../editor/pages.ts'
import { reveal } from '../editor/reveal.ts'
import { messageOf, type Server } from '../server.ts'
import { createFile } from './createFile.ts'
import { applyEdits, type Edited, saveEdits, undoEdits } from './edits.ts'

export interface CarryOutOptions {
  readonly fromView?: boolean
  readonly save?: boolean
  /** Names a page that the command shows. */
  readonly name: string
  /** The same question once more, for a text that changed meanwhile. */
  readonly again: () => Promise<Outcome | undefined>
}

/** @returns whether something was changed, shown or copied; to open a place is no answer to a tick */
export async function carryOut(server: Server, outcome: Outcome, options: CarryOutOptions): Promise<boolean> {
  try {
    return await carryOutOne(server, outcome, options)
  } catch (error) {
    server.log.error(messageOf(error))
    void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed: {0}', messageOf(error)))
    return false
  }
}

async function carryOutOne(server: Server, outcome: Outcome, options: CarryOutOptions): Promise<boolean> {
  switch (outcome.kind) {
    case 'edit':
      return edit(server, outcome, options)
    case 'create': {
      const uri = await createFile(outcome)
      if (!uri) return false
      await reveal(server, { ...outcome.reveal, uri: uri.toString() }, { keepFocus: false })
      void vscode.window.showInformationMessage(outcome.message)
      return true
    }
    case 'text':
      if (outcome.show === 'clipboard') await vscode.env.clipboard.writeText(outcome.markdown)
      else await showText(options.name, outcome.markdown)
      if (outcome.message) void vscode.window.showInformationMessage(outcome.message)
      return true
    case 'open':
      await reveal(server, outcome.target, { keepFocus: false })
      return false
    case 'refused':
      void refuse(server, outcome)
      return false
    case 'question':
    case 'nothing':
      return false
  }
}

async function edit(server: Server, first: Extract<Outcome, { kind: 'edit' }>, options: CarryOutOptions): Promise<boolean> {
  let outcome = first
  let applied = await applyEdits(outcome.edits)
  if (applied.kind === 'stale') {
    // Once for a file that is open only now, or for a key pressed meanwhile.
    const second = await options.again()
    if (second?.kind !== 'edit') return second ? carryOutOne(server, second, options) : false
    outcome = second
    applied = await applyEdits(outcome.edits, true)
  }
  if (applied.kind === 'stale') {
    void vscode.window.showWarningMessage(vscode.l10n.t('The file was changed meanwhile. Nothing was done; please try again.'))
    return false
  }
  const target: Target | undefined = outcome.reveal ?? (outcome.edits[0] && { uri: outcome.edits[0].uri })
  if (target) await reveal(server, target, { keepFocus: options.fromView === true })
  // What happens on save may take a while; the edit is seen before.
  if (options.save) await saveEdits(applied.documents)
  void offerUndo(outcome.message, applied.documents)
  return true
}

async function offerUndo(message: string, documents: readonly Edited[]): Promise<void> {
  const undo = vscode.l10n.t('Undo')
  if ((await vscode.window.showInformationMessage(message, undo)) !== undo) return
  if (!(await undoEdits(documents))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The file was changed since. Undo in its editor takes back one change after the other.'),
    )
  }
}

/** A few details fit beside the message; more of them are a page. */
async function refuse(
  server: Server,
  { message, detail = [], reveal: target }: Extract<Outcome, { kind: 'refused' }>,
): Promise<void> {
  const show = vscode.l10n.t('Show')
  const isLong = detail.length > 2
  const text = isLong ? message : [message, ...detail].join(' · ')
  if ((await vscode.window.showWarningMessage(text, ...(target || isLong ? [show] : []))) !== show) return
  if (target) await reveal(server, target, { keepFocus: false })
  if (isLong) await showText('refused', [`# ${escaped(message)}`, '', ...detail.map(line => `- ${escaped(line)}`), ''].join('\n'))
}

/** Plain words as Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&').replace(/\s+/g, ' ')
}
