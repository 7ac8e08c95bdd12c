import { execute, sql } from '@/lib/db'

/** How many people bear each word of names; a word that nobody bears any more is forgotten with them. */
export async function recountWords(): Promise<void> {
  await execute(
    sql`INSERT INTO "name_word" AS w ("word", "people")
        SELECT osmose_name_word("key"), count(*) FROM "name_key" GROUP BY 1 ORDER BY 1
            ON CONFLICT ("word") DO UPDATE SET "people" = EXCLUDED."people" WHERE w."people" <> EXCLUDED."people"`,
  )
  await execute(
    sql`DELETE FROM "name_word" w
         WHERE NOT EXISTS (SELECT FROM "name_key" k WHERE k."key" >= w."word" || ' ' AND k."key" < w."word" || '-')`,
  )
}
