import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { mailLimits } from './limits'
import { outboxFolder } from './transport'

/** Forgets that mails were sent, once it is too late to ask. */
export async function forgetOldMail(now: Date): Promise<void> {
  const forgotten = await select(
    z.object({ id: z.string() }),
    sql`DELETE FROM "mail" WHERE "state" <> 'queued'
           AND "createdAt" < ${new Date(now.getTime() - mailLimits.keptFor)} RETURNING "id"`,
  )
  for (const { id } of forgotten) await rm(join(outboxFolder(), `${id}.eml`), { force: true })
}
