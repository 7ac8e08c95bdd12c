import { createHash } from 'node:crypto'
import { bytesOf } from '@/lib/reports'
import { parisDay } from '@/lib/time'
import type { z } from 'zod'
import { monthsSince, sectionsOf, type FeedAsked } from '../model/asked'
import { feedHeader, feedLines, type Origin } from '../csv'
import type { Holder } from '../token'
import { CSV, type Answer } from './endpoint'
import { currentDocument, ministryAsked } from './figures'
import { frozenDocument, versionsOf } from './reports'

interface Asking {
  holder: Holder
  query: z.output<typeof FeedAsked>
  now: Date
}

const current: Origin = { source: 'current', report: '', version: null, publishedAt: '', kind: '' }

/**
 * Everything that was published of the months asked, then the figures of these months as they are now, a line a value. Years
 * of reports never stand in memory together; the tag of the whole is known from their fingerprints.
 */
export async function feed({ holder, query, now }: Asking): Promise<Answer> {
  const [months, sections] = [monthsSince(query.since, parisDay(now)), sectionsOf(query.sections)]
  const ministry = await ministryAsked(holder, query.ministry)
  const document = await currentDocument({ holder, months, ministry, sections }, now)
  const published = await versionsOf(ministry?.id ?? null, document.span.from)
  async function* lines() {
    yield feedHeader
    for (const { id, number, kind, publishedAt } of published) {
      const origin: Origin = {
        ...{ source: 'published', report: id, version: number, kind: kind ?? '' },
        publishedAt: publishedAt.toISOString(),
      }
      yield feedLines(origin, await frozenDocument(holder, { id, number }), sections)
    }
    yield feedLines(current, document, sections)
  }
  const fingerprint = createHash('sha256')
    .update([feedHeader, sections, ...published.map((each) => each.fingerprint)].join('\n'))
    .update(bytesOf(document))
    .digest('hex')
  return {
    ...{ type: CSV, fingerprint },
    stream: () => inBytes(lines()),
  }
}

/** One piece at a time, as fast as it is read. */
function inBytes(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(out) {
      const { done, value } = await pieces.next()
      if (done) out.close()
      else out.enqueue(encoder.encode(value))
    },
    cancel: () => void pieces.return(undefined),
  })
}
