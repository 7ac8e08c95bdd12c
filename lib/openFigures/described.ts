import type { Locale } from '@/lib/i18n'
import { documentOf } from '@/lib/reports'
import type { Column, SectionKey } from '@/lib/reports/schema'
import { parisDay } from '@/lib/time'
import { apiAddress } from './api/address'
import { endpoints } from './api/endpoints'
import { monthsSince, sectionsOf } from './model/asked'

/** A table as one may find it in a document: how it is called, and no figure. */
export interface KnownTable {
  section: SectionKey
  sectionTitle: string
  key: string
  title: string
  columns: Column[]
}

/** Read on a page open to everybody: made once a day and a language, whoever asks. */
const known = new Map<string, Promise<KnownTable[]>>()

function knownTables(language: Locale, now: Date): Promise<KnownTable[]> {
  const day = `${language} ${parisDay(now)}`
  const found = known.get(day)
  if (found) return found
  const made = tablesIn(language, now)
  for (const key of known.keys()) if (key.startsWith(language)) known.delete(key)
  known.set(day, made)
  made.catch(() => known.delete(day))
  return made
}

/** Every table that a report of the last year on the whole platform has. */
async function tablesIn(language: Locale, now: Date): Promise<KnownTable[]> {
  const period = monthsSince(undefined, parisDay(now))
  if ('wrong' in period) return []
  const { sections } = await documentOf(
    {
      ...{ title: '', language, ministry: null, kind: null },
      settings: {
        ...{ ...period, comparison: 'before', target: null, foreword: '' },
        sections: sectionsOf().map((key) => ({ key, comment: '' })),
      },
    },
    now,
  )
  return sections.flatMap(({ key: section, title: sectionTitle, tables }) =>
    tables.map(({ key, title, columns }) => ({ section, sectionTitle, key, title, columns })),
  )
}

/** The interface as its page tells it: by the list that answers, and a document as it is made today. */
export async function describedInterface(language: Locale, now: Date) {
  return {
    address: apiAddress(),
    endpoints: endpoints.map(({ name, address, query }) => ({
      name: name as 'discovery',
      address: address || '/',
      parameters: Object.keys(query.shape),
    })),
    tables: await knownTables(language, now),
  }
}
export type DescribedInterface = Awaited<ReturnType<typeof describedInterface>>
