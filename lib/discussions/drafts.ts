import type { draftPlaces } from './schema'

/** The name of the place a draft belongs to, one per person. */
export const draftPlace = (
  place: (typeof draftPlaces)[number],
  communityId: string,
  subjectId: string | null,
): string => `${place}:${place === 'thread' ? communityId : subjectId}`
