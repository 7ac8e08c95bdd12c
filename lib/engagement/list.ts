import { isId } from '@/lib/db'
import { one, sortFrom, type Asked, type Sort } from '@/lib/ui/address'
import { CommunityKind, CommunityOrigin } from '@/prisma/client/enums'
import { askedPeriod, type AskedPeriod } from './asked'

export const listColumns = [
  'name',
  'members',
  'active',
  'contributing',
  'contributions',
  'engaged',
  'new',
  'reactivated',
  'lost',
  'replyRate',
  'responseHours',
  'halfCarriedBy',
  'gini',
  'reciprocity',
  'end',
] as const
export type ListColumn = (typeof listColumns)[number]

export interface ListAsked {
  q?: string
  kind?: CommunityKind
  origin?: CommunityOrigin
  /** Where an imported community comes from. */
  from?: string
  ministry?: string
  sort: Sort<ListColumn>
  page: number
  period: AskedPeriod
}

/** What the address of the list asks for; what it does not understand is left out. */
export function listAsked(asked: Asked, now: Date): ListAsked {
  const text = (name: string) => one(asked, name)?.trim().slice(0, 100) || undefined
  const among = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === text(name))
  const page = Number(text('page'))
  const ministry = text('ministere')
  return {
    q: text('q'),
    kind: among('type', Object.values(CommunityKind)),
    origin: among('origine', Object.values(CommunityOrigin)),
    from: text('source'),
    ministry: ministry && isId(ministry) ? ministry : undefined,
    sort: sortFrom(asked, listColumns, { column: 'contributing', direction: 'desc' }),
    page: Number.isInteger(page) && page > 1 && page <= 10_000 ? page : 1,
    period: askedPeriod(asked, now),
  }
}

/** Who is active may not be told of that community: it would tell of the reading of a few people. */
export const isActiveHidden = ({
  active,
  end,
  origin,
}: {
  active: number | null
  end: string | null
  origin: CommunityOrigin
}): boolean => origin === 'local' && end !== null && active === null
