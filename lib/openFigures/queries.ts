import { db } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'

/** Every token that programs read figures with, the latest first; and the ministries a new one may be for. */
export async function openedFigures(viewer: Person) {
  authorizePlatform(viewer, 'figures.open')
  const [tokens, ministries] = await Promise.all([
    db.figuresToken.findMany({
      omit: { hash: true, createdById: true },
      include: { ministry: { select: { name: true } } },
      orderBy: { createdAt: 'desc' },
    }),
    db.organisation.findMany({
      where: { parentId: null },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  return { tokens, ministries }
}
export type OpenedFigures = Awaited<ReturnType<typeof openedFigures>>
