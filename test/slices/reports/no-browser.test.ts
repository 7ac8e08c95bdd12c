import '@/test/own-database'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { downloadExport } from '@/lib/reports'
import { askExport } from '@/lib/reports/commands/exports'
import { workOnExports } from '@/lib/reports/files/work'
import { makeWorld } from '../../world'
import { reported } from './reported'
import { unzipped } from '../../unzipped'

// A machine where no browser starts.
process.env.CHROMIUM_PATH = '/nulle/part'

let ada: Person
let reportId: string
const folder = mkdtempSync(join(tmpdir(), 'osmose-no-browser-'))

beforeAll(async () => {
  process.env.FILES_DIR = folder
  const world = await makeWorld()
  ada = await world.as('ada')
  reportId = await reported(world)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeDatabase()
})

async function made(format: 'pdf' | 'zip' | 'images' | 'xlsx') {
  const { exportId } = await askExport(ada, { reportId, number: 1, format })
  await workOnExports(new AbortController().signal)
  return db.reportExport.findUniqueOrThrow({ where: { id: exportId } })
}
const bytesOf = async (exportId: string) =>
  Buffer.from(await (await downloadExport(ada, { reportId, exportId })).arrayBuffer())

it('there is no PDF, and it is said so', async () => {
  expect(await made('pdf')).toMatchObject({ state: 'failed', error: { key: 'noBrowser' }, attempts: 1 })
})

it('the other files are made, drawings too', async () => {
  expect(await made('xlsx')).toMatchObject({ state: 'done' })
  const pictures = unzipped(await bytesOf((await made('images')).id))
  expect([...pictures.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(3)
  for (const [name, bytes] of pictures)
    if (name.endsWith('.png')) expect(bytes.subarray(1, 4).toString()).toBe('PNG')
})

it('the archive says what is missing, and its sums are right', async () => {
  const files = unzipped(await bytesOf((await made('zip')).id))
  expect([...files.keys()].some((name) => name.endsWith('.pdf'))).toBe(false)
  expect(files.get('LISEZ-MOI.txt')?.toString()).toContain('Le PDF manque')
  const sums = files.get('SHA256SUMS')!.toString().trim().split('\n')
  expect(sums.map((line) => line.split('  ')[1]).sort()).toEqual(
    [...files.keys()].filter((name) => name !== 'SHA256SUMS').sort(),
  )
  for (const line of sums) {
    const [sum, name] = line.split('  ')
    expect(createHash('sha256').update(files.get(name!)!).digest('hex')).toBe(sum)
  }
})
