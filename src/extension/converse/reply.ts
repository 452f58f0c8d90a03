/** What an input hands back, and the life of an input: shown, busy while the server thinks, gone. */
import * as vscode from 'vscode'
import type { Outcome, Question } from '../../protocol/messages.ts'
import type { Server } from '../server.ts'

export type Reply =
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' }
  /** The outcome is absent where the server did not answer. */
  | { readonly kind: 'answered'; readonly answer: string; readonly outcome: Outcome | undefined }

export interface Asking {
  readonly server: Server
  /** The engagement that the question is about. */
  readonly uri?: string
  readonly canGoBack: boolean
  /** Sends an answer; what comes back decides whether the input closes. */
  readonly submit: (answer: string) => Promise<Outcome | undefined>
}

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox

/**
 * Shows the input until it is answered, left or gone back from.
 * @param wire binds what accepting means to the input; it is given the function that submits an answer
 * @param onAnswer the outcome of an answer; true keeps the input open
 */
export function showInput<I extends Input>(
  input: I,
  question: Question,
  asking: Asking,
  wire: (submit: (answer: string) => void) => void,
  onAnswer: (outcome: Outcome | undefined) => boolean = () => false,
): Promise<Reply> {
  input.title = question.title
  input.step = question.step
  input.totalSteps = question.steps
  input.ignoreFocusOut = true
  if (asking.canGoBack) input.buttons = [vscode.QuickInputButtons.Back]
  return new Promise(resolve => {
    let settled = false
    const settle = (reply: Reply): void => {
      if (settled) return
      settled = true
      resolve(reply)
      input.dispose()
    }
    const submit = async (answer: string): Promise<void> => {
      if (settled || input.busy) return
      input.busy = true
      const outcome = await asking.submit(answer)
      input.busy = false
      if (!settled && !onAnswer(outcome)) settle({ kind: 'answered', answer, outcome })
    }
    input.onDidTriggerButton(button => {
      if (button === vscode.QuickInputButtons.Back) settle({ kind: 'back' })
    })
    input.onDidHide(() => settle({ kind: 'cancelled' }))
    wire(answer => void submit(answer))
    input.show()
  })
}
