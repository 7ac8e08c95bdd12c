import { question } from '@/lib/auth'
import { peopleInWords, whoKnows } from '@/lib/expertise'

/** Who might answer a question with this title: `?titre=…`, each with why, in words. */
export const GET = question<{ communityId: string }>(async (viewer, { communityId }, url) =>
  peopleInWords(await whoKnows(viewer, communityId, url.searchParams.get('titre') ?? '', new Date())),
)
