import type { z } from 'zod'
import { db, execute, sql } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { draftPlace } from '../drafts'
import { replyFacts, roomFacts, threadFacts } from '../facts'
import { idIfFresh } from '../ids'
import type { SaveDraft } from '../schema'

/** Keeps what is being typed, for its author alone; an empty text leaves no draft. */
export async function saveDraft(
  viewer: Person,
  draft: z.output<typeof SaveDraft>,
): Promise<{ savedAt: Date }> {
  const { communityId, place, subjectId, title, body, parentId, kind, key } = draft
  const room = await roomOf(draft)
  authorize(viewer, 'community.read', room)
  const savedAt = new Date()
  const name = draftPlace(place, communityId, subjectId)
  if (title.trim() === '' && body.trim() === '') {
    await db.draft.deleteMany({ where: { memberId: viewer.id, place: name } })
    return { savedAt }
  }
  const fields = JSON.stringify({ ...(parentId && { parentId }), ...(kind && { kind }) })
  // A save that arrives after the text was sent must not bring its draft back.
  const sentId = key === undefined ? null : idIfFresh(viewer.id, key, savedAt)
  await execute(
    sql`INSERT INTO "draft" ("memberId", "place", "communityId", "title", "body", "fields", "updatedAt")
        SELECT ${viewer.id}::uuid, ${name}, ${communityId}::uuid, ${title}, ${body}, ${fields}::jsonb, ${savedAt}::timestamptz
         WHERE NOT EXISTS (SELECT FROM "reply" WHERE "communityId" = ${communityId}::uuid AND "id" = ${sentId}::uuid)
           AND NOT EXISTS (SELECT FROM "thread" WHERE "communityId" = ${communityId}::uuid AND "id" = ${sentId}::uuid)
        ON CONFLICT ("memberId", "place") DO UPDATE SET
          "title" = excluded."title", "body" = excluded."body", "fields" = excluded."fields",
          "updatedAt" = excluded."updatedAt"`,
  )
  return { savedAt }
}

type Place = Pick<z.output<typeof SaveDraft>, 'communityId' | 'place' | 'subjectId'>

/** The community of the thing the draft is about, which must be there. */
async function roomOf({ communityId, place, subjectId }: Place) {
  if (place === 'thread') return roomFacts(communityId)
  if (subjectId === null) throw new NotFound()
  const thread = await threadFacts(communityId, subjectId)
  if (thread || place === 'reply') return thread?.community
  return (await replyFacts(communityId, subjectId))?.community
}
