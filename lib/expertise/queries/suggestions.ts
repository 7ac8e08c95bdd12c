import { db, isId } from '@/lib/db'
import { authorize, authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { shownTo, type Suggestions } from '../answering/people'
import { proposedFor } from '../answering/suggesting'

const facts = {
  id: true,
  access: true,
  joining: true,
  status: true,
  origin: true,
  organisationId: true,
  postingRights: true,
} as const

/** Longer than any title. */
const LONGEST = 300

/** What one comes with to the page where a question is written: the title one has left, or a skill it is about. */
export async function whoKnowsFirst(
  viewer: Person,
  communityId: string,
  { title, skillId }: { title: string | null; skillId: string | null },
  now: Date,
): Promise<Suggestions | null> {
  authorizePlatform(viewer, 'platform.use')
  const skill =
    skillId && isId(skillId)
      ? await db.skill.findFirst({ where: { id: skillId, state: 'current' }, select: { label: true } })
      : null
  const about = title ?? skill?.label
  if (!about) return null
  return whoKnows(viewer, communityId, about, now)
}

/** Who might answer a question that is being written in a community, from its title. */
export async function whoKnows(
  viewer: Person,
  communityId: string,
  title: string,
  now: Date,
): Promise<Suggestions> {
  if (!isId(communityId)) throw new NotFound()
  const community = await db.community.findUnique({ where: { id: communityId }, select: facts })
  authorize(viewer, 'community.read', community)
  authorize(viewer, 'thread.create', { community, kind: 'question' })
  const asking = { place: community, title: title.slice(0, LONGEST), askerId: viewer.id }
  return shownTo(viewer, community.id, await proposedFor(viewer, asking, now))
}
