import { firstMonthKept } from '@/lib/activity'
import { execute, sql } from '@/lib/db'

/** Durations are kept as long as figures are. */
export const forgetAnswers = (now: Date): Promise<number> =>
  execute(sql`DELETE FROM "answer_time" WHERE "day" < ${firstMonthKept('figures', now)}::date`)
