import { audit } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import { domainsOf } from './model/match'

export type MadeAdministrator = {
  memberId: string
  email: string
  outcome: 'created' | 'promoted' | 'already'
}

/** Why somebody cannot be made an administrator. */
export class NotAdministrable extends Error {
  constructor(readonly status: string) {
    super(`the account is ${status}`)
    this.name = 'NotAdministrable'
  }
}

/**
 * Makes somebody an administrator of the platform (DINUM team), for whoever holds its server: that is how the first
 * one comes. Opens the account when there is none; leaves a line in the audit log.
 * @throws NotAdministrable when the account is closed
 */
export async function makeAdministrator({
  email,
  name,
}: {
  email: string
  name?: string
}): Promise<MadeAdministrator> {
  const address = email.trim().toLowerCase()
  return db.$transaction(async (tx) => {
    const known = await tx.member.findUnique({
      where: { email: address },
      select: { id: true, status: true, platformRole: true },
    })
    if (known && known.status !== 'active' && known.status !== 'invited')
      throw new NotAdministrable(known.status)
    if (known?.platformRole === 'dinum' && known.status === 'active') {
      return { memberId: known.id, email: address, outcome: 'already' }
    }
    const data = { status: 'active', emailVerified: true, platformRole: 'dinum' } as const
    const memberId = known?.id ?? newId()
    if (known) await tx.member.update({ where: { id: memberId }, data })
    else {
      const organisation = await tx.organisation.findFirst({
        where: { domains: { hasSome: domainsOf(address) } },
        select: { id: true },
      })
      await tx.member.create({
        data: {
          ...data,
          id: memberId,
          email: address,
          organisationId: organisation?.id ?? null,
          ...namesFrom(address, name),
        },
      })
    }
    await audit(tx, {
      actorId: null,
      action: 'account.makeAdministrator',
      subjectKind: 'member',
      subjectId: memberId,
      ...(known && { before: { platformRole: known.platformRole, status: known.status } }),
      after: { platformRole: 'dinum', status: 'active' },
      reason: 'npm run admin',
    })
    return { memberId, email: address, outcome: known ? 'promoted' : 'created' }
  })
}

/** «jeanne.d-arc@…» → «Jeanne D-Arc», until she or ProConnect says better. */
function namesFrom(email: string, name?: string) {
  const said = name?.trim() || email.split('@')[0]!.split(/[._]+/).map(capitals).join(' ')
  const [givenName = said, ...rest] = said.split(/\s+/)
  return { name: said, givenName, usualName: rest.join(' ') }
}

const capitals = (word: string) => word.replace(/(^|-)\p{L}/gu, (start) => start.toUpperCase())
