import type { z } from 'zod'
import { objects } from '@/lib/activity'
import { communityFactColumns } from '@/lib/communities'
import { db } from '@/lib/db'
import { authorize, authorizePlatform, can, roleIn, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import type { CommunityKind } from '@/prisma/client/enums'
import { holdPractice } from '../held'
import { beganLately } from '../measures/began'
import { proposing } from '../model/order/proposing'
import {
  candidatesAtCreation,
  candidatesThere,
  type Candidate,
  type PlaceThere,
} from '../proposing/candidates'
import { noteDismissal } from '../proposing/credit'
import { proposeOnce, type Proposed } from '../proposing/occasion'
import type { AdoptPractice, OpenProposal, RestoreDismissed } from '../schema'

/** What is put forward in a community, who may put it aside, and how many were. */
export interface ProposedThere {
  place: PlaceThere
  communityId: string
  occasionId: string | null
  practices: Proposed['practices']
  mayDismiss: boolean
  dismissed: number
}

/**
 * Proposes at most three practices to those who run a community. The platform's team, who may speak of them to these, sees
 * the best fit: it takes up nothing there, so that nothing is drawn for it, written down, or learnt from it.
 * @param beside what already stands on the same page
 */
export async function proposeThere(
  viewer: Person,
  { slug, place }: { slug: string; place: PlaceThere },
  now: Date,
  beside: readonly string[] = [],
): Promise<ProposedThere | null> {
  const community = await db.community.findUnique({ where: { slug }, select: communityFactColumns })
  authorize(viewer, 'engagement.read', community)
  if (community.origin !== 'local') return null
  const communityId = community.id
  if (place === 'first_weeks' && !(await beganLately(viewer, communityId, now))) return null
  const candidates = (await candidatesThere(communityId, place, parisDay(now))).filter(
    ({ id }) => !beside.includes(id),
  )
  const mayDismiss = can(viewer, 'practice.adopt', community)
  const moment = { place, communityId, kind: null, viewerId: viewer.id, now }
  const proposed = mayDismiss
    ? await db.$transaction((tx) => proposeOnce(tx, moment, candidates, Math.random))
    : bestFit(candidates)
  return {
    ...{ place, communityId, occasionId: proposed?.occasionId ?? null, practices: proposed?.practices ?? [] },
    mayDismiss,
    dismissed: await db.practiceDismissal.count({ where: { communityId } }),
  }
}

/** Those that fit best, whatever was learnt, and without a trace. */
const bestFit = (candidates: readonly Candidate[]): Proposed => ({
  occasionId: null,
  practices: candidates.slice(0, proposing.most),
})

/** For whoever is about to create a community of a type. */
export async function proposeAtCreation(
  viewer: Person,
  kind: CommunityKind,
  now: Date,
): Promise<Proposed | null> {
  authorizePlatform(viewer, 'community.create')
  const candidates = await candidatesAtCreation(kind)
  if (can(viewer, 'oversight.platform')) return bestFit(candidates)
  const moment = { place: 'creation' as const, communityId: null, kind, viewerId: viewer.id, now }
  return db.$transaction((tx) => proposeOnce(tx, moment, candidates, Math.random))
}

/**
 * Somebody opens what was proposed to them; or to those who run a community, in its alert. Anything else says nothing, nor
 * does whoever objects to being counted.
 */
export async function openProposal(
  viewer: Person,
  { practiceId, occasionId }: z.output<typeof OpenProposal>,
  now: Date,
): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const occasion = await db.practiceOccasion.findUnique({ where: { id: occasionId } })
  if (!occasion) return
  const { viewerId, communityId } = occasion
  const isTheirs =
    viewerId === viewer.id ||
    (viewerId === null && communityId !== null && roleIn(viewer, communityId) !== null)
  if (!isTheirs || (await objects(viewer))) return
  await db.practiceProposal.updateMany({
    where: { occasionId, practiceId, openedAt: null },
    data: { openedAt: now },
  })
}

/** «Not for us»: it no longer comes by itself in this community. Twice is once. */
export async function dismissPractice(
  viewer: Person,
  { practiceId, communityId }: z.output<typeof AdoptPractice>,
) {
  const community = await factsOf(communityId)
  authorize(viewer, 'practice.adopt', community)
  await db.$transaction(async (tx) => {
    authorize(viewer, 'practice.remark', await holdPractice(tx, practiceId))
    const now = new Date()
    await tx.practiceDismissal.createMany({
      data: [{ practiceId, communityId, dismissedById: viewer.id, at: now }],
      skipDuplicates: true,
    })
    await noteDismissal(tx, { practiceId, communityId }, now)
  })
  return community
}

/** All that was put aside may come again. */
export async function restoreDismissed(viewer: Person, { communityId }: z.output<typeof RestoreDismissed>) {
  const community = await factsOf(communityId)
  authorize(viewer, 'practice.adopt', community)
  await db.practiceDismissal.deleteMany({ where: { communityId } })
  return community
}

const factsOf = (id: string) => db.community.findUnique({ where: { id }, select: communityFactColumns })
