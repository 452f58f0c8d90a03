/** A conversation: a command asks until the server knows enough, and then something is done, or nothing. */
import * as vscode from 'vscode'
import { commands } from '../../protocol/ids.ts'
import type { Outcome, PerformRequest } from '../../protocol/messages.ts'
import type { Server } from '../server.ts'
import { ask } from './ask.ts'
import { carryOut } from './carryOut.ts'

/** What a command is about; see `PerformRequest`. */
export type Opening = Omit<PerformRequest, 'answers'> & { readonly answers?: PerformRequest['answers'] }

export interface ConverseOptions {
  /** Started in a view: the file is shown beside it without taking the focus. */
  readonly fromView?: boolean
  /** Saves the files that it edits. */
  readonly save?: boolean
}

/** @returns false where the user left a question or nothing could be done */
export async function converse(server: Server, opening: Opening, options: ConverseOptions = {}): Promise<boolean> {
  const answers: Record<string, string> = { ...opening.answers }
  const asked: string[] = []
  const perform = (more: Record<string, string> = {}): Promise<Outcome | undefined> =>
    server.request('playbook/perform', { ...opening, answers: { ...answers, ...more } })

  let outcome = await perform()
  while (outcome?.kind === 'question') {
    const { question } = outcome
    const reply = await ask(question, {
      server,
      uri: opening.uri ?? answers.engagement,
      canGoBack: asked.length > 0,
      submit: answer => perform({ [question.key]: answer }),
    })
    if (reply.kind === 'cancelled') return false
    if (reply.kind === 'answered') {
      answers[question.key] = reply.answer
      if (!asked.includes(question.key)) asked.push(question.key)
      outcome = reply.outcome
    } else {
      delete answers[asked.pop() ?? '']
      outcome = await perform()
    }
  }
  if (!outcome) return sayNoAnswer()
  return carryOut(server, outcome, { ...options, name: opening.command, again: () => perform() })
}

/** The reason is in the output channel. */
async function sayNoAnswer(): Promise<boolean> {
  const show = vscode.l10n.t('Show Output')
  const message = vscode.l10n.t('Playbook cannot do this now. The output says why.')
  void vscode.window.showErrorMessage(message, show).then(chosen => {
    if (chosen === show) void vscode.commands.executeCommand(commands.showOutput)
  })
  return false
}
