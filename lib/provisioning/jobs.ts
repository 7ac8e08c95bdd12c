import { z } from 'zod'
import { db, execute, newId, select, sql } from '@/lib/db'
import { defineJob } from '@/lib/jobs'
import { carryOutRun } from './ldap/run'
import { ldapLimits } from './model/ldapSettings'

const day = 86_400_000
/** A run that has said nothing for so long has lost its worker. */
const minutesOfSilence = 5
const kept = { linesDays: 90, runsDays: 365 }

const Run = z.object({ id: z.string(), directoryId: z.string(), isTrial: z.boolean(), isWhole: z.boolean() })

/** Reads the LDAP directories whose turn has come, each at its own pace, and whatever an administrator has asked for. */
const readDirectories = defineJob({
  name: 'provisioning.readDirectories',
  when: { everySeconds: 10 },
  async run({ now, signal }) {
    await takeUpLostRuns(now)
    await askForDueRuns(now)
    while (!signal.aborted) {
      const [run] = await select(
        Run,
        sql`UPDATE "directory_run" SET "state" = 'running', "startedAt" = ${now}::timestamptz, "aliveAt" = now()
             WHERE "id" = (SELECT "id" FROM "directory_run" WHERE "state" = 'asked' ORDER BY "createdAt" LIMIT 1)
            RETURNING "id", "directoryId", "isTrial", "isWhole"`,
      )
      if (!run) return
      await carryOutRun(run, signal, now)
    }
  },
})

const takeUpLostRuns = (now: Date) =>
  db.directoryRun.updateMany({
    where: { state: 'running', aliveAt: { lt: new Date(now.getTime() - minutesOfSilence * 60_000) } },
    data: { state: 'asked' },
  })

/**
 * In full once a day, because only then one sees who is gone; what has changed, in between. The first reading for good
 * is asked by a person, who may try before.
 */
const askForDueRuns = (now: Date) =>
  execute(sql`
    INSERT INTO "directory_run" ("id", "directoryId", "isWhole", "createdAt")
    SELECT ${newId()}::uuid, d."id",
           d."readUpTo" IS NULL
             OR d."readWholeAt" <= ${now}::timestamptz - make_interval(hours => ${ldapLimits.wholeEveryHours}::int),
           ${now}::timestamptz
      FROM "directory" d
     WHERE d."kind" = 'ldap' AND d."state" = 'active' AND d."readWholeAt" IS NOT NULL
       AND NOT EXISTS (SELECT FROM "directory_run" r WHERE r."directoryId" = d."id" AND NOT r."isTrial"
             AND r."createdAt" > ${now}::timestamptz - make_interval(hours => d."everyHours"))
       AND NOT EXISTS (SELECT FROM "directory_run" r WHERE r."directoryId" = d."id" AND r."state" IN ('asked', 'running'))
     ORDER BY d."id" LIMIT 1
    ON CONFLICT DO NOTHING`)

const forgetOldRuns = defineJob({
  name: 'provisioning.forgetOldRuns',
  when: { cron: '50 3 * * *' },
  async run({ now }) {
    const before = (days: number) => new Date(now.getTime() - days * day)
    await db.directoryVerdict.deleteMany({ where: { run: { createdAt: { lt: before(kept.linesDays) } } } })
    await db.directoryRun.deleteMany({ where: { createdAt: { lt: before(kept.runsDays) } } })
  },
})

export const jobs = [readDirectories, forgetOldRuns]
