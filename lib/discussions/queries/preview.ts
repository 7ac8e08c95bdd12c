import type { z } from 'zod'
import { renderMarkdown } from '@/lib/markdown'
import { authorize, type Person } from '@/lib/policy'
import { roomFacts } from '../facts'
import { peopleNamed } from '@/lib/markdown/naming'
import type { Preview } from '../schema'

/** What a text will look like, by the very renderer that will publish it. */
export async function previewText(viewer: Person, { communityId, body }: z.output<typeof Preview>) {
  const room = await roomFacts(communityId)
  authorize(viewer, 'community.read', room)
  const { mentions, unknown } = await peopleNamed(room, body)
  return { html: renderMarkdown(body, { mentions }), unknownNames: unknown }
}
