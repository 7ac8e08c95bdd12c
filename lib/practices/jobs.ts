import { tell } from '@/lib/activity'
import { db } from '@/lib/db'
import { defineJob } from '@/lib/jobs'
import { parisDay } from '@/lib/time'
import { askAdopters, callReaders } from './asking'
import { estimateEffects } from './effects/night'
import { forgetPractices } from './forgetting'
import { recommended } from './model/life'
import { restate } from './moving'
import { compareDue } from './programmes/comparing'
import { drawDue } from './programmes/drawing'
import { tellTurns } from './programmes/turning'
import { tallyProposals } from './proposing/tally'
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
    name: 'practices.effects',
    // In the night, when everything of the day before is counted.
    when: { cron: '20 4 * * *' },
    run: ({ now, signal }) => estimateEffects(now, signal),
  }),
  defineJob({
    name: 'practices.draw',
    when: { everySeconds: 60 },
    run: ({ now, signal }) => drawDue(now, signal),
  }),
  defineJob({
    name: 'practices.compare',
    when: { cron: '40 4 * * *' },
    run: ({ now, signal }) => compareDue(now, signal),
  }),
  defineJob({
    name: 'practices.turns',
    when: { cron: '50 7 * * *' },
    run: ({ now, signal }) => tellTurns(now, signal),
  }),
  defineJob({
    name: 'practices.tally',
    when: { cron: '10 4 * * *' },
    run: () => tallyProposals(),
  }),
  defineJob({
    name: 'practices.forget',
    when: { cron: '50 4 * * *' },
    run: (turn) => forgetPractices(turn),
  }),
]

/** So many a morning, a thousand a year: a library that came in one piece is not to be read again in one piece. */
const A_MORNING = 3

/** The oldest practices whose year is over, and that still say otherwise. */
async function reviseOld(now: Date, signal?: AbortSignal): Promise<void> {
  const old = await db.practice.findMany({
    where: {
      reviseOn: { lte: new Date(parisDay(now)) },
      state: { in: [...recommended] },
    },
    select: { id: true },
    orderBy: [{ reviseOn: 'asc' }, { id: 'asc' }],
    take: A_MORNING,
  })
  for (const { id } of old) {
    if (signal?.aborted) return
    await db.$transaction(async (tx) => {
      if ((await restate(tx, id, now)) === 'to_revise')
        await tell(tx, 'practice.moved', null, { practiceId: id, step: 'toRevise', actorId: null })
    })
  }
}
