import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import { change, enter, setAside } from './journal'
import type { ChangeCost, ChangeHeadcount, EnterCost, EnterHeadcount, OneCost, OneHeadcount } from './schema'

/** What the platform cost over some days. The same form sent twice enters it once. */
export async function enterCost(viewer: Person, { newId: id, ...said }: z.output<typeof EnterCost>) {
  authorizePlatform(viewer, 'report.enter')
  return enter(viewer, 'cost', id, (tx, entered) =>
    tx.reportCost.create({ data: { id, ...costIn(said), ...entered } }),
  )
}

/** Says otherwise what was entered; what was published keeps what it said. */
export async function changeCost(viewer: Person, { costId: id, ...said }: z.output<typeof ChangeCost>) {
  authorizePlatform(viewer, 'report.enter')
  return change(viewer, 'cost', id, (tx) => tx.reportCost.update({ where: { id }, data: costIn(said) }))
}

/** It counts for nothing any more, until somebody changes their mind. Twice is once. */
export async function removeCost(viewer: Person, { costId }: z.output<typeof OneCost>) {
  authorizePlatform(viewer, 'report.enter')
  return setAside(viewer, 'cost', costId, new Date())
}

export async function restoreCost(viewer: Person, { costId }: z.output<typeof OneCost>) {
  authorizePlatform(viewer, 'report.enter')
  return setAside(viewer, 'cost', costId, null)
}

/** How many agents a ministry has, as its source counted them on a day that is not to come. */
export async function enterHeadcount(
  viewer: Person,
  { newId: id, ...said }: z.output<typeof EnterHeadcount>,
) {
  authorizePlatform(viewer, 'report.enter')
  await mayBeSaid(said)
  return enter(viewer, 'headcount', id, (tx, entered) =>
    tx.reportHeadcount.create({ data: { id, ...headcountIn(said), ...entered } }),
  )
}

export async function changeHeadcount(
  viewer: Person,
  { headcountId: id, ...said }: z.output<typeof ChangeHeadcount>,
) {
  authorizePlatform(viewer, 'report.enter')
  await mayBeSaid(said)
  return change(viewer, 'headcount', id, (tx) =>
    tx.reportHeadcount.update({ where: { id }, data: headcountIn(said) }),
  )
}

export async function removeHeadcount(viewer: Person, { headcountId }: z.output<typeof OneHeadcount>) {
  authorizePlatform(viewer, 'report.enter')
  return setAside(viewer, 'headcount', headcountId, new Date())
}

export async function restoreHeadcount(viewer: Person, { headcountId }: z.output<typeof OneHeadcount>) {
  authorizePlatform(viewer, 'report.enter')
  return setAside(viewer, 'headcount', headcountId, null)
}

type CostSaid = Omit<z.output<typeof EnterCost>, 'newId'>
const costIn = ({ from, until, ...said }: CostSaid) => ({
  ...{ ...said, from: new Date(from), until: new Date(until) },
})

type HeadcountSaid = Omit<z.output<typeof EnterHeadcount>, 'newId'>
const headcountIn = ({ countedOn, ...said }: HeadcountSaid) => ({ ...said, countedOn: new Date(countedOn) })

/** @throws Mistake nobody has counted tomorrow; there is no such ministry */
async function mayBeSaid({ ministryId, countedOn }: HeadcountSaid): Promise<void> {
  if (countedOn > parisDay(new Date()))
    throw new Mistake('reportAhead.mistake.notYet', { field: 'countedOn' })
  if (!(await db.organisation.count({ where: { id: ministryId, parentId: null } })))
    throw new Mistake('reportAhead.mistake.noMinistry', { field: 'ministryId' })
}
