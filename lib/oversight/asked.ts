import { addDays, isDay, usualLengths, type Day, type UsualLength } from '@/lib/time'
import { one, type Asked } from '@/lib/ui/address'
import type { CommunityKind } from '@/prisma/client/enums'
import { kinds } from './model/scope'

/** What an address asks for: `?jours=28&du=2026-01-01&au=2026-06-30&type=practice`; what it does not understand is left out. */
export interface OversightAsked {
  /** How long each window is. */
  days: UsualLength
  /** Only windows wholly within these days, the last one counted; null: up to last night. */
  from: Day | null
  until: Day | null
  kind: CommunityKind | null
}

export function oversightAsked(asked: Asked): OversightAsked {
  const day = (name: string) => {
    const value = one(asked, name)
    return value !== undefined && isDay(value) ? value : null
  }
  const [jours, type] = [one(asked, 'jours'), one(asked, 'type')]
  const [from, last] = [day('du'), day('au')]
  return {
    days: usualLengths.find((each) => String(each) === jours) ?? 28,
    from,
    until: last === null ? null : addDays(last, 1),
    kind: kinds.find((each) => each === type) ?? null,
  }
}

/** The parameters that say the same again, for links and files. */
export const oversightParameters = ({ days, from, until, kind }: OversightAsked): Record<string, string> => ({
  jours: String(days),
  ...(from && { du: from }),
  ...(until && { au: addDays(until, -1) }),
  ...(kind && { type: kind }),
})
