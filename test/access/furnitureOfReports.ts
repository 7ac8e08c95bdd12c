import { db, newId } from '@/lib/db'
import { EnterCost, EnterHeadcount } from '@/lib/reports/entered/schema'
import { entered } from '../slices/reports/entered'
import type { World } from '../world'

export interface ReportFurniture {
  /** Ada's: what hosting costs, and how many agents Culture has. */
  costId: string
  headcountId: string
  /** Ada’s, on the whole platform, published once; Bob reads it. */
  reportId: string
  /** Its figures as a file, ready, and as a workbook that Bob waits for. */
  exportId: string
  waitedExportId: string
  /** Max’s, shared with nobody. */
  scenarioId: string
}

/** A report on the platform, what was entered for it, a file of it, and what somebody simulated. */
export async function reported(world: World): Promise<ReportFurniture> {
  return {
    ...(await enter(world)),
    ...(await exported(world, await report(world))),
    scenarioId: await simulate(world),
  }
}

async function enter(world: World) {
  const { enterCost, enterHeadcount } = await import('@/lib/reports/entered/commands')
  const { cost, headcount } = entered(world)
  const ada = await world.as('ada')
  const [{ id: costId }, { id: headcountId }] = [
    await enterCost(ada, EnterCost.parse({ newId: newId(), ...cost })),
    await enterHeadcount(ada, EnterHeadcount.parse({ newId: newId(), ...headcount })),
  ]
  return { costId, headcountId }
}

async function report(world: World): Promise<string> {
  const { createReport } = await import('@/lib/reports/commands/draft')
  const { addReader } = await import('@/lib/reports/commands/readers')
  const { documentOf } = await import('@/lib/reports/make')
  const { freeze } = await import('@/lib/reports/publishing/freeze')
  const { subjectOf } = await import('@/lib/reports/subject')
  const ada = await world.as('ada')
  const [id, now] = [newId(), new Date()]
  const period = { from: '2026-01-01', months: 2, comparison: 'none' as const }
  await createReport(ada, {
    ...{ newId: id, title: 'Bilan', ministryId: null, kind: null, language: 'fr', ...period },
  })
  await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example' })
  const subject = await subjectOf(await db.scaleReport.findUniqueOrThrow({ where: { id } }))
  const document = await documentOf(subject, now)
  const of = { reportId: id, number: 1, document, settings: subject.settings }
  await db.$transaction((tx) => freeze(tx, { ...of, publishedById: ada.id, tells: false, now }))
  return id
}

/** One worker at a time makes files: rooms are furnished side by side. */
let worker: Promise<void> = Promise.resolve()

async function exported(world: World, reportId: string) {
  const { askExport } = await import('@/lib/reports/commands/exports')
  const { workOnExports } = await import('@/lib/reports/files/work')
  const bob = await world.as('bob')
  const { exportId } = await askExport(bob, { reportId, number: 1, format: 'json' })
  worker = worker.then(() => workOnExports(new AbortController().signal))
  await worker
  const waited = await askExport(bob, { reportId, number: 1, format: 'ods' })
  return { reportId, exportId, waitedExportId: waited.exportId }
}

/** One for all rooms: nobody keeps a thousand. */
async function simulate(world: World): Promise<string> {
  const kept = await db.simulation.findFirst({ where: { createdById: world.ids.max, deletedAt: null } })
  if (kept) return kept.id
  const { saveScenario } = await import('@/lib/simulation/commands')
  return (await saveScenario(await world.as('max'), { title: 'Un an', asked: 'agents=1000' })).id
}
