import { Mistake } from '@/lib/auth'
import { db, isDuplicate, newId } from '@/lib/db'
import { can, type Viewer } from '@/lib/policy'
import { communityFactColumns } from './facts'
import { freeSlug, hiddenSlug, slugOf } from './model/slug'

/**
 * Does something with a new address: one that says the name, or that of a secret community, which cannot be guessed, nor
 * found by creating another of the same name. Two people may take the same at the same moment: the second takes the
 * next one.
 * @throws Mistake the name has nothing that can be written in an address
 */
export async function withAddress<Result>(
  name: string,
  isSecret: boolean,
  act: (slug: string) => Promise<Result>,
): Promise<Result> {
  const base = slugOf(name)
  if (base === '') throw new Mistake('communities.mistake.unwritableName', { field: 'name' })
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act(isSecret ? hiddenSlug(newId()) : await freeAddress(base, attempt))
    } catch (error) {
      if (!isDuplicate(error) || attempt > 5) throw error
    }
  }
}

async function freeAddress(base: string, attempt: number): Promise<string> {
  if (attempt > 3) return `${base}-${newId().slice(-8)}`
  const where = { slug: { startsWith: base } }
  const taken = await Promise.all([
    db.community.findMany({ where, select: { slug: true } }),
    db.communityAddress.findMany({ where, select: { slug: true } }),
  ])
  return freeSlug(
    base,
    taken.flat().map(({ slug }) => slug),
  )
}

/** Where the community is now that had this address while it was secret; null: nowhere that this viewer may know of. */
export async function presentAddress(viewer: Viewer, slug: string): Promise<string | null> {
  const former = await db.communityAddress.findUnique({
    where: { slug },
    select: { community: { select: communityFactColumns } },
  })
  return former && can(viewer, 'community.see', former.community) ? former.community.slug : null
}
