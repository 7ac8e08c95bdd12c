import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, visibleInSql, type Person } from '@/lib/policy'
import { nearDuplicates, stemsOf } from '@/lib/text'

/** Half of their runs of three words, and two texts say nearly the same. */
const ALIKE_FROM = 0.5
/** Those whose titles and situations look most alike, letter by letter: the others are not compared. */
const MOST_COMPARED = 40
/** One reads no more before proposing. */
const MOST_SHOWN = 3

const Row = z.object({ id: z.string(), title: z.string(), words: z.string() })

/** Practices the viewer may read that say nearly the same as this one, the most alike first: before it is proposed. */
export async function practicesAlike(viewer: Person, id: string): Promise<{ id: string; title: string }[]> {
  authorizePlatform(viewer, 'platform.use')
  const rows = await select(
    Row,
    sql`SELECT p."id", v."title", concat_ws(' ', v."title", v."situation",
               (SELECT string_agg(s->>'what', ' ') FROM jsonb_array_elements(v."steps") s),
               v."whenTo", v."whenNot", v."result") AS "words"
          FROM "practice" p JOIN "practice_version" v ON v."practiceId" = p."id" AND v."number" = p."version"
         CROSS JOIN (SELECT concat_ws(' ', o."title", o."situation") AS "said" FROM "practice_version" o
                      WHERE o."practiceId" = ${id}::uuid ORDER BY o."number" DESC LIMIT 1) own
         WHERE ${visibleInSql.practices(viewer)} AND (p."id" = ${id}::uuid OR p."retiredAt" IS NULL)
         ORDER BY p."id" = ${id}::uuid DESC, similarity(concat_ws(' ', v."title", v."situation"), own."said") DESC, p."id"
         LIMIT ${MOST_COMPARED + 1}`,
  )
  if (rows[0]?.id !== id) return []
  return nearDuplicates(
    rows.map(({ words }) => stemsOf(words)),
    ALIKE_FROM,
  )
    .filter(({ one }) => one === 0)
    .slice(0, MOST_SHOWN)
    .map(({ other }) => ({ id: rows[other]!.id, title: rows[other]!.title }))
}
