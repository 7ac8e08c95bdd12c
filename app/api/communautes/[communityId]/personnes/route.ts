import { question } from '@/lib/auth'
import { peopleToName } from '@/lib/discussions'
import { translator } from '@/lib/i18n'

/** Whom one may name here: `?q=ben`. `later`: why some are left out for a while, in words. */
export const GET = question<{ communityId: string }>(async (viewer, { communityId }, url) => {
  const { people, laterIn } = await peopleToName(viewer, communityId, url.searchParams.get('q') ?? '')
  const t = await translator('ui')
  const later = laterIn === null ? null : t('tooManyPeople', { minutes: Math.ceil(laterIn / 60) })
  return { people, later }
})
