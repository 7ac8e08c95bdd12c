import { question } from '@/lib/auth'
import { downloadVersion } from '@/lib/files'

export const GET = question<{ communityId: string; versionId: string }>((viewer, params, url, request) =>
  downloadVersion(viewer, { ...params, saves: url.searchParams.has('enregistrer') }, request.headers),
)
