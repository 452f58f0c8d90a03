/** Words behind numbers and dates: the short name of a task behind its id, the business days left behind what is due. */
import type { AgendaEntry } from '../engagement/agenda.ts'
import { shortTaskName } from '../playbook/taskName.ts'
import { fold } from '../util/closest.ts'
import { lineEnd } from '../yaml/lines.ts'
import { distanceWords, lateWords } from './hover/dates.ts'
import { fieldAt } from './hover/field.ts'
import { heading } from './hover/markdown.ts'
import { datesOf, progressIn } from './hover/standing.ts'
import { type Token, tokensBelow, tokenText } from './hover/tokens.ts'
import type { Snapshot } from './snapshot.ts'
import type { InlayHint, Span } from './types.ts'

/** Longer names are cut. */
const longest = 50

/** Hints that stand in a range, in the order of the text. */
export function inlayHints(snapshot: Snapshot, range: Span): InlayHint[] {
  const dates = pendingDates(snapshot)
  return tokensBelow(snapshot.text, undefined, range).flatMap(token => {
    if (token.range.end > range.end) return []
    const hint = taskHint(snapshot, token) ?? (token.part === 'value' ? dateHint(snapshot, token, dates) : undefined)
    return hint ? [hint] : []
  })
}

function taskHint({ text, facts }: Snapshot, token: Token): InlayHint | undefined {
  const field = fieldAt(token.path)
  const isTask = token.part === 'key' ? field?.keyOf === 'task' : field?.refers === 'task'
  if (!isTask) return undefined
  const { playbook, words, english } = facts
  const id = token.part === 'key' ? String(token.path.at(-1)) : tokenText(text, token)
  if (!playbook.tasks.has(id) && !playbook.retired.has(id)) return undefined
  const name = words.task(id)
  const label = shortTaskName(name, longest)
  if (name === id || isWrittenBehind(text, token.range.end, label)) return undefined
  return {
    offset: token.range.end,
    label,
    kind: 'task-name',
    tooltip: heading(`${id} ${name}`, nameIfOther(name, english.task(id))),
  }
}

function nameIfOther(name: string, english: string): string | undefined {
  return name === english ? undefined : english
}

/** People write the name as a comment. */
function isWrittenBehind(text: string, end: number, label: string): boolean {
  const rest = text.slice(end, lineEnd(text, end))
  return rest.includes('#') && fold(rest).includes(fold(label.replace(/…$/, '')))
}

/** What is dated and pending, by the place of its date. */
function pendingDates(snapshot: Snapshot): ReadonlyMap<string, AgendaEntry> {
  const { facts } = snapshot
  if (!facts.known) return new Map()
  const wanted = progressIn(snapshot).agenda.filter(
    ({ computed, later, kind }) => !computed && !later && (!facts.states.silent || kind === 'pause-end'),
  )
  return new Map(wanted.map(entry => [entry.path.join('\u0000'), entry]))
}

function dateHint(snapshot: Snapshot, token: Token, dates: ReadonlyMap<string, AgendaEntry>): InlayHint | undefined {
  const entry = dates.get(token.path.join('\u0000'))
  // The facts may be those of an earlier text.
  if (!entry || tokenText(snapshot.text, token) !== entry.date) return undefined
  const context = datesOf(snapshot)
  const label = entry.overdue ? lateWords(entry.date, context) : distanceWords(entry.date, context)
  return { offset: token.range.end, label, kind: 'date' }
}
