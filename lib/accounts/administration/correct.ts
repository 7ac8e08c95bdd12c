import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, isDuplicate } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import type { Prisma } from '@/prisma/client/client'
import { writeAttributes, type Attributes } from '../attributes'
import type { CorrectAccount } from '../schema'
import { administeredAccount } from './facts'

/**
 * Corrects what an account says, in the administrator's name: what a directory or ProConnect keeps stays as they say
 * it. A new address has to be proven again before it counts as such (`readdress`).
 */
export async function correctAccount(
  viewer: Person,
  { memberId, ...said }: z.output<typeof CorrectAccount>,
): Promise<void> {
  const account = await administeredAccount(viewer, memberId)
  const { organisationId } = said
  // Nobody sends somebody where they do not answer for: they could not take it back.
  if (organisationId !== undefined && organisationId !== account.organisationId)
    authorize(viewer, 'accounts.open', { organisationId })
  try {
    await db.$transaction(async (tx) => {
      const { changed } = await writeAttributes(tx, memberId, 'administrator', said)
      const names = Object.keys(changed) as (keyof Attributes)[]
      if (names.length === 0) return
      await audit(tx, {
        actorId: viewer.id,
        action: 'account.correct',
        subjectKind: 'member',
        subjectId: memberId,
        before: plain(changed),
        after: plain(Object.fromEntries(names.map((name) => [name, said[name as keyof typeof said]]))),
      })
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Mistake('lifeCycle.mistake.emailTaken', { field: 'email' })
    throw error
  }
}

const plain = (values: object) => JSON.parse(JSON.stringify(values)) as Prisma.InputJsonObject
