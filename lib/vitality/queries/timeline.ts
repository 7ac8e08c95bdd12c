import { communityHistory } from '@/lib/communities'
import { communityToMeasure } from '@/lib/engagement'
import { authorize, can, type Person } from '@/lib/policy'
import { communityVitality } from './community'
import { lessonsOf, reviewsOf } from '../reviews/shown'

/** What a review is made of, and what it leads to: the rest of a community's history is on its own page. */
const ABOUT = ['review.', 'community.', 'ownership.']
const MOST_REVIEWS = 20

/**
 * A community's life as it was judged, and what was done about it. Of an imported one only the verdicts: nobody here
 * runs it.
 */
export async function sleepingTimeline(viewer: Person, slug: string) {
  const community = await communityToMeasure(viewer, slug)
  authorize(viewer, 'engagement.read', community)
  const isReviewed = can(viewer, 'review.read', community)
  const [vitality, reviews, lessons, history] = await Promise.all([
    communityVitality(viewer, slug),
    isReviewed ? reviewsOf(community.id, MOST_REVIEWS) : [],
    isReviewed ? lessonsOf(community.id) : [],
    isReviewed ? communityHistory(viewer, slug, undefined, ABOUT) : { acts: [], next: null },
  ])
  const { id, name, kind, origin } = community
  return {
    community: { id, slug, name, kind, origin },
    vitality,
    reviews,
    lessons,
    acts: history.acts,
    isReviewed,
    mayConduct: can(viewer, 'review.conduct', community),
  }
}
export type SleepingTimeline = Awaited<ReturnType<typeof sleepingTimeline>>
