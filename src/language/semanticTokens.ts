/** The state of each task, for the colours of its number and of its status. */
import { partOf, sumOf } from '../engagement/taskState.ts'
import { lookup } from '../util/json.ts'
import { fieldAt } from './hover/field.ts'
import { type Token, tokensBelow, tokenText } from './hover/tokens.ts'
import type { Snapshot } from './snapshot.ts'
import type { SemanticToken } from './types.ts'

type TokenType = SemanticToken['type']

/** In the order of the text, not overlapping, each on one line; none where the playbook is not known. */
export function semanticTokens(snapshot: Snapshot): SemanticToken[] {
  if (!snapshot.facts.known) return []
  return tokensBelow(snapshot.text, ['tasks', 'uncategorized-tasks']).flatMap(token => {
    const type = token.part === 'key' ? ofTask(snapshot, token) : ofStatus(snapshot, token)
    return type ? [{ range: token.range, type }] : []
  })
}

/** Of a number, over all its services. */
function ofTask({ facts }: Snapshot, { path }: Token): TokenType | undefined {
  if (path.length !== 2) return undefined
  const id = String(path[1])
  if (id.startsWith('x-')) return undefined
  // What the facts do not hold could not be read.
  if (path[0] === 'tasks') {
    const task = facts.states.task(id)
    return task.waived ? 'waived' : task.written ? task.state : undefined
  }
  const raw = lookup(facts.file['uncategorized-tasks'], id)
  if (raw === undefined) return undefined
  const part = partOf(facts.playbook, raw, path, undefined)
  const { waived, state } = sumOf([part])
  return waived ? 'waived' : state
}

/** Of a status, as the playbook has it; undefined for a word it does not hold. */
function ofStatus({ facts, text }: Snapshot, token: Token): TokenType | undefined {
  if (fieldAt(token.path)?.refers !== 'task-status') return undefined
  const status = lookup(facts.playbook.vocabulary['task-statuses'], tokenText(text, token))
  if (!status) return undefined
  return status.state === 'closed' && !status.complete ? 'waived' : status.state
}
