import type { z } from 'zod'
import { db, execute, sql } from '@/lib/db'
import { authorize, authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { heldColumns, heldFrom } from '../held'
import { isBegun } from '../model/typed'
import type { KeepDraft, OneDraft } from '../schema'

/**
 * Keeps what is being typed of a practice, for whoever types it alone; an empty form leaves no draft.
 * @throws NotFound the practice is not there any more, or not theirs
 */
export async function keepDraft(
  viewer: Person,
  { draftId: practiceId, fields }: z.output<typeof KeepDraft>,
): Promise<{ savedAt: Date }> {
  authorizePlatform(viewer, 'practice.write')
  const known = await db.practice.findUnique({ where: { id: practiceId }, select: heldColumns })
  if (known) authorize(viewer, 'practice.edit', await heldFrom(known))
  // An idea that was taken away in another tab leaves no draft that leads nowhere.
  else if (fields.practiceId) throw new NotFound()
  const savedAt = new Date()
  if (!isBegun(fields)) await db.practiceDraft.deleteMany({ where: { memberId: viewer.id, practiceId } })
  else {
    const title = typeof fields.title === 'string' ? fields.title.slice(0, 120) : ''
    // A new one that has been kept meanwhile: a save that comes late must not bring its draft back.
    await execute(
      sql`INSERT INTO "practice_draft" ("memberId", "practiceId", "title", "fields", "updatedAt")
          SELECT ${viewer.id}::uuid, ${practiceId}::uuid, ${title}, ${JSON.stringify(fields)}::jsonb, ${savedAt}::timestamptz
           WHERE ${fields.practiceId !== ''}::boolean
              OR NOT EXISTS (SELECT FROM "practice" WHERE "id" = ${practiceId}::uuid)
          ON CONFLICT ("memberId", "practiceId") DO UPDATE SET
            "title" = excluded."title", "fields" = excluded."fields", "updatedAt" = excluded."updatedAt"`,
    )
  }
  return { savedAt }
}

/** Throws a draft away: what was kept of the practice before stays. */
export async function discardDraft(
  viewer: Person,
  { draftId: practiceId }: z.output<typeof OneDraft>,
): Promise<void> {
  authorizePlatform(viewer, 'practice.write')
  await db.practiceDraft.deleteMany({ where: { memberId: viewer.id, practiceId } })
}
