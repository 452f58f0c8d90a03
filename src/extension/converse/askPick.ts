/** Asks to pick one or several of a list, or to type something else where that may be. */
import * as vscode from 'vscode'
import type { Choice, Question } from '../../protocol/messages.ts'
import { type Asking, type Reply, showInput } from './reply.ts'

/** A choice in a list; headings have no value. */
export interface ChoiceItem extends vscode.QuickPickItem {
  readonly value?: string
}

type PickQuestion = Extract<Question, { kind: 'pick' }>

export function askPick(question: PickQuestion, asking: Asking): Promise<Reply> {
  const pick = vscode.window.createQuickPick<ChoiceItem>()
  pick.placeholder = question.placeholder
  pick.canSelectMany = question.many === true
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  const items = toItems(question.choices)
  const marked = items.filter((_, index) => isPicked(items, index, question.choices))
  pick.items = items
  if (question.many) pick.selectedItems = marked
  else if (marked[0]) pick.activeItems = [marked[0]]
  const wire = (submit: (answer: string) => void): void => {
    if (question.free) pick.onDidChangeValue(typed => offerTyped(pick, items, typed))
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems.flatMap(item => item.value ?? [])
      if (question.many) submit(chosen.join('\n'))
      else if (chosen[0] !== undefined) submit(chosen[0])
    })
  }
  return showInput(pick, question, asking, wire)
}

/** Choices with a heading above the first of each group. */
export function toItems(choices: readonly Choice[]): ChoiceItem[] {
  const items: ChoiceItem[] = []
  let group: string | undefined
  for (const choice of choices) {
    if (choice.group !== undefined && choice.group !== group) {
      group = choice.group
      items.push({ label: group, kind: vscode.QuickPickItemKind.Separator })
    }
    items.push(toItem(choice))
  }
  return items
}

export function toItem({ value, label, description, detail, icon }: Choice): ChoiceItem {
  return { value, label, description, detail, iconPath: icon ? new vscode.ThemeIcon(icon) : undefined }
}

function isPicked(items: readonly ChoiceItem[], index: number, choices: readonly Choice[]): boolean {
  const value = items[index]?.value
  return value !== undefined && choices.some(choice => choice.value === value && choice.picked)
}

/** The text typed is the last choice unless it is the name of one; what was chosen in a list of several stays chosen. */
function offerTyped(pick: vscode.QuickPick<ChoiceItem>, items: ChoiceItem[], text: string): void {
  const typed = text.trim()
  const selected = pick.selectedItems
  const added = pick.canSelectMany ? selected.filter(item => !items.includes(item)) : []
  const isKnown = [...items, ...added].some(item => item.value !== undefined && sameWords(item.label, typed))
  const own: ChoiceItem[] = typed && !isKnown ? [{ value: typed, label: typed, iconPath: new vscode.ThemeIcon('edit') }] : []
  pick.items = [...items, ...added, ...own]
  pick.selectedItems = selected
}

function sameWords(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0
}
