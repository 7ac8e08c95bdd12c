import { z } from 'zod'
import { db } from '@/lib/db'
import type { SimulationFacts, Viewer } from '@/lib/policy'
import type { Prisma } from '@/prisma/client/client'
import { Scenario } from './model/scenario'

/** A scenario as it is kept. */
export interface Kept extends SimulationFacts {
  id: string
  name: string
  /** null: whoever kept it has left. */
  author: string | null
  createdAt: Date
  deletedAt: Date | null
  scenario: Scenario
}

/** What one may read, as `simulation.read` says; what was deleted, its author only. */
const readable = (viewer: Viewer): Prisma.SimulationWhereInput => ({
  OR: [
    { createdById: viewer.id ?? undefined },
    {
      ...{ isShared: true, deletedAt: null },
      ...(viewer.platformRole !== 'dinum' && { ministryId: { in: [...viewer.administers] } }),
    },
  ],
})

/** The last ones first; one that can be read no more is left out, and hides none of the others. */
export async function keptFor(viewer: Viewer, ids?: readonly string[]): Promise<Kept[]> {
  const rows = await db.simulation.findMany({
    where: { AND: [readable(viewer), ids ? { id: { in: [...ids] } } : {}] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  const authors = await db.member.findMany({
    where: { id: { in: rows.map(({ createdById }) => createdById) }, status: 'active' },
    select: { id: true, name: true },
  })
  const names = new Map(authors.map(({ id, name }) => [id, name]))
  return rows.flatMap(({ inputs, ...row }) => {
    const { data: scenario } = Scenario.safeParse(inputs)
    return scenario ? [{ ...row, author: names.get(row.createdById) ?? null, scenario }] : []
  })
}

/** null: there is none, or it cannot be read. */
export const keptOne = async (viewer: Viewer, id: string): Promise<Kept | null> =>
  z.uuid().safeParse(id).success ? ((await keptFor(viewer, [id]))[0] ?? null) : null
