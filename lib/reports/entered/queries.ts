import { authorName } from '@/lib/comments'
import { db, isId, newId } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { parisDay, type Day } from '@/lib/time'
import { headcountsAt } from './headcounts'

const asDay = (date: Date): Day => date.toISOString().slice(0, 10)

/** What DINUM entered, the latest first; `setAside`: what was just taken away, and may come back. */
export async function enteredData(
  viewer: Person,
  setAside: { costId?: string; headcountId?: string },
  now: Date,
) {
  authorizePlatform(viewer, 'report.enter')
  const [costs, headcounts, ministries, inForce] = await Promise.all([
    db.reportCost.findMany({ orderBy: [{ from: 'desc' }, { enteredAt: 'desc' }] }),
    db.reportHeadcount.findMany({ orderBy: [{ countedOn: 'desc' }, { enteredAt: 'desc' }] }),
    allMinistries(),
    headcountsAt(parisDay(now)),
  ])
  const nameOf = await namesOf(viewer, [...costs, ...headcounts])
  const ministryOf = new Map(ministries.map(({ id, name }) => [id, name]))
  const costRows = costs.map(({ enteredById, euros, from, until, ...cost }) => ({
    ...{ ...cost, euros: euros.toNumber(), from: asDay(from), until: asDay(until) },
    enteredBy: nameOf(enteredById),
  }))
  const headcountRows = headcounts.map(({ enteredById, countedOn, ministryId, ...headcount }) => ({
    ...{ ...headcount, countedOn: asDay(countedOn), ministry: ministryOf.get(ministryId) ?? null },
    enteredBy: nameOf(enteredById),
  }))
  const isHere = ({ removedAt }: { removedAt: Date | null }) => removedAt === null
  return {
    costs: costRows.filter(isHere),
    headcounts: headcountRows.filter(isHere).toSorted(byMinistry),
    /** Ministries of which nobody has said how many agents they have. */
    uncounted: ministries.filter(({ id }) => !inForce.has(id)).map(({ name }) => name),
    removedCost: costRows.find((row) => row.id === setAside.costId && !isHere(row)) ?? null,
    removedHeadcount: headcountRows.find((row) => row.id === setAside.headcountId && !isHere(row)) ?? null,
  }
}
export type EnteredData = Awaited<ReturnType<typeof enteredData>>

/** What the form of a cost opens on. */
export async function costToEnter(viewer: Person) {
  authorizePlatform(viewer, 'report.enter')
  return { newId: newId() }
}

/** @throws NotFound there is no such cost, or it was taken away */
export async function costToChange(viewer: Person, id: string) {
  authorizePlatform(viewer, 'report.enter')
  const cost = isId(id) && (await db.reportCost.findFirst({ where: { id, removedAt: null } }))
  if (!cost) throw new NotFound()
  const { kind, detail, euros, from, until, source } = cost
  return { id, kind, detail, euros: euros.toNumber(), from: asDay(from), until: asDay(until), source }
}

export async function headcountToEnter(viewer: Person) {
  authorizePlatform(viewer, 'report.enter')
  return { newId: newId(), ministries: await allMinistries() }
}

/** @throws NotFound there is no such number, or it was taken away */
export async function headcountToChange(viewer: Person, id: string) {
  authorizePlatform(viewer, 'report.enter')
  const headcount = isId(id) && (await db.reportHeadcount.findFirst({ where: { id, removedAt: null } }))
  if (!headcount) throw new NotFound()
  const { ministryId, people, countedOn, source } = headcount
  return {
    headcount: { id, ministryId, people, countedOn: asDay(countedOn), source },
    ministries: await allMinistries(),
  }
}

/** Of one ministry, the latest first. */
const byMinistry = (one: { ministry: string | null }, other: { ministry: string | null }): number =>
  (one.ministry ?? '').localeCompare(other.ministry ?? '', 'fr')

const allMinistries = () =>
  db.organisation.findMany({
    where: { parentId: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })

async function namesOf(viewer: Person, entered: readonly { enteredById: string }[]) {
  const members = await db.member.findMany({
    where: { id: { in: [...new Set(entered.map(({ enteredById }) => enteredById))] } },
    select: { id: true, name: true, status: true },
  })
  const names = new Map(members.map((member) => [member.id, authorName(viewer, member)]))
  return (id: string) => names.get(id) ?? null
}
