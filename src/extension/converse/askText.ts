/** Asks for a text; what was typed stays when it cannot be taken. */
import * as vscode from 'vscode'
import type { Outcome, Question } from '../../protocol/messages.ts'
import { type Asking, type Reply, showInput } from './reply.ts'

export function askText(question: Extract<Question, { kind: 'text' }>, asking: Asking): Promise<Reply> {
  const input = vscode.window.createInputBox()
  input.value = question.value ?? ''
  input.prompt = question.prompt
  input.placeholder = question.placeholder
  input.validationMessage = question.problem
  const refuse = (outcome: Outcome | undefined): boolean => {
    if (outcome?.kind !== 'question' || outcome.question.kind !== 'text') return false
    const { key, problem } = outcome.question
    if (key !== question.key || problem === undefined) return false
    input.validationMessage = problem
    return true
  }
  const wire = (submit: (answer: string) => void): void => {
    input.onDidChangeValue(() => {
      input.validationMessage = undefined
    })
    input.onDidAccept(() => {
      if (question.optional || input.value.trim() !== '') submit(input.value)
      else input.validationMessage = vscode.l10n.t('Type something, or press Escape to change nothing.')
    })
  }
  return showInput(input, question, asking, wire, refuse)
}
