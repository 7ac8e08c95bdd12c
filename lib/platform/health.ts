import { z } from 'zod'
import { select, sql } from '@/lib/db'

const patience = 2_000

/** Does the database answer, within two seconds? For whoever watches over the platform. */
export async function isAnswering(): Promise<boolean> {
  const asked = select(z.object({ one: z.number() }), sql`SELECT 1::int AS "one"`).then(
    (rows) => rows.length === 1,
    () => false,
  )
  const tired = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref())
  return Promise.race([asked, tired])
}
