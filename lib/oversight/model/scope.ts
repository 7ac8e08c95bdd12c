import { CommunityKind } from '@/prisma/client/enums'

/** Communities that are added up: all of them, those that a ministry carries, those of one type. */
export interface Scope {
  /** null: whoever carries them. */
  readonly ministryId: string | null
  /** null: of any type. */
  readonly kind: CommunityKind | null
}

export const kinds = Object.values(CommunityKind)
export const platform: Scope = { ministryId: null, kind: null }

/** `platform/practice`, `ministry/…`: under which name its figures are kept. */
export const scopeKey = ({ ministryId, kind }: Scope): string =>
  [ministryId === null ? 'platform' : `ministry/${ministryId}`, ...(kind === null ? [] : [kind])].join('/')

/** Every whole that a community is a part of. */
export const scopesOf = (ministryId: string | null, kind: CommunityKind): Scope[] =>
  (ministryId === null ? [null] : [null, ministryId]).flatMap((place) => [
    { ministryId: place, kind: null },
    { ministryId: place, kind },
  ])
