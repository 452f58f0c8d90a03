/** Whether data has the shape of an engagement file: the fast answer for the many files that are in order. */
import type { EngagementFile } from '../playbook/shape.ts'
import { validate } from './soundShape.generated.mjs'

/** True when `checkEngagementShape` would find nothing and leave nothing out. Never throws. */
export function isSoundEngagement(data: unknown): data is EngagementFile {
  return (validate as (data: unknown) => boolean)(data)
}
