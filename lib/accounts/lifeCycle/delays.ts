import { z } from 'zod'
import { audit } from '@/lib/activity'
import { db } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { LEAST_DAYS_BETWEEN, usualDelays, type IdleDelays } from '../model/idle'

const KEY = 'accounts.idle'

export const IdleDelaysForm = z
  .object({
    warnAfterMonths: z.coerce.number('lifeCycle.mistake.months').int().min(3, 'lifeCycle.mistake.months'),
    daysBetween: z.coerce
      .number('lifeCycle.mistake.daysBetween')
      .int()
      .min(LEAST_DAYS_BETWEEN, 'lifeCycle.mistake.daysBetween')
      .max(180, 'lifeCycle.mistake.daysBetween'),
    eraseAfterMonths: z.coerce.number('lifeCycle.mistake.months').int().max(120, 'lifeCycle.mistake.months'),
  })
  .refine(({ warnAfterMonths, eraseAfterMonths }) => eraseAfterMonths >= warnAfterMonths + 6, {
    path: ['eraseAfterMonths'],
    error: 'lifeCycle.mistake.eraseTooSoon',
  })

/** The delays in force: those that were set, or the usual ones. */
export async function idleDelays(): Promise<IdleDelays> {
  const kept = await db.platformSetting.findUnique({ where: { key: KEY } })
  return IdleDelaysForm.catch(usualDelays).parse(kept?.value)
}

/** Sets them, for everybody; who changed what stays in the audit log. */
export async function setIdleDelays(viewer: Person, delays: z.output<typeof IdleDelaysForm>): Promise<void> {
  authorizePlatform(viewer, 'platform.administer')
  const before = await idleDelays()
  await db.$transaction(async (tx) => {
    await tx.platformSetting.upsert({
      where: { key: KEY },
      create: { key: KEY, value: delays },
      update: { value: delays },
    })
    await audit(tx, {
      actorId: viewer.id,
      action: 'platform.setIdleDelays',
      subjectKind: 'platform',
      subjectId: null,
      before: { ...before },
      after: { ...delays },
    })
  })
}
