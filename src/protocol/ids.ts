/** Ids that package.json, the extension and the server share; a test holds package.json to them. */

export const languageId = 'playbook-engagement'
export const engagementGlob = '**/*.engagement.{yaml,yml}'
/** Files whose change alters what is said of engagements. */
export const supportGlob = '**/{playbook.config.yaml,people.yaml,playbook.yaml,playbook.yml,locales/*.yaml,locales/*.yml}'

export const views = {
  pending: 'playbook.pendingTasks',
  agenda: 'playbook.agenda',
  engagements: 'playbook.engagements',
  playbook: 'playbook.playbook',
} as const
export type ViewName = keyof typeof views

/** Commands that a person may start. All stand in package.json. */
export const commands = {
  newEngagement: 'playbook.newEngagement',
  completeTask: 'playbook.completeTask',
  setTaskStatus: 'playbook.setTaskStatus',
  setDueDate: 'playbook.setDueDate',
  setOwner: 'playbook.setOwner',
  waiveTask: 'playbook.waiveTask',
  addDibs: 'playbook.addDibs',
  addSsat: 'playbook.addSsat',
  addRisk: 'playbook.addRisk',
  addNote: 'playbook.addNote',
  advancePhase: 'playbook.advancePhase',
  copySummary: 'playbook.copySummary',
  resolveConflict: 'playbook.resolveConflict',
  compareWithBase: 'playbook.compareWithBase',
  compareWorkspaceWithBase: 'playbook.compareWorkspaceWithBase',
  explainApplicability: 'playbook.explainApplicability',
  openRuleDocs: 'playbook.openRuleDocs',
  goToTask: 'playbook.goToTask',
  goToSource: 'playbook.goToSource',
  showInPending: 'playbook.showInPending',
  groupBy: 'playbook.groupBy',
  filter: 'playbook.filter',
  clearFilter: 'playbook.clearFilter',
  searchPlaybook: 'playbook.searchPlaybook',
  importPlaybook: 'playbook.importPlaybook',
  showGuidance: 'playbook.showGuidance',
  loadAll: 'playbook.loadAll',
  refresh: 'playbook.refresh',
  whoAmI: 'playbook.whoAmI',
  showOutput: 'playbook.showOutput',
} as const

/** Commands that only lenses, actions and tree items start; hidden from the palette. */
export const innerCommands = {
  /** Argument: `SnippetEdit`. */
  applySnippet: 'playbook.applySnippet',
  /** Arguments: uri, then a `Range` or a `Target` of that file; without the second the file is opened. */
  reveal: 'playbook.reveal',
  /** Argument: a page, e.g. `task/994`. */
  openPage: 'playbook.openPage',
  /** Argument: `PerformRequest`, its answers may be absent. Starts any conversation, also one that no other command starts. */
  perform: 'playbook.perform',
} as const

export const settings = {
  me: 'playbook.me',
  locale: 'playbook.locale',
  saveOnTick: 'playbook.saveOnTick',
  unopenedDiagnostics: 'playbook.diagnostics.unopenedFiles',
  codeLens: 'playbook.codeLens.enabled',
  taskNameHints: 'playbook.inlayHints.taskNames',
  dateHints: 'playbook.inlayHints.dates',
  fileDecorations: 'playbook.fileDecorations.enabled',
} as const

/** Read-only pages of the playbook: `playbook-page:task/994`. */
export const pageScheme = 'playbook-page'

/** Values of `when` clauses that the extension sets. */
export const contextKeys = {
  /** The workspace has an engagement. */
  hasEngagements: 'playbook.hasEngagements',
  /** The index was read once. */
  isReady: 'playbook.isReady',
  /** Pending Tasks shows less than everything. */
  isFiltered: 'playbook.isFiltered',
  /** More files lie in the workspace than were read. */
  hasMore: 'playbook.hasMore',
  /** The engagement in the editor has conflict markers. */
  hasConflict: 'playbook.hasConflict',
  /** Some repository is open of which earlier versions can be read. */
  hasHistory: 'playbook.hasHistory',
} as const
