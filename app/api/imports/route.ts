import { streamRoute } from '@/lib/auth'
import { depositList } from '@/lib/imports'
import { Deposit } from '@/lib/imports/schema'

/** A list: described in the address, its bytes as the body. */
export const POST = streamRoute(async (viewer, _params, url, request) => {
  const asked = Object.fromEntries(url.searchParams)
  const size = request.headers.get('content-length') ?? undefined
  return depositList(viewer, Deposit.parse({ ...asked, size }), request.body ?? new Blob([]).stream())
})
