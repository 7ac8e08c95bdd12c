'use client'
import { useKept } from '@/lib/ui/forms/useKept'

export interface DraftPlace {
  communityId: string
  place: 'thread' | 'reply' | 'edit'
  subjectId?: string
}

/** A text being typed in a community, kept for its author. */
export const useDraft = (
  { communityId, place, subjectId }: DraftPlace,
  read: () => Record<string, string> | null,
) =>
  useKept(`/api/communautes/${communityId}/brouillons`, () => {
    const typed = read()
    return typed && { place, subjectId, ...typed }
  })
