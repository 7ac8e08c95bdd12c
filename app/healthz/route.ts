import { openQuestion } from '@/lib/auth'
import { isAnswering } from '@/lib/platform'

export const dynamic = 'force-dynamic'

/** For whoever watches over the platform: 200 when it can work, 503 when its database does not answer. */
export const GET = openQuestion(async () => {
  const database = await isAnswering()
  return Response.json(
    { status: database ? 'ok' : 'unavailable', database },
    { status: database ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
})
