import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { wishForLetter } from '@/lib/notifications'
import { authorize, type Person } from '@/lib/policy'
import { managerFacts } from './gains'
import type { NameDelegate, Subscribe, TakeBackDelegation } from './schema'

/** The monthly mail: only for whoever asked, and only as long as they want it. */
export async function subscribe(viewer: Person, { wanted }: z.output<typeof Subscribe>): Promise<void> {
  authorize(viewer, 'gains.receive', await managerFacts(viewer.id))
  await db.$transaction((tx) => wishForLetter(tx, viewer.id, 'unit', wanted === 'oui'))
}

/** Enough for an absence and its deputy; more would be a publication. */
const DELEGATES_AT_MOST = 3

/** Lets a colleague see, in the manager's place, what the unit gained. */
export async function nameDelegate(viewer: Person, { email }: z.output<typeof NameDelegate>): Promise<void> {
  const manager = await managerFacts(viewer.id)
  authorize(viewer, 'gains.receive', manager)
  // The same answer whether the address is unknown, elsewhere or gone: this form is no directory.
  const colleague = await db.member.findFirst({
    where: {
      ...{ email, status: 'active', isService: false },
      ...{ organisationId: viewer.organisationId ?? undefined, id: { not: viewer.id } },
    },
    select: { id: true },
  })
  if (!colleague || viewer.organisationId === null)
    throw new Mistake('managers.mistake.noColleague', { field: 'email' })
  const delegateId = colleague.id
  if (!manager.delegateIds.includes(delegateId) && manager.delegateIds.length >= DELEGATES_AT_MOST)
    throw new Mistake('managers.mistake.tooMany', { field: 'email' })
  await db.$transaction(async (tx) => {
    const { count } = await tx.managerDelegate.createMany({
      data: [{ managerId: viewer.id, delegateId }],
      skipDuplicates: true,
    })
    if (count === 0) return
    const power = { actorId: viewer.id, subjectKind: 'member', subjectId: delegateId }
    await audit(tx, { ...power, action: 'gains.delegate' })
  })
}

export async function takeBackDelegation(
  viewer: Person,
  { delegateId }: z.output<typeof TakeBackDelegation>,
): Promise<void> {
  authorize(viewer, 'gains.receive', await managerFacts(viewer.id))
  await db.$transaction(async (tx) => {
    const { count } = await tx.managerDelegate.deleteMany({ where: { managerId: viewer.id, delegateId } })
    if (count === 0) return
    const power = { actorId: viewer.id, subjectKind: 'member', subjectId: delegateId }
    await audit(tx, { ...power, action: 'gains.takeBack' })
  })
}
