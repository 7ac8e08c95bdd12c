import { db } from '@/lib/db'
import { addDays, addMonths, parisDay, startOfDay, startOfMonth, type Day } from '@/lib/time'
import type { ReportCostKind } from '@/prisma/client/enums'
import { Chance } from '../chance'
import { firstDay } from '../people/growth'
import { personas } from '../personas'

const SOURCE = 'Montant inventé pour la démonstration'
const COUNTED = 'Effectif inventé pour la démonstration'

/** What the platform of this story costs: so many euros over so many months, from a month of the story on. */
const costs: readonly {
  kind: ReportCostKind
  detail: string
  euros: number
  from: number
  months: number
}[] = [
  { kind: 'hosting', detail: 'Première année', euros: 28_800, from: 0, months: 12 },
  { kind: 'hosting', detail: 'Deuxième année', euros: 41_400, from: 12, months: 12 },
  { kind: 'team', detail: 'Trois équivalents temps plein', euros: 246_000, from: 0, months: 12 },
  { kind: 'team', detail: 'Trois équivalents temps plein et demi', euros: 295_000, from: 12, months: 12 },
  { kind: 'support', detail: 'Appui aux animateurs', euros: 54_000, from: 0, months: 18 },
  { kind: 'development', detail: 'Reprise de l’accessibilité', euros: 37_500, from: 7, months: 3 },
  { kind: 'training', detail: 'Tour des ministères', euros: 16_200, from: 4, months: 6 },
]

/** The costs and the headcounts that DINUM entered, all of them invented, and said to be. */
export async function enterSome(now: Date): Promise<void> {
  const chance = new Chance('entered')
  const { id: enteredById } = await db.member.findFirstOrThrow({
    where: { email: personas[2]!.email },
    select: { id: true },
  })
  const today = parisDay(now)
  const first = startOfMonth(firstDay(today))
  const entered = (on: Day) => {
    const enteredAt = new Date(Math.min(startOfDay(on).getTime() + 10 * 3_600_000, now.getTime()))
    return { id: chance.id(enteredAt), enteredById, enteredAt }
  }
  await db.reportCost.createMany({
    data: costs.map(({ from, months, ...cost }) => {
      const begins = addMonths(first, from)
      return {
        ...{ ...cost, ...entered(addDays(begins, 12)), source: SOURCE },
        ...{ from: new Date(begins), until: new Date(addDays(addMonths(begins, months), -1)) },
      }
    }),
  })
  const ministries = await db.organisation.findMany({
    where: { parentId: null },
    select: { id: true },
    orderBy: { slug: 'asc' },
  })
  // Of the last one nobody has said it yet.
  await db.reportHeadcount.createMany({
    data: ministries.slice(0, -1).map(({ id: ministryId }) => {
      const countedOn = `${Number(today.slice(0, 4)) - 1}-12-31`
      const people = 1000 * chance.between(9, 160)
      return {
        ...{ ministryId, people, countedOn: new Date(countedOn), source: COUNTED },
        ...entered(addMonths(countedOn, 2)),
      }
    }),
  })
}
