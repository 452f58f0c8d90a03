/** Every rule, in the order of the documentation. A rule is on when it stands here. */

import { action } from './action.ts'
import { blockedNeedsNote } from './blockedNeedsNote.ts'
import { businessReason } from './businessReason.ts'
import { collaboration } from './collaboration.ts'
import { combinedAssessmentPlan } from './combinedAssessmentPlan.ts'
import { dateSlipped } from './dateSlipped.ts'
import { dibsAfterKickoff } from './dibsAfterKickoff.ts'
import { dibsComplete } from './dibsComplete.ts'
import { dibsDate } from './dibsDate.ts'
import { disengagement } from './disengagement.ts'
import { enablementComplete } from './enablementComplete.ts'
import { engagementStart } from './engagementStart.ts'
import { entitlementCounts } from './entitlementCounts.ts'
import { evidenceRemoved } from './evidenceRemoved.ts'
import { factRewritten } from './factRewritten.ts'
import { gateTask } from './gateTask.ts'
import { handoverBeforeContact } from './handoverBeforeContact.ts'
import { ignore } from './ignore.ts'
import { inputsBeforeProcess } from './inputsBeforeProcess.ts'
import { intentNone } from './intentNone.ts'
import { kickoffDate } from './kickoffDate.ts'
import { knowledgeGapFollowUp } from './knowledgeGapFollowUp.ts'
import { knownKey } from './knownKey.ts'
import { knownPerson } from './knownPerson.ts'
import { knownPlaybook } from './knownPlaybook.ts'
import { knownReference } from './knownReference.ts'
import { knownRole } from './knownRole.ts'
import { knownService } from './knownService.ts'
import { knownTask } from './knownTask.ts'
import { logStale } from './logStale.ts'
import { lostText } from './lostText.ts'
import { managedAccountTeam } from './managedAccountTeam.ts'
import { mandatoryWaived } from './mandatoryWaived.ts'
import { migrationComplete } from './migrationComplete.ts'
import { migrationDates } from './migrationDates.ts'
import { migrationEligible } from './migrationEligible.ts'
import { migrationRequests } from './migrationRequests.ts'
import { noteLength } from './noteLength.ts'
import { notePlaceholder } from './notePlaceholder.ts'
import { noteReason } from './noteReason.ts'
import { noteRepeated } from './noteRepeated.ts'
import { noteVagueWords } from './noteVagueWords.ts'
import { outputsBeforeNext } from './outputsBeforeNext.ts'
import { ownerRemoved } from './ownerRemoved.ts'
import { partnerScope } from './partnerScope.ts'
import { pause } from './pause.ts'
import { personalData } from './personalData.ts'
import { phaseMandatoryTasks } from './phaseMandatoryTasks.ts'
import { policy } from './policy.ts'
import { readableFile } from './readableFile.ts'
import { recordedLate } from './recordedLate.ts'
import { referralConsent } from './referralConsent.ts'
import { relaxed } from './relaxed.ts'
import { requireCompletedDate } from './requireCompletedDate.ts'
import { requireKey } from './requireKey.ts'
import { researchBeforeKickoff } from './researchBeforeKickoff.ts'
import { rfaFirstContact } from './rfaFirstContact.ts'
import { riskReferral } from './riskReferral.ts'
import type { Rule } from './rule.ts'
import { ssatComplete } from './ssatComplete.ts'
import { ssatEntry } from './ssatEntry.ts'
import { statusNote } from './statusNote.ts'
import { statusReason } from './statusReason.ts'
import { statusWentBack } from './statusWentBack.ts'
import { successOwner } from './successOwner.ts'
import { taskApplies } from './taskApplies.ts'
import { taskDates } from './taskDates.ts'
import { taskOrder } from './taskOrder.ts'
import { taskOverdue } from './taskOverdue.ts'
import { taskPercent } from './taskPercent.ts'
import { termsAndConditions } from './termsAndConditions.ts'
import { unblockBy } from './unblockBy.ts'
import { uncategorizedTask } from './uncategorizedTask.ts'
import { uniqueEngagement } from './uniqueEngagement.ts'
import { unresponsiveNote } from './unresponsiveNote.ts'
import { validDate } from './validDate.ts'
import { validNumber } from './validNumber.ts'
import { validType } from './validType.ts'
import { validValue } from './validValue.ts'
import { waiver } from './waiver.ts'
import { windows10Deployment } from './windows10Deployment.ts'
import { yamlSyntax } from './yamlSyntax.ts'

export const rules: readonly Rule<any>[] = [
  // Reading and shape
  readableFile,
  yamlSyntax,
  lostText,
  validNumber,
  knownPlaybook,
  knownKey,
  requireKey,
  validType,
  validValue,
  validDate,
  knownReference,
  knownTask,
  knownService,
  knownRole,
  knownPerson,
  // Tasks
  taskApplies,
  taskPercent,
  taskOrder,
  taskDates,
  requireCompletedDate,
  blockedNeedsNote,
  waiver,
  phaseMandatoryTasks,
  gateTask,
  taskOverdue,
  uncategorizedTask,
  // Kickoff
  rfaFirstContact,
  handoverBeforeContact,
  managedAccountTeam,
  researchBeforeKickoff,
  kickoffDate,
  dibsAfterKickoff,
  combinedAssessmentPlan,
  knowledgeGapFollowUp,
  riskReferral,
  referralConsent,
  partnerScope,
  windows10Deployment,
  termsAndConditions,
  collaboration,
  inputsBeforeProcess,
  outputsBeforeNext,
  // DIBS, SSAT, dates
  dibsComplete,
  dibsDate,
  unblockBy,
  engagementStart,
  businessReason,
  successOwner,
  intentNone,
  ssatComplete,
  ssatEntry,
  // Entitlements, notes, completion
  entitlementCounts,
  statusReason,
  statusNote,
  unresponsiveNote,
  noteReason,
  noteVagueWords,
  noteLength,
  noteRepeated,
  notePlaceholder,
  action,
  logStale,
  enablementComplete,
  migrationComplete,
  migrationEligible,
  migrationRequests,
  migrationDates,
  disengagement,
  pause,
  // Across files, policies, silencing
  uniqueEngagement,
  policy,
  ignore,
  personalData,
  // What changed
  relaxed,
  statusWentBack,
  mandatoryWaived,
  dateSlipped,
  ownerRemoved,
  evidenceRemoved,
  factRewritten,
  recordedLate,
]
