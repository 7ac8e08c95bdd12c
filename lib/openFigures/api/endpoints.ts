import { z } from 'zod'
import { bytesOf } from '@/lib/reports'
import type { Table } from '@/lib/reports/schema'
import { parisDay } from '@/lib/time'
import { preferred } from '../model/accept'
import { FeedAsked, FiguresAsked, ListAsked, monthsAsked, Nothing, TableAsked } from '../model/asked'
import { tableCsv } from '../csv'
import { addressOf } from './address'
import { CSV, endpoint, json, JSON_TYPE, type Answer, type Endpoint, type OpenEndpoint } from './endpoint'
import { feed } from './feed'
import { currentDocument, ministryAsked } from './figures'
import { openApi } from './openApi'
import { ApiProblem, documentation } from './problem'
import { frozenDocument, reportList } from './reports'

const Version = z.object({
  id: z.uuid(),
  number: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(999_999)),
})
const OneTable = Version.extend({ table: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/) })

const description: OpenEndpoint = {
  ...{ name: 'description', address: '/openapi.json', path: Nothing, query: Nothing, isOpen: true },
  gives: { [JSON_TYPE]: null },
  answer: () => Promise.resolve(json(openApi(endpoints))),
}

/** Every address of the interface: programs are answered by this list, and told of it by the same. */
export const endpoints: readonly (Endpoint | OpenEndpoint)[] = [
  endpoint({
    ...{ name: 'discovery', address: '', path: Nothing, query: Nothing },
    gives: { [JSON_TYPE]: 'Discovery' },
    answer: ({ holder: { name, expiresAt, ministry } }) => {
      const links = {
        self: addressOf(''),
        description: addressOf('/openapi.json'),
        documentation: documentation(),
        reports: addressOf('/reports'),
        figures: addressOf('/figures'),
        feed: addressOf('/feed.csv'),
      }
      const token = { name, expiresAt: expiresAt.toISOString(), ministry }
      return Promise.resolve(
        json(
          { token, links },
          // RFC 8631
          { Link: `<${links.description}>; rel="service-desc", <${links.documentation}>; rel="service-doc"` },
        ),
      )
    },
  }),
  description,
  endpoint({
    ...{ name: 'reports', address: '/reports', path: Nothing, query: ListAsked },
    gives: { [JSON_TYPE]: 'ReportList' },
    answer: async ({ holder, query }) => json(await reportList(holder, query)),
  }),
  endpoint({
    ...{ name: 'version', address: '/reports/{id}/versions/{number}', path: Version, query: Nothing },
    ...{ gives: { [JSON_TYPE]: 'Document' }, mayBeWithdrawn: true },
    // The bytes whose SHA-256 is the fingerprint: whoever receives them can check it.
    answer: async ({ holder, path }) => ({
      type: JSON_TYPE,
      body: bytesOf(await frozenDocument(holder, path)),
    }),
  }),
  endpoint({
    ...{ name: 'table', address: '/reports/{id}/versions/{number}/tables/{table}' },
    ...{ path: OneTable, query: TableAsked, mayBeWithdrawn: true },
    gives: { [JSON_TYPE]: 'Table', [CSV]: null },
    answer: async ({ holder, path, query: { format }, headers }) => {
      const type = format
        ? { json: JSON_TYPE, csv: CSV }[format]
        : preferred(headers.get('accept'), [JSON_TYPE, CSV])
      if (!type) throw new ApiProblem('format')
      const { sections } = await frozenDocument(holder, path)
      const table = sections.flatMap(({ tables }) => tables).find(({ key }) => key === path.table)
      if (!table) throw new ApiProblem('nothing')
      return tableAnswer(table, type)
    },
  }),
  endpoint({
    ...{ name: 'figures', address: '/figures', path: Nothing, query: FiguresAsked, isMade: true },
    gives: { [JSON_TYPE]: 'Document' },
    answer: async ({ holder, query: { ministry, from, months, ...asked }, now }) =>
      json(
        await currentDocument(
          {
            ...asked,
            holder,
            months: monthsAsked({ from, months }, parisDay(now)),
            ministry: await ministryAsked(holder, ministry),
          },
          now,
        ),
      ),
  }),
  endpoint({
    ...{ name: 'feed', address: '/feed.csv', path: Nothing, query: FeedAsked, isMade: true },
    gives: { [CSV]: null },
    answer: feed,
  }),
]

const tableAnswer = (table: Table, type: string): Answer =>
  type === CSV ? { type, body: tableCsv(table) } : json(table)
