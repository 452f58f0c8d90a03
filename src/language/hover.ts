/** What stands under the cursor, in the words of the playbook. */
import { isIsoDate } from '../util/dates.ts'
import type { Path } from '../util/json.ts'
import { type Field, fieldAt } from './hover/field.ts'
import { dateHover, keyHover, wordHover } from './hover/keyHover.ts'
import { personHover, roleHover } from './hover/personHover.ts'
import { partnerHover, riskHover } from './hover/recordHover.ts'
import { serviceHover } from './hover/serviceHover.ts'
import { taskHover, taskPartHover } from './hover/taskHover.ts'
import {
  businessReasonHover,
  entitlementHover,
  itemHover,
  motionHover,
  phaseHover,
  playbookHover,
  processHover,
  statusHover,
  waiverReasonHover,
} from './hover/termHover.ts'
import { commentAt, type Token, tokenAt, tokenText } from './hover/tokens.ts'
import type { Snapshot } from './snapshot.ts'
import type { Hover } from './types.ts'

/**
 * The hover for the key or value at an offset. Words come from the facts of the snapshot, places from its text, so that nothing is
 * parsed. In a comment only behind the key of a task, where people write its name. Never throws.
 */
export function hover(snapshot: Snapshot, offset: number): Hover | undefined {
  const token = tokenAt(snapshot.text, offset)
  if (!token) return taskComment(snapshot, offset)
  const field = fieldAt(token.path)
  if (!field) return undefined
  const markdown = token.part === 'key' ? ofKey(snapshot, token, field) : ofValue(snapshot, token, field)
  return markdown ? { markdown, range: token.range } : undefined
}

function taskComment(snapshot: Snapshot, offset: number): Hover | undefined {
  const comment = commentAt(snapshot.text, offset)
  if (comment?.path.length !== 2 || !isTaskSection(comment.path[0])) return undefined
  const markdown = taskHover(snapshot, String(comment.path[1]))
  return markdown ? { markdown, range: comment.range } : undefined
}

function ofKey(snapshot: Snapshot, { path }: Token, { keyOf, name }: Field): string | undefined {
  const key = String(path.at(-1))
  if (name !== undefined) return keyHover(snapshot, path)
  if (keyOf === 'entry') return ofEntry(snapshot, path, key)
  if (keyOf === 'service' && isTaskSection(path[0])) return taskPartHover(snapshot, String(path[1]), key)
  return keyOf && ofReference(snapshot, keyOf, key)
}

/** An item of a process by its text; of an entry that begins with a day, the day. */
function ofEntry(snapshot: Snapshot, path: Path, key: string): string | undefined {
  if (path[0] === 'processes') return itemHover(snapshot, path)
  const day = key.slice(0, 10)
  return path[0] === 'log' && isIsoDate(day) ? dateHover(snapshot, day, path) : undefined
}

function ofValue(snapshot: Snapshot, token: Token, field: Field): string | undefined {
  const text = tokenText(snapshot.text, token)
  if (isIsoDate(text) && (field.form === 'date' || field.form === 'item')) return dateHover(snapshot, text, token.path)
  if (field.refers) return ofReference(snapshot, field.refers, text)
  if (field.kind) return wordHover(snapshot, field.kind, text)
  return field.form === 'item' ? wordHover(snapshot, 'item', text) : undefined
}

function ofReference(snapshot: Snapshot, kind: NonNullable<Field['refers'] | Field['keyOf']>, id: string): string | undefined {
  switch (kind) {
    case 'task':
      return taskHover(snapshot, id)
    case 'service':
      return serviceHover(snapshot, id)
    case 'person':
      return personHover(snapshot, id)
    case 'role':
      return roleHover(snapshot, id)
    case 'motion':
      return motionHover(snapshot, id)
    case 'phase':
      return phaseHover(snapshot, id)
    case 'process':
      return processHover(snapshot, id)
    case 'risk':
      return riskHover(snapshot, id)
    case 'partner':
      return partnerHover(snapshot, id)
    case 'playbook':
      return playbookHover(snapshot, id)
    case 'task-status':
      return statusHover(snapshot, id)
    case 'entitlement-status':
      return entitlementHover(snapshot, 1, id)
    case 'entitlement-reason':
      return entitlementHover(snapshot, 2, id)
    case 'entitlement-detail':
      return entitlementHover(snapshot, 3, id)
    case 'business-reason':
      return businessReasonHover(snapshot, id)
    case 'waiver-reason':
      return waiverReasonHover(snapshot, id)
    default:
      return undefined
  }
}

function isTaskSection(section: string | number | undefined): boolean {
  return section === 'tasks' || section === 'uncategorized-tasks'
}
