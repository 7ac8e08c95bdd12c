import type { MemberStatus, PlatformRole, SkillVisibility } from '@/prisma/client/enums'
import { roleIn, type Viewer } from '../viewer'

/** What the rules need to know of somebody's account. */
export interface MemberFacts {
  readonly id: string
  readonly status: MemberStatus
  readonly organisationId: string | null
  readonly platformRole: PlatformRole
  /** A bot, a gateway, a support account: not somebody one looks for. */
  readonly isService: boolean
}

/** What the rules need to know of a skill that somebody holds. */
export interface HeldSkillFacts {
  readonly holder: MemberFacts
  readonly visibility: SkillVisibility
  /** The communities the holder is in. */
  readonly communityIds: readonly string[]
}

/** What the rules need to know of a list of accounts. */
export interface ListFacts {
  readonly organisationId: string | null
  readonly createdById: string
  /** Sent by somebody who may not open accounts; somebody else decides. */
  readonly isRequest: boolean
}

const RANK: Record<PlatformRole, number> = { agent: 0, support: 1, ministry_administrator: 2, dinum: 3 }

const isSignedIn = (viewer: Viewer) => viewer.id !== null
const rankOf = (viewer: Viewer) => (viewer.platformRole === 'nobody' ? -1 : RANK[viewer.platformRole])

/** DINUM answers for everybody, a ministry's administrator for their ministry's people, below them. */
const administers = (viewer: Viewer, member: MemberFacts) =>
  viewer.platformRole === 'dinum' ||
  (viewer.platformRole === 'ministry_administrator' &&
    member.organisationId !== null &&
    viewer.administers.includes(member.organisationId) &&
    RANK[member.platformRole] < RANK.ministry_administrator)

/** Somebody who is here, and whom one may look for. */
const isFound = ({ status, isService }: MemberFacts) => status === 'active' && !isService

const administersOrganisation = (viewer: Viewer, organisationId: string | null) =>
  viewer.platformRole === 'dinum' ||
  (viewer.platformRole === 'ministry_administrator' &&
    organisationId !== null &&
    viewer.administers.includes(organisationId))

const meets = (viewer: Viewer, communityIds: readonly string[]) =>
  communityIds.some((id) => roleIn(viewer, id) !== null)

export const peopleRules = {
  /** Who has not come yet, or has gone, is found by nobody but those who answer for them. */
  'member.see': (viewer: Viewer, member: MemberFacts) =>
    isSignedIn(viewer) && (isFound(member) || viewer.id === member.id || administers(viewer, member)),
  'member.administer': (viewer: Viewer, member: MemberFacts) =>
    viewer.id !== member.id && member.status !== 'pseudonym' && administers(viewer, member),
  /** Nobody gives a role above their own. */
  'member.giveRole': (viewer: Viewer, given: { member: MemberFacts; role: PlatformRole }) =>
    viewer.id !== given.member.id && administers(viewer, given.member) && RANK[given.role] <= rankOf(viewer),
  /** Opening accounts in an administration, or deciding on a request for it. */
  'accounts.open': (viewer: Viewer, place: { organisationId: string | null }) =>
    administersOrganisation(viewer, place.organisationId),
  /** Their holder decides who sees a skill: everybody, those who share a community, nobody else. */
  'skill.see': (viewer: Viewer, { holder, visibility, communityIds }: HeldSkillFacts) =>
    isSignedIn(viewer) &&
    (viewer.id === holder.id ||
      (isFound(holder) &&
        (visibility === 'everyone' || (visibility === 'communities' && meets(viewer, communityIds))))),
  /** One vouches for people one works with, never for oneself, and only for what one may see. */
  'skill.endorse': (viewer: Viewer, { holder, visibility, communityIds }: HeldSkillFacts) =>
    viewer.id !== holder.id && isFound(holder) && visibility !== 'nobody' && meets(viewer, communityIds),
  /** Preparing and following a list: one's own request, or a list for an administration one answers for. */
  'accounts.follow': (viewer: Viewer, list: ListFacts) =>
    administersOrganisation(viewer, list.organisationId) ||
    (isSignedIn(viewer) && viewer.id === list.createdById && list.isRequest),
}
