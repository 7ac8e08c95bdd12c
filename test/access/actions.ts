import type { ActionRow } from './actionRow'
import { actionsInRooms } from './actionsInRooms'
import { actionsOnEntered } from './actionsOnEntered'
import { actionsOnPlatform } from './actionsOnPlatform'
import { actionsOnPractices } from './actionsOnPractices'
import { actionsOnReports } from './actionsOnReports'

/** Every exported action, one row each: `actions.test.ts` fails when one is missing. */
export const actions: Record<string, ActionRow> = {
  ...actionsOnPractices,
  ...actionsInRooms,
  ...actionsOnPlatform,
  ...actionsOnEntered,
  ...actionsOnReports,

  // Keys that only their holder has, or what is one's own.
  startUnderstandingAction: 'own',
  stopUnderstandingAction: 'own',
  hideInferenceAction: 'own',
  showInferenceAction: 'own',
  limitRequestsAction: 'own',
  pauseRequestsAction: 'own',
  resumeRequestsAction: 'own',
  showStepsAction: 'own',
  skipStepAction: 'own',
  acceptInvitationAction: 'own',
  acceptOwnershipAction: 'own',
  askChangeAction: 'own',
  askErasureAction: 'own',
  addSkillAction: 'own',
  answerSuggestionAction: 'own',
  askOwnPasswordAction: 'own',
  carryOutChangeAction: 'own',
  proveAddressAction: 'own',
  undoOwnMergeAction: 'own',
  changeOwnProfileAction: 'own',
  changePasswordAction: 'own',
  chooseFirstPasswordAction: 'own',
  changeSkillAction: 'own',
  confirmSuggestionAction: 'own',
  declineEndorsementAction: 'own',
  endOtherSessionsAction: 'own',
  endSessionAction: 'own',
  markAllReadAction: 'own',
  markAllSeenAction: 'own',
  markReadAction: 'own',
  proposeSkillAction: 'own',
  refuseOwnershipAction: 'own',
  removeSkillAction: 'own',
  renewInvitationAction: 'own',
  resendInvitationAction: 'own',
  resetChoicesAction: 'own',
  restoreSkillAction: 'own',
  revokeInvitationAction: 'own',
  saveChoicesAction: 'own',
  setObjectionAction: 'own',
  withdrawEndorsementAction: 'own',
  takeBackEndorsementAction: 'own',
  withdrawOwnershipAction: 'own',

  acceptProposalAction: 'open',
  askForPasswordAction: 'open',
  openInvitedAccountAction: 'open',
  renewAccountInvitationAction: 'open',
  choosePasswordAction: 'open',
  keepAccountAction: 'open',
  signInAction: 'open',
  signInWithLinkAction: 'open',
}
