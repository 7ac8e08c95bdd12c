import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catchUp, record } from '@/lib/activity'
import { countAdoption } from '@/lib/adoption'
import { db, newId } from '@/lib/db'
import { figuresRoute } from '@/lib/openFigures'
import { isHidden, type Document } from '@/lib/reports/schema'
import { addDays, addMonths, parisDay, startOfDay, startOfMonth } from '@/lib/time'
import { FiguresClient } from '../../figures/client'
import { foundByOverlap } from '../../figures/overlap'
import { openedTo, someDocument } from '../../figures/published'
import { openRoute } from '../../routeServer'
import { makeWorld, type World } from '../../world'

// Thirty whole reports, made one after the other.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const MONTHS = 4
const now = new Date()
const thisMonth = startOfMonth(parisDay(now))
const month = (back: number) => addMonths(thisMonth, -back)

let world: World
let server: Awaited<ReturnType<typeof openRoute>>
let anybody: FiguresClient

/** Who comes to a ministry each month, the oldest first; of them, so many who write from that month on. */
const comings: Record<'culture' | 'ecologie', [came: number, write: number][]> = {
  culture: [
    [40, 14],
    [2, 1],
    [15, 12],
    [13, 3],
  ],
  ecologie: [
    [25, 12],
    [12, 2],
    [3, 3],
    [14, 1],
  ],
}

beforeAll(async () => {
  world = await makeWorld()
  const communityId = world.communities['public-free']!.id
  for (const ministry of ['culture', 'ecologie'] as const)
    for (const [place, [came, write]] of comings[ministry].entries()) {
      const ids = Array.from({ length: came }, () => newId())
      const createdAt = startOfDay(addDays(month(MONTHS - place), 2))
      await db.member.createMany({
        data: ids.map((id, each) => ({
          ...{ id, email: `${id}@x.example`, name: 'Agent', status: 'active' as const, createdAt },
          ...{ organisationId: world[ministry], departement: each % 3 === 0 ? '75' : '35' },
          level: each % 4 === 0 ? ('direction' as const) : ('agent' as const),
        })),
      })
      for (let later = place; later < MONTHS; later += 1)
        for (const memberId of ids.slice(0, write))
          await record(db, {
            ...{ communityId, memberId, kind: 'reply' },
            at: startOfDay(addDays(month(MONTHS - later), 5)),
          })
    }
  await catchUp(now)
  await countAdoption(now, MONTHS)
  server = await openRoute('/api/bilans/v1', figuresRoute)
  process.env.APP_URL = server.origin
  anybody = await FiguresClient.at(server.url)
})
afterAll(() => server.stop())

/** Every span of these months, as a program may ask for them one by one. */
async function everySpan(ministryId: string | null): Promise<Document[]> {
  const client = anybody.with((await openedTo(ministryId)).token)
  const documents: Document[] = []
  for (let back = MONTHS; back > 0; back -= 1)
    for (let months = 1; months <= back; months += 1) {
      await db.rateLimit.deleteMany()
      documents.push(await client.read<Document>(`/figures?from=${month(back).slice(0, 7)}&months=${months}`))
    }
  return documents
}

describe('whoever asks for spans that overlap', () => {
  it('finds nothing that one of them hides', async () => {
    for (const ministryId of [null, world.culture, world.ecologie]) {
      const documents = await everySpan(ministryId)
      const values = documents.flatMap(({ sections }) =>
        sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat())),
      )
      expect(documents).toHaveLength(10)
      // Something is told, and something is not: otherwise there would be nothing to find.
      expect(values.filter((value) => typeof value === 'number').length).toBeGreaterThan(100)
      expect(values.filter(isHidden).length).toBeGreaterThan(10)
      expect(foundByOverlap(documents)).toEqual([])
    }
  })

  it('would find it, if there was something to find', () => {
    const told = (from: string, until: string, value: number | { hidden: true }) =>
      someDocument({
        span: { from, until },
        sections: [
          {
            ...someDocument().sections[0]!,
            tables: [
              {
                ...{ key: 'acts', title: '' },
                columns: [
                  { key: 'ministry', header: '', unit: 'text' },
                  { key: 'people', header: '', unit: 'count' },
                ],
                rows: [['Culture', value]],
              },
            ],
          },
        ],
      })
    const [first, second, third, end] = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'] as const
    const sums = [told(first, second, 20), told(second, third, 30), told(first, third, 50)]
    expect(foundByOverlap(sums)).toEqual([])
    const leaking = [...sums, told(third, end, { hidden: true }), told(second, end, 34)]
    expect(foundByOverlap(leaking)).toEqual(['acts | people | Culture'])
  })
})
