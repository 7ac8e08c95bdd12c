import type { Formatters, Translate } from '@/lib/i18n'
import type { VitalityNow } from '../queries/sleeping'

type T = Translate<'vitality'>

/** A gap this wide between the risk with and without those who run it: it hangs on them. */
const HANGS_ON_ANIMATORS = 0.15
/** Shorter, a silence is a week-end. */
const WORTH_SAYING_DAYS = 10

/** A probability as it is said: nothing is impossible. */
export const saidRisk = (risk: number, t: T, format: Formatters): string =>
  risk < 0.01 ? t('underOne') : format.percent(risk)

/** The numbers that made the verdict, as one would tell them; the heaviest first. */
export function reasonsFor(vitality: VitalityNow, t: T, format: Formatters): string[] {
  const { silentDays, silentOpenDays, authors, activeMonths, changedOn, levelBefore, levelAfter } = vitality
  if (vitality.lastOn === null) return [t('why.never')]
  const reasons: string[] = []
  if (silentDays !== null && silentDays >= WORTH_SAYING_DAYS)
    reasons.push(t('why.silence', { days: silentDays, open: Math.round(silentOpenDays ?? 0) }))
  if (authors !== null && (authors > 0 || silentDays === null || silentDays < 91))
    reasons.push(t('why.authors', { count: authors }))
  if (activeMonths !== null) reasons.push(t('why.months', { count: activeMonths }))
  if (changedOn && levelBefore !== null && levelAfter !== null)
    reasons.push(
      t('why.change', {
        before: format.number(levelBefore, 1),
        after: format.number(levelAfter, 1),
        day: format.day(changedOn),
      }),
    )
  const { risk90, risk90Alone } = vitality
  if (risk90 !== null && risk90Alone !== null && risk90Alone - risk90 >= HANGS_ON_ANIMATORS)
    reasons.push(t('why.alone', { risk: saidRisk(risk90Alone, t, format) }))
  return reasons
}
