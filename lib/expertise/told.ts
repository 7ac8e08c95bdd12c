import { openedLed } from '@/lib/discussions'

/** Where one sees what is understood of oneself, and says how often one may be asked. */
export const OWN = '/compte/expertise'

export const threadPath = ({ slug, threadId }: { slug: string; threadId: string }) =>
  `/communautes/${slug}/fils/${threadId}`

interface Opened {
  slug: string
  threadId: string
  unknownNames: string[]
  asked: string[]
}

/** The new thread, and whom it was asked of. */
export function openedAndAskedLed({ asked, ...opened }: Opened) {
  const led = openedLed(opened)
  // That a name is nobody's matters more: its author thinks that somebody was told.
  if (asked.length === 0 || opened.unknownNames.length > 0) return led
  return {
    path: led.path,
    said: { key: 'expertise.said.openedAsked' as const, values: { names: asked.join(', ') } },
  }
}

/** Beside the title again, with who might help. */
export const lookedLed = ({ kind, slug }: { kind: string; slug: string }) => ({
  path: `/communautes/${slug}/fils/nouveau?type=${kind}&qui=oui#qui`,
})
