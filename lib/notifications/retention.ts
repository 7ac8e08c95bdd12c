import { forgetMonths } from '@/lib/activity'

/** After half a year nobody looks back: a notification points to things, it is not their archive. */
export const KEPT_DAYS = 183

const dayMs = 86_400_000

export const oldestShown = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * dayMs)

/** Whole months are dropped at once, when their last day is past its time. */
export async function forgetOldNotifications(now: Date): Promise<void> {
  await forgetMonths('notification', oldestShown(now))
}
