import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { hashOfToken, Mistake } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { tokenEnd } from '@/lib/ui/tokenDays'
import type { Prisma } from '@/prisma/client/client'
import type { OneToken, OpenFigures } from './schema'
import { newToken } from './token'

/**
 * Makes a token and gives it, this once: only its hash is kept.
 * @throws Mistake there is no such ministry
 */
export async function openFigures(viewer: Person, input: z.output<typeof OpenFigures>) {
  authorizePlatform(viewer, 'figures.open')
  const { days, ...said } = input
  const [token, id, now] = [newToken(), newId(), new Date()]
  await db.$transaction(async (tx) => {
    const { ministryId } = said
    if (ministryId && !(await tx.organisation.count({ where: { id: ministryId, parentId: null } })))
      throw new Mistake('figuresApi.mistake.ministry', { field: 'ministryId' })
    const kept = { ...said, createdAt: now, expiresAt: tokenEnd(now, days) }
    await tx.figuresToken.create({ data: { ...kept, id, hash: hashOfToken(token), createdById: viewer.id } })
    await audit(tx, { ...power(viewer, 'open', id), after: { ...said, days } })
  })
  return { token }
}

/** For good, from the very next call. */
export async function revokeFigures(viewer: Person, { tokenId }: z.output<typeof OneToken>) {
  authorizePlatform(viewer, 'figures.open')
  return change(viewer, tokenId, 'revoke', { revokedAt: new Date() })
}

/** A program that should wait: its token stays the same, and opens nothing until it is resumed. */
export async function pauseFigures(viewer: Person, { tokenId }: z.output<typeof OneToken>) {
  authorizePlatform(viewer, 'figures.open')
  return change(viewer, tokenId, 'pause', { pausedAt: new Date() })
}

export async function resumeFigures(viewer: Person, { tokenId }: z.output<typeof OneToken>) {
  authorizePlatform(viewer, 'figures.open')
  return change(viewer, tokenId, 'resume', { pausedAt: null })
}

/** One that was revoked is not there any more. */
function change(viewer: Person, id: string, act: string, data: Prisma.FiguresTokenUpdateManyMutationInput) {
  return db.$transaction(async (tx) => {
    const { count } = await tx.figuresToken.updateMany({ where: { id, revokedAt: null }, data })
    if (count === 0) throw new NotFound()
    await audit(tx, power(viewer, act, id))
  })
}

const power = (viewer: Person, act: string, subjectId: string) => ({
  ...{ actorId: viewer.id, action: `figures.${act}` },
  ...{ subjectKind: 'figures_token', subjectId },
})
