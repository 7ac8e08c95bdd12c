import { z } from 'zod'

export const paces = ['once', 'even', 'curve'] as const

/** All the agents there are: 5.8 million at the end of 2023 (DGAFP, «Rapport annuel sur l’état de la fonction publique»). */
export const MOST_AGENTS = 5_800_000
export const MOST_MONTHS = 60
export const MOST_MINISTRIES = 20

/** Whom one wants to reach, and how fast. */
export const Plan = z.object({
  agents: z.int().min(1).max(MOST_AGENTS),
  months: z.int().min(1).max(MOST_MONTHS),
  pace: z.enum(paces),
  /** In so many ministries that are new here; 0: in those that are here. */
  newMinistries: z.int().min(0).max(MOST_MINISTRIES),
})
export type Plan = z.output<typeof Plan>

/**
 * How many agents have been invited by the end of each month: all in the first, as many each month, or slowly, then fast,
 * then slowly (the polynomial 3x² − 2x³).
 */
export function invitedByMonth({ agents, months, pace }: Pick<Plan, 'agents' | 'months' | 'pace'>): number[] {
  return Array.from({ length: months }, (_, month) => {
    const gone = (month + 1) / months
    const part = pace === 'once' ? 1 : pace === 'even' ? gone : gone ** 2 * (3 - 2 * gone)
    return agents * part
  })
}
