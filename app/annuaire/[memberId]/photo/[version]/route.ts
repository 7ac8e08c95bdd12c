import { question } from '@/lib/auth'
import { photoOf } from '@/lib/directory'

// The version is in the address: who may see it keeps it for a year, in their own browser only.
const KEPT = {
  'Content-Type': 'image/webp',
  'Cache-Control': 'private, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; sandbox",
}

export const GET = question<{ memberId: string; version: string }>(
  async (viewer, { memberId, version }) =>
    new Response(await photoOf(viewer, memberId, version), { headers: KEPT }),
)
