import { protectedTable, type Cell, type DisclosureRule, type Part } from '@/lib/disclosure'
import type { CommunityKind } from '@/prisma/client/enums'
import { scopeKey, type Scope } from './scope'

/** What people gave in the communities of one type that one ministry carries, in a window. */
export interface Given {
  /** null: carried by no administration. */
  readonly ministryId: string | null
  readonly kind: CommunityKind
  readonly part: Part
}

/**
 * The wholes of communities of which figures may be shown, side by side: ministry by type, with both margins. Their figures
 * are made of what people gave; too few of them, or one who gives nearly all, and the whole is hidden.
 */
export function shownWholes(given: readonly Given[], rule: DisclosureRule): Set<string> {
  const cells = given.map(({ ministryId, kind, part }): Cell => ({
    row: ministryId ?? '',
    column: kind,
    part,
  }))
  const table = protectedTable(cells, rule)
  const scopes = [null, ...table.rows].flatMap((row) =>
    [null, ...table.columns].map((column) => ({ row, column })),
  )
  return new Set(
    scopes
      .filter(
        ({ row, column }) =>
          row !== '' &&
          table.at({ ...(row !== null && { row }), ...(column !== null && { column }) }) !== null,
      )
      .map(({ row, column }) => scopeKey({ ministryId: row, kind: column as Scope['kind'] })),
  )
}
