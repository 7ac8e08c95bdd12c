import { objects } from '@/lib/activity'
import { authorizePlatform, type Person } from '@/lib/policy'
import { addDays, parisDay, type Period } from '@/lib/time'
import { one, type Asked } from '@/lib/ui/address'
import { CommunityKind } from '@/prisma/client/enums'
import { askedPeriod, type AskedPeriod } from '../asked'
import { ownFactsOf } from '../measures/own'
import { ownOf, type Own } from '../model/own'

export interface OwnActivity {
  asked: AskedPeriod
  period: Period
  kind: CommunityKind | null
  /** The kinds of the communities in which there is something to say, to narrow it down. */
  kinds: CommunityKind[]
  own: Own<CommunityKind>
  objects: boolean
}

/**
 * What the viewer did and what came back, for the viewer alone: nobody else can be asked about. The day under way is in
 * it: what one has just written is there.
 */
export async function ownActivity(viewer: Person, address: Asked, now: Date): Promise<OwnActivity> {
  authorizePlatform(viewer, 'platform.use')
  const asked = askedPeriod(address, now, { otherwise: 91, isUpToNow: true })
  const today = parisDay(now)
  const tomorrow = addDays(today, 1)
  const period = asked.usual ? { start: addDays(tomorrow, -asked.usual), end: tomorrow } : asked.free
  const facts = await ownFactsOf(viewer, period)
  const kinds = Object.values(CommunityKind).filter((each) => facts.places.some(({ kind }) => kind === each))
  const kind = kinds.find((each) => each === one(address, 'type')) ?? null
  return {
    asked,
    period,
    kind,
    kinds,
    own: ownOf(facts, period, today, kind),
    objects: await objects(viewer),
  }
}
