/** Merge conflicts of an engagement: what each side says, what has to be decided, and the text once it is. */
export { type Decision, findDecisions, findOneSided, type OneSided } from './conflicts/decisions.ts'
export { type BrokenMarkers, type Conflict, hasConflict, readConflict, type Side } from './conflicts/markers.ts'
export { originsOf, type Pick, settle } from './conflicts/settle.ts'
