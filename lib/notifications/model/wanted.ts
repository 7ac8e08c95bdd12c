import type { CommunityKind } from '@/prisma/client/enums'
import { defaultsFor, levelOf, type Channels, type Kind } from './kinds'

export const PLATFORM = 'platform'
/** Every kind at once: all mails, or a whole community. */
export const EVERYTHING = '*'

/** A choice somebody made; null: nothing was chosen about that channel. */
export interface Choice {
  scope: string
  kind: string
  byMail: boolean | null
  onSite: boolean | null
}

/**
 * Third layer, the person: where this is heard. The nearest choice wins (this kind here, this kind anywhere), then
 * the community's default, then the platform's. «No mail at all» beats everything; a muted community keeps quiet
 * except for what waits for an act of this person, or was decided about them, which is always said on the site.
 */
export function wanted(
  kind: Kind,
  community: { id: string; kind: CommunityKind } | null,
  choices: readonly Choice[],
): Channels {
  const chosen = (scope: string | undefined, of: string) =>
    choices.find((choice) => choice.scope === scope && choice.kind === of)
  const isMuted = chosen(community?.id, EVERYTHING)?.onSite === false && levelOf[kind] === 'information'
  if (isMuted) return { onSite: false, byMail: false }
  const here = chosen(community?.id, kind)
  const anywhere = chosen(PLATFORM, kind)
  const usual = defaultsFor(kind, community?.kind ?? null)
  const noMail = chosen(PLATFORM, EVERYTHING)?.byMail === false
  return {
    onSite: levelOf[kind] === 'alert' || (here?.onSite ?? anywhere?.onSite ?? usual.onSite),
    byMail: !noMail && (here?.byMail ?? anywhere?.byMail ?? usual.byMail),
  }
}
