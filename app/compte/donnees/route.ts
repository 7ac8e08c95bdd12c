import { ownData } from '@/lib/accounts'
import { question } from '@/lib/auth'

/** Everything the platform keeps of the one who asks, to take away. */
export const GET = question(
  async (viewer) =>
    new Response(Buffer.from(await ownData(viewer)), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="mes-donnees-osmose.zip"',
        'Cache-Control': 'private, no-store',
      },
    }),
)
