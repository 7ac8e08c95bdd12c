import { z } from 'zod'
import { db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import type { Beginning } from './beginning'
import { textTyped, type TextTyped, type Typed } from './model/typed'

/** What the form opens on: a practice to change, or the beginning of one. */
export interface PracticeDraft {
  practiceId: string | null
  /** Of the practice this form would make: sent twice, it makes one. */
  newId: string
  version: number
  /** When what it shows was written; null: it is new. */
  writtenAt: Date | null
  isFailure: boolean
  isProposed: boolean
  communityId: string | null
  threadId: string | null
  lessonId: string | null
  candidateId: string | null
  text: TextTyped
  /** Where its first words come from. */
  source: Beginning['source'] | null
  quotable: Beginning['quotable']
  /** Of these, whom one was about to ask. */
  ticked: readonly string[]
  drawn: Beginning['drawn']
  /** Where it may have happened. */
  communities: { id: string; name: string }[]
  /** Since when what is shown lies here, not kept yet. */
  savedAt: Date | null
  /** Somebody else wrote since: when the draft that waits was kept, and whether it is what the form shows. */
  overtaken: { savedAt: Date; isShown: boolean } | null
  /** Another one that was being typed, to go on with. */
  unfinished: { title: string; href: string } | null
}

/** A form of which nothing is known yet, its text apart. */
export const empty = {
  ...{ practiceId: null, version: 0, writtenAt: null, isFailure: false, isProposed: false },
  ...{ communityId: null, threadId: null, lessonId: null, candidateId: null, source: null, quotable: [] },
  ...{ ticked: [], drawn: null, savedAt: null, overtaken: null },
  unfinished: null,
}

/** What one was typing, as one left it. */
export interface Kept {
  fields: Typed
  updatedAt: Date
}
const Fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** null: nobody was typing it. */
export async function keptDraft(viewer: Person, practiceId: string): Promise<Kept | null> {
  const draft = await db.practiceDraft.findUnique({
    where: { memberId_practiceId: { memberId: viewer.id, practiceId } },
  })
  return draft && { fields: Fields.parse(draft.fields), updatedAt: draft.updatedAt }
}

/** As it was being typed. */
export function resumed(draft: PracticeDraft, kept: Kept | null): PracticeDraft {
  if (!kept) return draft
  const { fields, updatedAt: savedAt } = kept
  const communityId = draft.communities.find(({ id }) => id === fields.communityId)?.id ?? null
  return {
    ...draft,
    savedAt,
    text: textTyped(fields),
    isFailure: fields.isFailure === 'oui',
    ticked: typeof fields.quotes === 'string' ? [fields.quotes] : (fields.quotes ?? []),
    ...(draft.practiceId === null && { communityId }),
  }
}

/** What the viewer is still typing, the latest first, and where to go on. */
export async function draftsOf(viewer: Person) {
  const drafts = await db.practiceDraft.findMany({
    where: { memberId: viewer.id },
    select: { practiceId: true, title: true, fields: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
  })
  return drafts.map(({ practiceId, title, fields, updatedAt }) => {
    const isNew = !Fields.parse(fields).practiceId
    return {
      ...{ id: practiceId, title, updatedAt, isNew },
      href: isNew ? `/pratiques/nouvelle?brouillon=${practiceId}` : `/pratiques/${practiceId}/modifier`,
    }
  })
}
