import type { z } from 'zod'
import { db, execute, sql } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import type { ShowSteps, SkipStep } from './schema'

/** Sets a step aside, or takes it up again. Two at once both hold: the database changes its own list. */
export async function skipStep(viewer: Person, { step, skip }: z.output<typeof SkipStep>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const without = sql`array_remove(coalesce(f."skipped", '{}'), ${step}::"FirstStep")`
  await execute(
    sql`INSERT INTO "first_steps" AS f ("memberId", "skipped")
        VALUES (${viewer.id}::uuid, CASE WHEN ${skip === 'oui'}::boolean THEN ARRAY[${step}::"FirstStep"] ELSE '{}' END)
        ON CONFLICT ("memberId") DO UPDATE SET
          "skipped" = CASE WHEN ${skip === 'oui'}::boolean THEN ${without} || ${step}::"FirstStep" ELSE ${without} END`,
  )
}

/** Puts the list away from the home page, or back on it. */
export async function showSteps(viewer: Person, { show }: z.output<typeof ShowSteps>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const dismissedAt = show === 'oui' ? null : new Date()
  await db.firstSteps.upsert({
    where: { memberId: viewer.id },
    create: { memberId: viewer.id, dismissedAt },
    update: { dismissedAt },
  })
}
