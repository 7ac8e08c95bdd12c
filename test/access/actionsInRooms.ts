import { newId } from '@/lib/db'
import { PEOPLE, type World } from '../world'
import {
  animators,
  in30Days,
  inside,
  members,
  overseers,
  owner,
  rulers,
  who,
  type ActionRow,
} from './actionRow'
import type { Room } from './pages'

const slugOf = ({ slug }: Room) => ({ slug })
const rights = { thread: 'member', news: 'animator', file: 'member', comment: 'guest' }
const inThread = ({ id, threadId }: Room) => ({ communityId: id, threadId })
const ofFile = ({ id, depositId }: Room) => ({ communityId: id, depositId })
const aboutBob = (room: Room, { ids }: World) => ({ slug: room.slug, memberId: ids.bob })

/** In a community: its life, its texts, its files. */
export const actionsInRooms: Record<string, ActionRow> = {
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
  offerOrphanAction: { input: aboutBob, may: who(rulers) },
  invitePeopleAction: {
    input: (room) => ({ slug: room.slug, recipients: `${newId()}@culture.gouv.example` }),
    may: who(animators),
  },
  createInvitationLinkAction: {
    input: (room) => ({ slug: room.slug, days: '7', maxUses: '5' }),
    may: who(animators),
  },

  // discussions
  openAndAskAction: {
    input: ({ id }) => ({
      communityId: id,
      kind: 'question',
      title: 'Une question ?',
      body: 'Bonjour',
      key: newId(),
    }),
    may: who(members),
  },
  askToAnswerAction: {
    input: (room, { ids }) => ({ ...inThread(room), memberId: ids.gus }),
    may: who(members),
  },
  // Asked of Gus.
  declineRequestAction: { input: inThread, may: who(['gus']) },
  passRequestAction: {
    input: (room, { ids }) => ({ ...inThread(room), memberId: ids.olga }),
    may: who(['gus']),
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

  // vitality: a review is open in each room, and another community wants to join it.
  answerReviewAction: {
    input: ({ slug }) => ({ slug, choice: 'relaunch', help: 'Un premier sujet' }),
    may: who(animators),
  },
  decideMergeAction: {
    input: ({ mergeId }) => ({ reviewId: mergeId, decision: 'accept' }),
    may: ({ access }) => (access === 'secret' ? [] : owner),
  },
  // Nothing was joined yet: who may is told in test/slices/vitality/merging.
  takeMergeBackAction: { input: slugOf, may: who([]) },
  conductReviewsAction: { input: ({ id }) => ({ ids: [id], act: 'propose' }), may: who(overseers) },
}
