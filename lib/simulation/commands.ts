import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { authorize, authorizePlatform, type Person } from '@/lib/policy'
import { simulationAsked } from './asked'
import { lastMeasured } from './measured'
import { scenarioOf } from './model/scenario'
import type { OneScenario, RenameScenario, SaveScenario, ShareScenario } from './schema'

/** Nobody compares more. */
const MOST_KEPT = 100

/** Keeps what was asked, with the rates of today in it. */
export async function saveScenario(
  viewer: Person,
  { title, asked: address }: z.output<typeof SaveScenario>,
): Promise<{ id: string }> {
  authorizePlatform(viewer, 'simulation.make')
  const { asked } = simulationAsked(Object.fromEntries(new URLSearchParams(address)))
  if (!asked) throw new Mistake('simulator.mistake.wrong')
  const scenario = scenarioOf(asked.plan, asked.typed, await lastMeasured())
  const ministryId = await perimeterOf(viewer)
  const id = newId()
  await db.$transaction(async (tx) => {
    const count = await tx.simulation.count({ where: { createdById: viewer.id, deletedAt: null } })
    if (count >= MOST_KEPT) throw new Mistake('simulator.mistake.tooMany', { values: { count: MOST_KEPT } })
    await tx.simulation.create({
      data: {
        ...{ id, name: title, ministryId, createdById: viewer.id, createdAt: new Date() },
        inputs: { ...scenario },
      },
    })
  })
  return { id }
}

/** The whole platform for DINUM; for a ministry's administrator, the top of what they answer for: one tree, so one top. */
async function perimeterOf(viewer: Person): Promise<string | null> {
  if (viewer.platformRole === 'dinum') return null
  const administered = [...viewer.administers]
  const top = await db.organisation.findFirstOrThrow({
    where: {
      id: { in: administered },
      OR: [{ parentId: null }, { parentId: { notIn: administered } }],
    },
    select: { id: true },
  })
  return top.id
}

export async function renameScenario(
  viewer: Person,
  { scenarioId, title }: z.output<typeof RenameScenario>,
): Promise<Changed> {
  authorize(viewer, 'simulation.change', await owned(scenarioId))
  return change(scenarioId, { name: title })
}

/** Lets those who simulate for the same people read it, or no more. */
export async function shareScenario(
  viewer: Person,
  { scenarioId, wanted }: z.output<typeof ShareScenario>,
): Promise<Changed> {
  authorize(viewer, 'simulation.change', await owned(scenarioId))
  return change(scenarioId, { isShared: wanted === 'oui' })
}

/** Its author may bring it back for thirty days. */
export async function deleteScenario(
  viewer: Person,
  { scenarioId }: z.output<typeof OneScenario>,
): Promise<Changed> {
  authorize(viewer, 'simulation.change', await owned(scenarioId))
  return change(scenarioId, { deletedAt: new Date() })
}

export async function restoreScenario(
  viewer: Person,
  { scenarioId }: z.output<typeof OneScenario>,
): Promise<Changed> {
  authorize(viewer, 'simulation.change', await owned(scenarioId))
  return change(scenarioId, { deletedAt: null })
}

type Changed = { id: string; name: string }

const owned = (id: string) => db.simulation.findUnique({ where: { id }, select: { createdById: true } })

const change = (
  id: string,
  data: { name?: string; isShared?: boolean; deletedAt?: Date | null },
): Promise<Changed> => db.simulation.update({ where: { id }, data, select: { id: true, name: true } })
