import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { catchUp } from '@/lib/activity'
import { closeDatabase, select, sql } from '@/lib/db'
import { computeNorms, refreshAll } from '@/lib/engagement'
import type { Dashboard } from '@/lib/engagement/model/dashboard'
import { engagementVersion, figureKeys, figures, type FigureKey } from '@/lib/engagement/model/figures'
import { load } from '@/scripts/seed/load/load'
import { tellStory } from '@/scripts/seed/story'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const now = new Date('2026-11-19T16:30:00Z')
const folder = mkdtempSync(join(tmpdir(), 'osmose-measures-'))
process.env.FILES_DIR = folder

beforeAll(async () => {
  await load(tellStory(now, 0.1), () => {})
  await catchUp(now)
  await refreshAll(now)
  await computeNorms(now)
})
afterAll(async () => {
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
})

const Row = z.object({
  days: z.number(),
  version: z.string(),
  dashboard: z.custom<Dashboard>((value) => typeof value === 'object'),
})
const rows = () => select(Row, sql`SELECT "days", "version", "dashboard" FROM "community_figure"`)

test('every measure says something somewhere, and stays within its unit', async () => {
  const all = await rows()
  expect(all.length).toBeGreaterThan(20)
  const told = new Set<FigureKey>()
  for (const { dashboard, version } of all) {
    expect(version).toBe(engagementVersion)
    for (const { figures: of } of dashboard.windows)
      for (const key of figureKeys) {
        const value = of[key]
        if (value === null) continue
        told.add(key)
        expect(Number.isFinite(value), key).toBe(true)
        const { unit } = figures[key]
        if (unit === 'share' || unit === 'ratio') {
          expect(value, key).toBeGreaterThanOrEqual(-1e-12)
          expect(value, key).toBeLessThanOrEqual(1 + 1e-12)
        } else if (unit !== 'signed' && key !== 'netChange') expect(value, key).toBeGreaterThanOrEqual(0)
      }
  }
  expect(figureKeys.filter((key) => !told.has(key))).toEqual([])
})

test('shares come with the number they are a share of: unknown over nothing, known over something', async () => {
  // A curve may not have been seen for as long as it is asked of.
  const shares = figureKeys.filter((key) => 'over' in figures[key] && key !== 'retained')
  for (const { dashboard } of await rows())
    for (const { figures: of, start } of dashboard.windows)
      for (const key of shares) {
        const { over } = figures[key] as { over: FigureKey }
        const value = of[key]
        if (value !== null) expect(of[over], `${key} ${start}`).toBeGreaterThan(0)
      }
})
