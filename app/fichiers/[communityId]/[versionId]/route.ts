import { question } from '@/lib/auth'
import { downloadVersion } from '@/lib/files'

export const GET = question<{ communityId: string; versionId: string }>((viewer, params, _url, request) =>
  downloadVersion(viewer, params, request.headers),
)
