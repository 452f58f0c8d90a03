/** Says what is wrong with an id that a playbook refers to and does not define. */
import { findClosest } from '../util/closest.ts'
import { type Finding, hintFor } from './findings.ts'
import type { Ids, RefersTo } from './ids.ts'

/** What is wrong with a reference; undefined when it exists, is empty, or what it refers to could not be read. */
export function unknownReference(ids: Ids, kind: RefersTo, id: string): Pick<Finding, 'code' | 'message' | 'hint'> | undefined {
  const known = ids.all(kind)
  if (id === '' || known.includes(id) || ids.unreadable(kind)) return undefined
  const code = 'unknown-reference'
  if (kind === 'task' && ids.retired.includes(id)) {
    return { code, message: { key: 'The task "{id}" is retired', values: { id } } }
  }
  return { code, message: { key: sentences[kind], values: { id } }, hint: hintFor(closestOf(id, known), known) }
}

const sentences: Record<RefersTo, string> = {
  role: 'Unknown role "{id}"',
  service: 'Unknown service "{id}"',
  motion: 'Unknown motion "{id}"',
  phase: 'Unknown phase "{id}"',
  process: 'Unknown process "{id}"',
  task: 'Unknown task "{id}"',
  'task-status': 'Unknown task status "{id}"',
  'entitlement-status': 'Unknown entitlement status "{id}"',
  'entitlement-reason': 'Unknown entitlement reason "{id}"',
  'entitlement-detail': 'Unknown entitlement detail "{id}"',
  'business-reason': 'Unknown business reason "{id}"',
  'waiver-reason': 'Unknown waiver reason "{id}"',
}

/** The known id that was probably meant. */
export function closestOf(text: string, known: readonly string[]): string | undefined {
  return findClosest(
    text,
    known.map(id => ({ id, names: [id] })),
  )
}
