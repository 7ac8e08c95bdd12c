import { authorize, can, type Viewer } from '@/lib/policy'
import { weekFactsOf } from '../measures/week'
import { actsOfTheWeek, type WeekAct } from '../model/week'
import { communityToMeasure } from './dashboard'

/**
 * What a community asks this week of those who run it; null for who only reads its measures, and where nobody can do
 * anything: it is closed, or nobody lives there.
 */
export async function communityWeek(viewer: Viewer, slug: string, now: Date): Promise<WeekAct[] | null> {
  const community = await communityToMeasure(viewer, slug)
  authorize(viewer, 'engagement.read', community)
  if (community.origin === 'imported' || !can(viewer, 'community.decide', community)) return null
  return actsOfTheWeek(await weekFactsOf(community.id, now), now)
}
