import { question } from '@/lib/auth'
import { peopleToName } from '@/lib/discussions'

/** Whom one may name here: `?q=ben`. */
export const GET = question<{ communityId: string }>(async (viewer, { communityId }, url) => ({
  people: await peopleToName(viewer, communityId, url.searchParams.get('q') ?? ''),
}))
