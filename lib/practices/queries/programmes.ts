import { communityFactColumns } from '@/lib/communities'
import { db, isId, newId } from '@/lib/db'
import { animatedIds, authorize, authorizePlatform, can, NotFound, type Person } from '@/lib/policy'
import { parisDay, type Day } from '@/lib/time'
import { waitsToTheEnd } from '../model/draw/waiting'
import { drawAfterHours } from '../programmes/schema'
import { seedOf } from '../programmes/seal'
import { requestsCounted, requestsShown } from './requests'

/** How far a programme got. */
export type ProgrammeState = 'open' | 'closed' | 'drawn' | 'cancelled'

interface Dated {
  closesAt: Date
  drawnAt: Date | null
  cancelledAt: Date | null
}
const stateOf = ({ closesAt, drawnAt, cancelledAt }: Dated, now: Date): ProgrammeState =>
  cancelledAt ? 'cancelled' : drawnAt ? 'drawn' : closesAt <= now ? 'closed' : 'open'

const MOST = 200

/** All programmes, those one may still ask for first. */
export async function programmes(viewer: Person, now: Date) {
  authorizePlatform(viewer, 'platform.use')
  const found = await db.practiceProgramme.findMany({
    select: {
      ...{ id: true, name: true, purpose: true, places: true },
      ...{ closesAt: true, drawnAt: true, cancelledAt: true },
    },
    orderBy: { closesAt: 'desc' },
    take: MOST,
  })
  const asked = await requestsCounted(
    viewer,
    found.map(({ id }) => id),
  )
  const rows = found.map((programme) => ({
    ...programme,
    asked: asked.get(programme.id) ?? 0,
    state: stateOf(programme, now),
  }))
  return {
    open: rows.filter(({ state }) => state === 'open').toReversed(),
    past: rows.filter(({ state }) => state !== 'open'),
    mayOpen: can(viewer, 'platform.administer'),
  }
}
export type ProgrammeRow = Awaited<ReturnType<typeof programmes>>['past'][number]

/** All that the page of a programme shows to this reader; the seed once it is drawn, never before. */
export async function programmeById(viewer: Person, id: string, now: Date) {
  authorizePlatform(viewer, 'platform.use')
  if (!isId(id)) throw new NotFound()
  const programme = await db.practiceProgramme.findUnique({
    where: { id },
    include: { requests: { where: { withdrawnAt: null } }, comparison: true },
  })
  if (!programme) throw new NotFound()
  const {
    seed,
    sealedSeed: _sealed,
    requests,
    openedById: _opened,
    cancelledById: _cancelled,
    laterOn,
    comparison,
    ...rest
  } = programme
  const shownSeed = programme.drawnAt ? seed : null
  const shown = await requestsShown(viewer, { ...rest, seed: shownSeed, requests })
  const state = stateOf(programme, now)
  const isLost = state === 'closed' && seedOf(programme) === null
  const { frozenAt, drawnAt } = programme
  const isLate = drawnAt !== null && !waitsToTheEnd(parisDay(drawnAt), parisDay(laterOn))
  return {
    ...rest,
    state,
    /** Its seed can no longer be opened: nobody can draw it. */
    isLost,
    /** It was drawn too late for those who waited to be compared with the others: it proves nothing. */
    isLate,
    comparison: isLate ? null : comparison,
    drawsAt: frozenAt && new Date(frozenAt.getTime() + drawAfterHours * 3_600_000),
    laterOn: laterOn.toISOString().slice(0, 10) as Day,
    isPlaceForAll: state === 'drawn' && shown.every(({ ticket }) => ticket === null),
    seed: shownSeed,
    requests: shown,
    practice: await practiceOf(programme.practiceId),
    mine: state === 'open' ? await ownCommunities(viewer, requests) : [],
    mayCancel: can(viewer, 'platform.administer') && (state === 'open' || isLost),
  }
}
export type ProgrammeShown = Awaited<ReturnType<typeof programmeById>>

async function practiceOf(id: string | null) {
  if (id === null) return null
  const practice = await db.practice.findFirst({
    where: { id, sharedAt: { not: null } },
    select: { versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
  })
  return practice && { id, title: practice.versions[0]!.title }
}

/** Communities the viewer runs and may ask for, and whether each has asked. */
async function ownCommunities(viewer: Person, requests: readonly { communityId: string }[]) {
  const own = await db.community.findMany({
    where: { id: { in: animatedIds(viewer) } },
    select: communityFactColumns,
    orderBy: { name: 'asc' },
  })
  const asking = new Set(requests.map(({ communityId }) => communityId))
  return own
    .filter((community) => can(viewer, 'practice.askForPlace', community))
    .map(({ id, name }) => ({ id, name, hasAsked: asking.has(id) }))
}

/** What its form opens on: the practices that everybody reads, one of which it may bring. */
export async function programmeToOpen(viewer: Person) {
  authorizePlatform(viewer, 'platform.administer')
  const shared = await db.practice.findMany({
    where: { sharedAt: { not: null }, retiredAt: null },
    select: { id: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
  })
  return {
    newId: newId(),
    practices: shared
      .map(({ id, versions }) => ({ id, title: versions[0]!.title }))
      .toSorted((one, other) => one.title.localeCompare(other.title, 'fr')),
  }
}

const TOLD_DAYS = 60
/** And those who wait, so long after the day their place comes. */
const TOLD_AFTER_DAYS = 14

/** What the draw gave a community these last weeks, for its dashboard. */
export async function placesDrawn(viewer: Person, slug: string, now: Date) {
  const community = await db.community.findUnique({ where: { slug }, select: communityFactColumns })
  authorize(viewer, 'engagement.read', community)
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const drawn = await db.programmeRequest.findMany({
    where: {
      communityId: community.id,
      isChosen: { not: null },
      // Who waits is told until after their own day.
      OR: [
        { programme: { drawnAt: { gt: daysAgo(TOLD_DAYS) } } },
        { isChosen: false, programme: { laterOn: { gt: daysAgo(TOLD_AFTER_DAYS) } } },
      ],
    },
    include: { programme: { select: { id: true, name: true, laterOn: true } } },
  })
  return drawn.map(({ isChosen, programme: { id, name, laterOn } }) => ({
    ...{ id, name, isChosen: isChosen!, laterOn: parisDay(laterOn) },
  }))
}
