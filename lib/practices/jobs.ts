import { tell } from '@/lib/activity'
import { db } from '@/lib/db'
import { defineJob } from '@/lib/jobs'
import { parisDay, startOfDay } from '@/lib/time'
import { askAdopters, callReaders } from './asking'
import { forgetPractices } from './forgetting'
import { recommended } from './model/life'
import { restate } from './moving'
import { scanMessages } from './scanning'

export const jobs = [
  defineJob({
    name: 'practices.revise',
    // Each morning: those whose year is over are to be read again.
    when: { cron: '10 5 * * *' },
    run: ({ now, signal }) => reviseOld(now, signal),
  }),
  defineJob({
    name: 'practices.scan',
    // At night: what was written until two days ago.
    when: { cron: '40 2 * * *' },
    run: async (turn) => void (await scanMessages(turn)),
  }),
  defineJob({
    name: 'practices.ask',
    when: { cron: '30 7 * * *' },
    run: async (turn) => {
      await askAdopters(turn)
      await callReaders(turn)
    },
  }),
  defineJob({
    name: 'practices.forget',
    when: { cron: '50 4 * * *' },
    run: (turn) => forgetPractices(turn),
  }),
]

/** Practices whose year is over, and that still say otherwise. */
async function reviseOld(now: Date, signal?: AbortSignal): Promise<void> {
  const old = await db.practice.findMany({
    where: {
      reviseOn: { lte: startOfDay(parisDay(now)) },
      state: { in: [...recommended] },
    },
    select: { id: true },
  })
  for (const { id } of old) {
    if (signal?.aborted) return
    await db.$transaction(async (tx) => {
      if ((await restate(tx, id, now)) === 'to_revise')
        await tell(tx, 'practice.moved', null, { practiceId: id, step: 'toRevise', actorId: null })
    })
  }
}
