import type { Formatters, Translate } from '@/lib/i18n'
import { parisDay } from '@/lib/time'
import type { ReviewShown } from '../../reviews/shown'
import type { ReviewNow } from '../../queries/sleeping'

type T = Translate<'vitality'>

/** Where a review is, in a sentence: what was done last, and what comes next. */
export function reviewSaid(review: ReviewShown, now: Date, t: T, format: Formatters): string {
  const { state, outcome, stateAt, dueAt, intoName } = review
  const values = {
    on: format.date(stateAt),
    due: dueAt ? format.date(dueAt) : '',
    into: intoName ?? t('review.somewhere'),
  }
  if (state === 'ended') return t(`review.ended.${outcome ?? 'withdrawn'}`, values)
  const isLate = state === 'proposed' && dueAt !== null && dueAt <= now
  return t(`review.now.${isLate ? 'late' : state}`, values)
}

/** Nobody answers for it, and nobody has answered: somebody must be found first. */
export const isLeftAlone = ({ isOrphan, review }: Pick<ReviewNow, 'isOrphan' | 'review'>): boolean =>
  isOrphan && review !== 'relaunching' && review !== 'merging'

/** The same in the list, shorter; empty where there is nothing to say. */
export function reviewInList(
  row: ReviewNow & { state: string; origin: string },
  now: Date,
  t: T,
  format: Formatters,
) {
  const { review, outcome, reviewAt, reviewDueAt, asksHelp } = row
  if (row.origin === 'imported') return ''
  const short = (at: Date) => format.dayShort(parisDay(at))
  if (isLeftAlone(row)) return t('review.list.orphan')
  if (review && review !== 'ended' && reviewAt) {
    const isLate = review === 'proposed' && reviewDueAt !== null && reviewDueAt <= now
    const values = { on: short(reviewAt), due: reviewDueAt ? short(reviewDueAt) : '' }
    return t(`review.list.${isLate ? 'late' : review}`, { ...values, help: asksHelp ? 'yes' : 'no' })
  }
  if (outcome && reviewAt) return t(`review.list.${outcome}`, { on: short(reviewAt) })
  return row.state === 'asleep' ? t('review.list.none') : ''
}
