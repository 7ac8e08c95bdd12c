import { newId } from '@/lib/db'
import { LDAP_ATTRIBUTES } from '@/lib/provisioning/model/ldapSettings'
import { PEOPLE, type Name, type World } from '../world'
import type { Room } from './pages'

/**
 * A form's action: what it is sent, and who may. `own`: it only ever touches what is the person's own, so there is
 * nobody to refuse. `open`: it is made for those who have not signed in.
 */
export type ActionRow =
  | { input: (room: Room, world: World) => Record<string, unknown>; may: (room: Room) => readonly Name[] }
  | 'own'
  | 'open'

const inside: readonly Name[] = ['olga', 'ann', 'bob', 'gus']
const members: readonly Name[] = ['olga', 'ann', 'bob']
const animators: readonly Name[] = ['olga', 'ann']
const owner: readonly Name[] = ['olga']
const overseers: readonly Name[] = ['ada', 'max']
const rulers: readonly Name[] = [...owner, ...overseers]
const who = (may: readonly Name[]) => () => may

const slugOf = ({ slug }: Room) => ({ slug })
const rights = { thread: 'member', news: 'animator', file: 'member', comment: 'guest' }
const inThread = ({ id, threadId }: Room) => ({ communityId: id, threadId })
const ofFile = ({ id, depositId }: Room) => ({ communityId: id, depositId })
const aboutBob = (room: Room, { ids }: World) => ({ slug: room.slug, memberId: ids.bob })
const in30Days = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

const reading = {
  ...{ name: 'Annuaire', closePercent: '10', url: 'ldap://annuaire.example', security: 'starttls' },
  ...{ bindDn: 'cn=osmose', secret: 'LDAP_ESSAI', base: 'dc=example', filter: '(uid=*)', everyHours: '24' },
  ...LDAP_ATTRIBUTES,
}

/** Every exported action, one row each: `actions.test.ts` fails when one is missing. */
export const actions: Record<string, ActionRow> = {
  // managers: Max leads, nobody else does
  subscribeAction: { input: () => ({ wanted: 'oui' }), may: who(['max']) },
  nameDelegateAction: { input: () => ({ email: 'Bob@culture.gouv.example' }), may: who(['max']) },
  takeBackDelegationAction: {
    input: (_, { ids }) => ({ delegateId: ids.bob }),
    may: who(['max']),
  },

  // communities
  createCommunityAction: {
    input: () => ({
      name: `Essai ${newId()}`,
      purpose: 'Partager nos essais',
      kind: 'practice',
      opening: 'private-request',
      organisationId: '',
      ...rights,
    }),
    may: who(PEOPLE),
  },
  editCommunityAction: {
    input: (room) => ({
      slug: room.slug,
      name: room.name,
      purpose: 'Partager nos pratiques',
      kind: 'practice',
    }),
    may: who(animators),
  },
  changePostingRightsAction: { input: (room) => ({ slug: room.slug, ...rights }), may: who(animators) },
  changeAccessAction: {
    input: (room) => ({ slug: room.slug, opening: 'private-managed', understood: 'oui' }),
    may: who(owner),
  },
  lockCommunityAction: { input: (room) => ({ slug: room.slug, reason: 'Pause' }), may: who(rulers) },
  archiveCommunityAction: { input: (room) => ({ slug: room.slug, reason: 'Terminé' }), may: who(rulers) },
  deleteCommunityAction: {
    input: (room) => ({ slug: room.slug, confirmation: room.name, reason: 'Doublon' }),
    may: who(rulers),
  },
  reopenCommunityAction: { input: slugOf, may: who(rulers) },
  restoreCommunityAction: { input: slugOf, may: who([]) },
  joinCommunityAction: { input: slugOf, may: who([...inside, 'ida']) },
  requestToJoinAction: {
    input: (room) => ({ slug: room.slug, message: 'Bonjour' }),
    may: ({ access }) => (access === 'private' ? ['rex', 'eve', 'ada', 'max'] : []),
  },
  cancelRequestAction: { input: slugOf, may: ({ access }) => (access === 'private' ? ['rex'] : []) },
  declineInvitationAction: { input: slugOf, may: who(['ida']) },
  leaveCommunityAction: { input: slugOf, may: who(['ann', 'bob', 'gus']) },
  decideRequestAction: {
    input: (room, { ids }) => ({ slug: room.slug, memberId: ids.rex, decision: 'accept' }),
    may: who(animators),
  },
  changeRoleAction: {
    input: (room, world) => ({ ...aboutBob(room, world), role: 'contributor' }),
    may: who(animators),
  },
  removeMemberAction: {
    input: (room, world) => ({ ...aboutBob(room, world), reason: 'Parti' }),
    may: who(animators),
  },
  banMemberAction: {
    input: (room, world) => ({ ...aboutBob(room, world), reason: 'Propos' }),
    may: who(animators),
  },
  liftBanAction: { input: (room, { ids }) => ({ slug: room.slug, memberId: ids.ben }), may: who(animators) },
  offerOwnershipAction: { input: aboutBob, may: who(rulers) },
  invitePeopleAction: {
    input: (room) => ({ slug: room.slug, recipients: `${newId()}@culture.gouv.example` }),
    may: who(animators),
  },
  createInvitationLinkAction: {
    input: (room) => ({ slug: room.slug, days: '7', maxUses: '5' }),
    may: who(animators),
  },

  // discussions
  openThreadAction: {
    input: ({ id }) => ({
      communityId: id,
      kind: 'question',
      title: 'Une question ?',
      body: 'Bonjour',
      key: newId(),
    }),
    may: who(members),
  },
  editThreadAction: {
    input: (room) => ({ ...inThread(room), version: 1, title: 'Où les ranger ?', body: 'Bonjour à toutes' }),
    may: who(['bob']),
  },
  editReplyAction: {
    input: ({ id, replyId }) => ({ communityId: id, replyId, version: 1, body: 'Au dépôt central' }),
    may: who(['ann']),
  },
  removeTextAction: { input: (room) => ({ ...inThread(room), reason: 'Doublon' }), may: who(members) },
  pinThreadAction: { input: (room) => ({ ...inThread(room), until: in30Days() }), may: who(animators) },
  unpinThreadAction: { input: inThread, may: who(animators) },
  lockThreadAction: {
    input: (room) => ({ ...inThread(room), reason: 'Le sujet est clos' }),
    may: who(animators),
  },
  unlockThreadAction: { input: inThread, may: who(animators) },

  // files
  removeFileAction: { input: (room) => ({ ...ofFile(room), reason: 'Doublon' }), may: who(members) },
  restoreFileAction: { input: ofFile, may: who(inside) },
  describeFileAction: {
    input: (room) => ({ ...ofFile(room), name: 'guide.txt', description: 'Le guide' }),
    may: who(members),
  },
  restoreVersionAction: {
    input: (room) => ({ ...ofFile(room), versionId: room.versionId }),
    may: who(members),
  },
  commentOnFileAction: {
    input: (room) => ({ ...ofFile(room), commentId: newId(), body: 'Merci' }),
    may: who(inside),
  },
  editCommentAction: {
    input: (room) => ({ ...ofFile(room), commentId: room.commentId, body: 'Merci !' }),
    may: who(['ann']),
  },
  removeCommentAction: {
    input: (room) => ({ ...ofFile(room), commentId: room.commentId, reason: 'Hors sujet' }),
    may: who(animators),
  },
  restoreCommentAction: { input: (room) => ({ ...ofFile(room), commentId: room.commentId }), may: who([]) },

  // accounts
  inviteAgainAction: {
    input: ({ agentId }) => ({ memberId: agentId }),
    // The account is open already: nobody waits for an invitation.
    may: who([]),
  },
  suspendAccountAction: {
    input: ({ agentId }) => ({ memberId: agentId, reason: 'Poste supprimé' }),
    may: who(overseers),
  },
  markAsLeftAction: {
    input: ({ agentId }) => ({ memberId: agentId, reason: 'Retraite' }),
    may: who(overseers),
  },
  openAgainAction: {
    input: ({ agentId }) => ({ memberId: agentId, reason: 'Retour' }),
    // Open already: nobody has anything to open.
    may: who([]),
  },
  setAccountEndAction: {
    input: ({ agentId }) => ({ memberId: agentId, endsOn: in30Days() }),
    may: who(overseers),
  },
  giveRoleAction: {
    input: ({ agentId }) => ({ memberId: agentId, role: 'support', administers: '' }),
    may: who(overseers),
  },
  correctAccountAction: {
    input: ({ agentId }) => ({ memberId: agentId, jobTitle: 'Archiviste' }),
    may: who(overseers),
  },

  handOverAction: { input: ({ agentId }) => ({ memberId: agentId }), may: who(overseers) },
  leaveAction: {
    input: ({ agentId }) => ({ memberId: agentId, when: 'day', leavesOn: in30Days() }),
    may: who(overseers),
  },
  cancelDepartureAction: { input: ({ agentId }) => ({ memberId: agentId }), may: who(overseers) },

  joinAccountsAction: {
    input: ({ agentId, otherAgentId }) => ({ keptId: agentId, closedId: otherAgentId, motive: 'Doublon' }),
    may: who(overseers),
  },
  // Not proposed: nobody erases somebody who is here.
  offerOrphanAction: { input: aboutBob, may: who(rulers) },
  eraseIdleAction: { input: ({ agentId }) => ({ memberId: agentId }), may: who([]) },
  setIdleDelaysAction: {
    input: () => ({ warnAfterMonths: '12', daysBetween: '31', eraseAfterMonths: '24' }),
    may: who(['ada']),
  },
  undoMergeAction: { input: () => ({ mergeId: newId() }), may: who([]) },
  // provisioning
  createScimDirectoryAction: {
    input: (_, { culture }) => ({ name: 'Annuaire', closePercent: '10', organisationId: culture }),
    may: who(['ada']),
  },
  createLdapDirectoryAction: {
    input: (_, { culture }) => ({ ...reading, organisationId: culture }),
    may: who(['ada']),
  },
  changeScimDirectoryAction: {
    input: ({ scimId }) => ({ directoryId: scimId, name: 'Annuaire', closePercent: '20' }),
    may: who(['ada']),
  },
  changeLdapDirectoryAction: {
    input: ({ directoryId }) => ({ ...reading, directoryId }),
    may: who(['ada']),
  },
  pauseDirectoryAction: { input: ({ directoryId }) => ({ directoryId }), may: who(['ada']) },
  resumeDirectoryAction: { input: ({ directoryId }) => ({ directoryId }), may: who(['ada']) },
  createTokenAction: {
    input: ({ scimId }) => ({ directoryId: scimId, name: 'essai', days: '90' }),
    may: who(['ada']),
  },
  revokeTokenAction: {
    input: ({ scimId, tokenId }) => ({ directoryId: scimId, tokenId }),
    may: who(['ada']),
  },
  askRunAction: { input: ({ directoryId }) => ({ directoryId, kind: 'trial' }), may: who(['ada']) },
  tieGroupAction: {
    input: ({ scimId, groupId }) => ({ directoryId: scimId, groupId, unitId: '' }),
    may: who(['ada']),
  },

  // skills
  endorseSkillAction: {
    input: ({ skillId, holderId }) => ({ skillId, memberId: holderId }),
    may: who(inside),
  },
  answerEndorsementAction: {
    input: ({ skillId, holderId }) => ({ skillId, memberId: holderId }),
    may: who(inside),
  },
  askEndorsementAction: {
    input: ({ skillId }, { ids }) => ({ skillId, memberId: ids.ann }),
    may: who(['bob']),
  },
  acceptSkillAction: {
    input: ({ proposalId }) => ({ skillId: proposalId, label: `Fresque ${newId()}`, kind: 'ability' }),
    may: who(['ada']),
  },
  mergeSkillAction: {
    input: ({ proposalId, skillId }) => ({ skillId: proposalId, intoId: skillId }),
    may: who(['ada']),
  },
  refuseSkillAction: {
    input: ({ proposalId }) => ({ skillId: proposalId, reason: 'Un outil n’est pas une compétence' }),
    may: who(['ada']),
  },

  // imports: Bob's request, prepared by him, decided by those who answer for his ministry.
  chooseColumnsAction: {
    input: ({ requestId }) => ({ importId: requestId, c0: 'email', c1: 'nom', c2: 'prenom' }),
    may: who(['bob', ...overseers]),
  },
  abandonImportAction: {
    input: ({ requestId }) => ({ importId: requestId }),
    may: who(['bob', ...overseers]),
  },
  // The others need a list further on: what they refuse is told in test/slices/imports.
  decideRowsAction: {
    input: ({ requestId }) => ({ importId: requestId, decision: 'leave', line: 2 }),
    may: who([]),
  },
  correctRowAction: { input: ({ requestId }) => ({ importId: requestId, line: 2, c0: 'a' }), may: who([]) },
  confirmImportAction: { input: ({ requestId }) => ({ importId: requestId }), may: who([]) },
  resumeImportAction: { input: ({ requestId }) => ({ importId: requestId }), may: who([]) },
  undoImportAction: { input: ({ requestId }) => ({ importId: requestId }), may: who([]) },
  submitRequestAction: {
    input: ({ requestId }) => ({ importId: requestId, motive: 'Nouvelle équipe' }),
    may: who([]),
  },
  examineRequestAction: { input: ({ requestId }) => ({ importId: requestId }), may: who([]) },
  declineRequestAction: {
    input: ({ requestId }) => ({ importId: requestId, reason: 'Doublon' }),
    may: who([]),
  },

  // Keys that only their holder has, or what is one's own.
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
