import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { makeWorld, type World } from '../../world'
import { reported } from './reported'

let world: World
let reportId: string
beforeAll(async () => {
  world = await makeWorld()
  reportId = await reported(world)
})
afterAll(closeDatabase)

const key = () => ({ reportId_number: { reportId, number: 1 } })
const change = (data: object) => db.scaleReportVersion.update({ where: key(), data })

it('what is published goes neither by itself nor with its report', async () => {
  await expect(db.scaleReportVersion.delete({ where: key() })).rejects.toThrow('is not deleted')
  await expect(db.scaleReport.delete({ where: { id: reportId } })).rejects.toThrow('is not deleted')
  expect(await db.scaleReportVersion.count({ where: { reportId } })).toBe(1)
})

it('a draft of which nothing was published may go', async () => {
  const id = await reported(world, { versions: [] })
  await db.scaleReport.delete({ where: { id } })
  expect(await db.scaleReport.count({ where: { id } })).toBe(0)
})

it('what is withdrawn has its reason then, and stays so', async () => {
  const once = 'withdrawn once'
  await expect(change({ withdrawnWhy: 'Sans date.' })).rejects.toThrow(once)
  const [at, why] = [new Date('2026-11-03T09:00:00Z'), 'Un coût manquait.']
  await change({ withdrawnAt: at, withdrawnWhy: why })
  for (const data of [{ withdrawnAt: null }, { withdrawnAt: new Date() }, { withdrawnWhy: 'Autre chose.' }])
    await expect(change(data)).rejects.toThrow(once)
  // Accounts that are joined into one go on as its author.
  await change({ publishedById: world.ids.max })
  expect(await db.scaleReportVersion.findUnique({ where: key() })).toMatchObject({
    ...{ withdrawnAt: at, withdrawnWhy: why, publishedById: world.ids.max },
  })
})
