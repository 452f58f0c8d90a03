/** Every rule, in the order of the documentation. A rule is on when it stands here. */
import { rfaFirstContact } from './rfaFirstContact.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule<any>[] = [
  // Reading and shape
  // Tasks
  // Kickoff
  rfaFirstContact,
  // DIBS, SSAT, dates
  // Entitlements, notes, completion
  // Across files, policies, silencing
]
