import { markPresence } from '@/lib/activity'
import { Incident, isKnownTo } from '@/lib/auth'
import { db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { versionToDownload } from './queries/one'
import { isWhole, read } from './storage'

/**
 * Answers a download: the whole file, or the range a player asks for. Nothing runs in the page that shows it
 * (`sandbox`, `nosniff`); only images are shown in place, unless one `saves` them, everything else is saved.
 */
export async function downloadVersion(
  viewer: Person,
  { communityId, versionId, saves = false }: { communityId: string; versionId: string; saves?: boolean },
  asked: Headers,
): Promise<Response> {
  const version = await versionToDownload(viewer, communityId, versionId)
  const isShown = version.inline && !saves
  if (!(await isWhole(version.storageKey, version.size)))
    throw new Incident('files.lost', `the bytes of version ${versionId} are missing`)
  const headers = new Headers({
    'Content-Type': version.mediaType.startsWith('text/')
      ? `${version.mediaType}; charset=utf-8`
      : version.mediaType,
    'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; ${fileNameParameters(version.fileName)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-cache',
    ETag: `"${version.sha256}"`,
    'Accept-Ranges': 'bytes',
  })
  if (isKnownTo(asked, `"${version.sha256}"`)) return new Response(null, { status: 304, headers })
  const range = rangeIn(asked.get('range'), version.size)
  if (range === 'none') {
    headers.set('Content-Range', `bytes */${version.size}`)
    return new Response(null, { status: 416, headers })
  }
  if (!range || range.start === 0) {
    await countDownload(communityId, versionId)
    // To take a file away is to read; an image that a page shows by itself is not.
    if (!isShown) await markPresence(viewer, { communities: [communityId] })
  }
  headers.set('Content-Length', String(range ? range.end - range.start + 1 : version.size))
  if (!range) return new Response(read(version.storageKey), { headers })
  headers.set('Content-Range', `bytes ${range.start}-${range.end}/${version.size}`)
  return new Response(read(version.storageKey, range), { status: 206, headers })
}

/** How often, never by whom. */
async function countDownload(communityId: string, versionId: string) {
  await db.depositVersion.update({
    where: { communityId_id: { communityId, id: versionId } },
    data: { downloads: { increment: 1 } },
  })
}

/** RFC 6266: an ASCII name for old programs, the true one for the others. */
function fileNameParameters(name: string): string {
  const ascii =
    name
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%]/g, '') || 'fichier'
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** One range of RFC 9110; several at once are answered by the whole. */
function rangeIn(header: string | null, size: number): { start: number; end: number } | 'none' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, from, to] = match
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start >= size || start > end) return 'none'
  return { start, end }
}
