import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { db, type Transaction } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import type { NameCluster, OneCluster } from '../schema'

/** Gives a group of skills a name, which it keeps from map to map. */
export async function nameCluster(viewer: Person, { clusterId, name }: z.output<typeof NameCluster>) {
  authorizePlatform(viewer, 'skills.curate')
  return db.$transaction(async (tx) => {
    await mapped(tx, clusterId)
    const was = await tx.skillClusterName.findUnique({ where: { clusterId } })
    await change(tx, viewer, { clusterId, name, before: was?.name ?? null })
    return { name }
  })
}

/** Takes the last change back; a second time, it is there again. */
export async function restoreClusterName(viewer: Person, { clusterId }: z.output<typeof OneCluster>) {
  authorizePlatform(viewer, 'skills.curate')
  return db.$transaction(async (tx) => {
    await mapped(tx, clusterId)
    const was = await tx.skillClusterName.findUnique({ where: { clusterId } })
    if (!was) throw new NotFound()
    await change(tx, viewer, { clusterId, name: was.before, before: was.name })
  })
}

async function skillsIn(tx: Transaction, clusterId: string): Promise<string[]> {
  const skills = await tx.mappedSkill.findMany({ where: { clusterId }, select: { skillId: true } })
  return skills.map(({ skillId }) => skillId)
}

/** @throws NotFound when the map has no such group, any more or at all */
async function mapped(tx: Transaction, clusterId: string): Promise<void> {
  if (!(await tx.skillCluster.findFirst({ where: { id: clusterId }, select: { id: true } })))
    throw new NotFound()
}

interface Change {
  clusterId: string
  name: string | null
  before: string | null
}

async function change(tx: Transaction, viewer: Person, { clusterId, name, before }: Change): Promise<void> {
  const at = new Date()
  await tx.skillClusterName.upsert({
    where: { clusterId },
    create: { clusterId, name, before, at, skillIds: await skillsIn(tx, clusterId) },
    update: { name, before, at },
  })
  await audit(tx, {
    ...{
      actorId: viewer.id,
      action: 'skillCluster.name',
      subjectKind: 'skill_cluster',
      subjectId: clusterId,
    },
    ...{ before: { name: before }, after: { name } },
  })
}
