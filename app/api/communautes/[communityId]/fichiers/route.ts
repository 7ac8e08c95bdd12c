import { problem, streamRoute } from '@/lib/auth'
import { uploadFile } from '@/lib/files'
import { Upload } from '@/lib/files/schema'

/** An upload: its description in the address, its bytes as the body, written to disk as they come. */
export const POST = streamRoute<{ communityId: string }>(async (viewer, { communityId }, url, request) => {
  const asked = Object.fromEntries(url.searchParams)
  const size = request.headers.get('content-length') ?? undefined
  const upload = Upload.parse({ ...asked, communityId, size })
  const body = request.body ?? new Blob([]).stream()
  const uploaded = await uploadFile(viewer, upload, body)
  if (uploaded.state === 'stored') return uploaded
  return problem(409, uploaded.name, uploaded)
})
