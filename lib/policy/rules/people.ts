import type { MemberLevel, MemberStatus, PlatformRole } from '@/prisma/client/enums'
import type { Viewer } from '../viewer'

/** What the rules need to know of somebody's account. */
export interface MemberFacts {
  readonly id: string
  readonly status: MemberStatus
  readonly organisationId: string | null
  readonly platformRole: PlatformRole
  /** A bot, a gateway, a support account: not somebody one looks for. */
  readonly isService: boolean
}

/** Somebody who may lead others, and whom they let see in their place what their unit gained. */
export interface ManagerFacts {
  readonly id: string
  readonly level: MemberLevel
}

const leads = ({ level }: ManagerFacts) => level !== 'agent'

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

export const peopleRules = {
  /** Who has not come yet, or has gone, is found by nobody but those who answer for them. */
  'member.see': (viewer: Viewer, member: MemberFacts) =>
    isSignedIn(viewer) && (isFound(member) || viewer.id === member.id || administers(viewer, member)),
  'member.administer': (viewer: Viewer, member: MemberFacts) =>
    viewer.id !== member.id && member.status !== 'pseudonym' && administers(viewer, member),
  /** Nobody gives a role above their own. */
  'member.giveRole': (viewer: Viewer, given: { member: MemberFacts; role: PlatformRole }) =>
    viewer.id !== given.member.id && administers(viewer, given.member) && RANK[given.role] <= rankOf(viewer),
  /** What a unit gained is for those who lead it, and for whoever they name; never for their administrators. */
  'gains.receive': (viewer: Viewer, manager: ManagerFacts) => viewer.id === manager.id && leads(manager),
  'gains.read': (
    viewer: Viewer,
    { delegateIds, ...manager }: ManagerFacts & { delegateIds: readonly string[] },
  ) => viewer.id !== null && leads(manager) && [manager.id, ...delegateIds].includes(viewer.id),
  /** Opening accounts in an administration, or deciding on a request for it. */
  'accounts.open': (viewer: Viewer, place: { organisationId: string | null }) =>
    administersOrganisation(viewer, place.organisationId),
}
