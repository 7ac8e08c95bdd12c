import { describe, expect, it, vi } from 'vitest'
import type { Source } from '@/lib/reports/files/source'
import { fingerprintOf } from '@/lib/reports/model/fingerprint'
import { richDocument } from '../../model/reports/richDocument'
import { hasPoppler } from '../../programs'
import { formNames, reading } from './readings'
import { told } from './told'

vi.setConfig({ testTimeout: 180_000 })

const published = (document: Source['document']): Source => ({
  ...{ document, fingerprint: fingerprintOf(document) },
  version: { number: 1, on: '2026-05-03' },
})

describe.skipIf(!hasPoppler())('every figure of a report is the same', () => {
  it.each([
    ['with all that may break a file', told],
    ['with every chart, long names and many rows', richDocument],
  ])('on the page, in its PDF and in each of its files: a report %s', async (_, document) => {
    const source = published(document)
    const tables = await reading('document', source)
    expect(tables.flat(2).length).toBeGreaterThan(80)
    for (const form of formNames)
      expect({ form, tables: await reading(form, source) }).toEqual({ form, tables })
  })
})
