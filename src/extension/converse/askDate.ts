/** Asks for a date, typed as people write dates; the server says what was meant while they type. */
import * as vscode from 'vscode'
import type { Outcome, Question } from '../../protocol/messages.ts'
import { type ChoiceItem, toItem } from './askPick.ts'
import { type Asking, type Reply, showInput } from './reply.ts'

type DateQuestion = Extract<Question, { kind: 'date' }>

export function askDate(question: DateQuestion, asking: Asking): Promise<Reply> {
  const pick = vscode.window.createQuickPick<ChoiceItem>()
  pick.placeholder = question.placeholder ?? vscode.l10n.t('A date, e.g. 24/11, friday, +3')
  let turn = 0
  /** Ends when the dates of the last key are shown. */
  let offered: Promise<void> = Promise.resolve()
  let shownFor: string | undefined
  let problem: string | undefined
  const offer = (typed: string): void => {
    offered = show(typed).catch(error => asking.server.log.error(String(error)))
  }
  const show = async (typed: string): Promise<void> => {
    const mine = ++turn
    const answer = await asking.server.request('playbook/dates', { typed, uri: asking.uri, past: question.past })
    // An older answer than the last key would replace a newer one.
    if (mine !== turn) return
    const notes = problem ? [{ label: problem, iconPath: new vscode.ThemeIcon('warning'), alwaysShow: true }] : []
    pick.items = [...notes, ...itemsOf(answer?.choices.map(toItem) ?? [], typed), ...emptyItem(question, typed)]
    pick.activeItems = pick.items.filter(item => item.value !== undefined).slice(0, 1)
    shownFor = typed
  }
  const wire = (submit: (answer: string) => void): void => {
    pick.onDidChangeValue(typed => {
      problem = undefined
      offer(typed)
    })
    pick.onDidAccept(async () => {
      // Enter may be faster than the server: the dates that are shown then belong to what was typed before.
      const isOld = shownFor !== pick.value
      if (isOld) await offered
      const value = (isOld ? pick.activeItems : pick.selectedItems)[0]?.value
      if (value !== undefined) submit(value)
    })
  }
  const refuse = (outcome: Outcome | undefined): boolean => {
    if (outcome?.kind !== 'question' || outcome.question.kind !== 'date') return false
    if (outcome.question.key !== question.key || outcome.question.problem === undefined) return false
    problem = outcome.question.problem
    offer(pick.value)
    return true
  }
  problem = question.problem
  offer('')
  return showInput(pick, question, asking, wire, refuse)
}

/** What was typed is no part of the names of dates, so nothing is filtered. */
function itemsOf(items: readonly ChoiceItem[], typed: string): ChoiceItem[] {
  if (items.length > 0) return items.map(item => ({ ...item, alwaysShow: true }))
  return typed.trim() ? [{ label: vscode.l10n.t('"{0}" is not a date', typed.trim()), alwaysShow: true }] : []
}

function emptyItem(question: DateQuestion, typed: string): ChoiceItem[] {
  if (!question.optional || typed.trim()) return []
  return [{ value: '', label: vscode.l10n.t('Without a date'), alwaysShow: true }]
}
