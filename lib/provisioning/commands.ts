import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { hashOfToken, Mistake } from '@/lib/auth'
import { db, newId, type Transaction } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { tokenEnd } from '@/lib/ui/tokenDays'
import type { Prisma } from '@/prisma/client/client'
import { directoryById } from './directory'
import { tieGroup } from './groupMembers'
import * as shape from './schema'
import { newToken } from './token'

type Input<Schema extends z.ZodType> = z.output<Schema>

export const createScimDirectory = (viewer: Person, input: Input<typeof shape.CreateScim>) => {
  authorizePlatform(viewer, 'provisioning.manage')
  return open(viewer, { ...input, kind: 'scim' })
}

export const createLdapDirectory = (viewer: Person, input: Input<typeof shape.CreateLdap>) => {
  authorizePlatform(viewer, 'provisioning.manage')
  const { name, organisationId, closePercent, invites, everyHours } = input
  const ldap = shape.settingsFrom(input)
  return open(viewer, { name, organisationId, closePercent, invites, everyHours, ldap, kind: 'ldap' })
}

export async function changeScimDirectory(viewer: Person, input: Input<typeof shape.ChangeScim>) {
  authorizePlatform(viewer, 'provisioning.manage')
  const { directoryId, ...changes } = input
  return change(viewer, directoryId, 'scim', changes)
}

/** Read otherwise, everything is read again: another base or another clock would tell nothing of who is gone. */
export async function changeLdapDirectory(viewer: Person, input: Input<typeof shape.ChangeLdap>) {
  authorizePlatform(viewer, 'provisioning.manage')
  const { directoryId, name, closePercent, invites, everyHours } = input
  const ldap = shape.settingsFrom(input)
  const changes = { name, closePercent, invites, everyHours, ldap, readUpTo: null }
  return change(viewer, directoryId, 'ldap', changes)
}

/** A paused directory neither calls nor is read; whom it answers for stays as they are. */
export async function pauseDirectory(viewer: Person, { directoryId }: Input<typeof shape.TouchDirectory>) {
  authorizePlatform(viewer, 'provisioning.manage')
  return change(viewer, directoryId, null, { state: 'paused' })
}

export async function resumeDirectory(viewer: Person, { directoryId }: Input<typeof shape.TouchDirectory>) {
  authorizePlatform(viewer, 'provisioning.manage')
  return change(viewer, directoryId, null, { state: 'active', stoppedAt: null })
}

/** Makes a token and gives it, this once: only its hash is kept. */
export async function createToken(
  viewer: Person,
  { directoryId, name, days }: Input<typeof shape.CreateToken>,
) {
  authorizePlatform(viewer, 'provisioning.manage')
  const [token, id] = [newToken(), newId()]
  await db.$transaction(async (tx) => {
    await existing(tx, directoryId, 'scim')
    const expiresAt = tokenEnd(new Date(), days)
    await tx.directoryToken.create({
      data: { id, directoryId, name, hash: hashOfToken(token), expiresAt, createdById: viewer.id },
    })
    await note(tx, viewer, 'directory.token', directoryId, { tokenId: id, name, days })
  })
  return { directoryId, token }
}

export async function revokeToken(viewer: Person, { directoryId, tokenId }: Input<typeof shape.RevokeToken>) {
  authorizePlatform(viewer, 'provisioning.manage')
  return db.$transaction(async (tx) => {
    const { count } = await tx.directoryToken.updateMany({
      where: { id: tokenId, directoryId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw new NotFound()
    await note(tx, viewer, 'directory.revoke', directoryId, { tokenId })
    return { directoryId }
  })
}

/** Has a directory read whole, now: for a trial, or for good. The worker takes it up within seconds. */
export async function askRun(viewer: Person, { directoryId, kind }: Input<typeof shape.AskRun>) {
  authorizePlatform(viewer, 'provisioning.manage')
  const runId = newId()
  await db.$transaction(async (tx) => {
    const { state } = await existing(tx, directoryId, 'ldap')
    if (state === 'paused') throw new Mistake('provisioning.mistake.paused')
    const going = { directoryId, state: { in: ['asked' as const, 'running' as const] } }
    if (await tx.directoryRun.findFirst({ where: going, select: { id: true } }))
      throw new Mistake('provisioning.mistake.running')
    await tx.directoryRun.create({
      data: { id: runId, directoryId, isTrial: kind === 'trial', askedById: viewer.id },
    })
    await note(tx, viewer, 'directory.run', directoryId, { runId, kind })
  })
  return { directoryId, runId }
}

/** Says which unit a group's people are in; none: the group means nothing again. */
export async function tieGroupToUnit(viewer: Person, input: Input<typeof shape.TieGroup>) {
  authorizePlatform(viewer, 'provisioning.manage')
  const { directoryId, groupId, unitId } = input
  const directory = await directoryById(directoryId)
  if (!directory) throw new Mistake('provisioning.mistake.paused')
  return db.$transaction(
    async (tx) => {
      const group = await tx.directoryGroup.findFirst({ where: { id: groupId, directoryId } })
      const unit =
        unitId &&
        (await tx.unit.findFirst({ where: { id: unitId, organisationId: { in: directory.scope } } }))
      if (!group || (unit === null) !== (unitId === null)) throw new NotFound()
      await tieGroup(tx, directory, groupId, unitId)
      await note(tx, viewer, 'directory.tieGroup', directoryId, { groupId, unitId })
      return { directoryId }
    },
    { timeout: 60_000 },
  )
}

async function open(viewer: Person, data: Omit<Prisma.DirectoryUncheckedCreateInput, 'id'>) {
  const id = newId()
  await db.$transaction(async (tx) => {
    const place = await tx.organisation.findUnique({
      where: { id: data.organisationId },
      select: { id: true },
    })
    if (!place) throw new Mistake('provisioning.mistake.organisation', { field: 'organisationId' })
    await tx.directory.create({ data: { ...data, id, createdById: viewer.id } })
    await note(tx, viewer, 'directory.open', id, { name: data.name, kind: data.kind })
  })
  return { directoryId: id }
}

async function change(
  viewer: Person,
  directoryId: string,
  kind: 'scim' | 'ldap' | null,
  data: Prisma.DirectoryUncheckedUpdateInput,
) {
  await db.$transaction(async (tx) => {
    await existing(tx, directoryId, kind)
    await tx.directory.update({ where: { id: directoryId }, data })
    await note(tx, viewer, 'directory.change', directoryId, data as Prisma.InputJsonObject)
  })
  return { directoryId }
}

async function existing(tx: Transaction, id: string, kind: 'scim' | 'ldap' | null) {
  const directory = await tx.directory.findFirst({ where: { id, ...(kind && { kind }) } })
  if (!directory) throw new NotFound()
  return directory
}

const note = (
  tx: Transaction,
  viewer: Person,
  action: string,
  directoryId: string,
  after: Prisma.InputJsonObject,
) => audit(tx, { actorId: viewer.id, action, subjectKind: 'directory', subjectId: directoryId, after })
