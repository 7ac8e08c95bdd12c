import { db } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'

/** The administrations whose accounts this viewer answers for: where they may look, and put somebody. */
export async function administeredOrganisations(viewer: Person) {
  authorizePlatform(viewer, 'accounts.administer')
  return db.organisation.findMany({
    where: viewer.platformRole === 'dinum' ? {} : { id: { in: [...viewer.administers] } },
    select: { id: true, name: true, shortName: true, kind: true },
    orderBy: [{ kind: 'asc' }, { shortName: 'asc' }],
    take: 500,
  })
}

export type AdministeredOrganisation = Awaited<ReturnType<typeof administeredOrganisations>>[number]
