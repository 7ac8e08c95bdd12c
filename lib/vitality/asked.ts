import { one, sortFrom, type Asked, type Sort } from '@/lib/ui/address'
import { CommunityKind } from '@/prisma/client/enums'

export const sleepingColumns = ['name', 'since', 'lastOn', 'risk90', 'risk365', 'authors'] as const
export type SleepingColumn = (typeof sleepingColumns)[number]

/** Which of them: those about to fall asleep, those asleep, or both. */
export const shownStates = ['watch', 'asleep'] as const
export type ShownState = (typeof shownStates)[number]

/** How far the review got: nobody asked yet, no answer, proposed for archive, the delay of that over, answered. */
export const reviewFilters = ['none', 'waiting', 'proposed', 'late', 'answered'] as const
export type ReviewFilter = (typeof reviewFilters)[number]

export interface SleepingAsked {
  q?: string
  state?: ShownState
  kind?: CommunityKind
  review?: ReviewFilter
  sort: Sort<SleepingColumn>
  page: number
}

/** What the address of the list asks for; what it does not understand is left out. */
export function sleepingAsked(asked: Asked): SleepingAsked {
  const text = (name: string) => one(asked, name)?.trim().slice(0, 100) || undefined
  const page = Number(text('page'))
  return {
    q: text('q'),
    state: shownStates.find((state) => state === text('etat')),
    kind: Object.values(CommunityKind).find((kind) => kind === text('type')),
    review: reviewFilters.find((review) => review === text('revue')),
    sort: sortFrom(asked, sleepingColumns, { column: 'risk90', direction: 'desc' }),
    page: Number.isInteger(page) && page > 1 && page <= 10_000 ? page : 1,
  }
}
