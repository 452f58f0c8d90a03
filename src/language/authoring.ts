/** Help in the files around engagements: playbooks, their locales, configurations and our own people. */
export { type AuthoringKind, authoringKind } from './authoring/authoringKind.ts'
export { type AuthoringInput, type AuthoringProblem, authoringProblems } from './authoring/authoringProblems.ts'
export { type AuthoringContext, completeAuthoring } from './authoring/completeAuthoring.ts'
export { hoverAuthoring } from './authoring/hoverAuthoring.ts'
