import { communityFactColumns } from '@/lib/communities'
import { db } from '@/lib/db'
import { authorize, can, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import { momentOf } from '../measures/signals'
import { questionsDue, recommended } from '../model/life'
import { byFit, isTimely, most } from '../model/matching'
import { present, textColumns, textFrom } from '../text'

/** A practice whose moment has come somewhere, and the figures that say so. */
export type TimelyPractice = Awaited<ReturnType<typeof timelyPractices>>[number]

/** Practices that a community tries, of which it is time to say what became. */
export async function adoptionsToTell(viewer: Person, slug: string, now: Date) {
  const community = await db.community.findUnique({ where: { slug }, select: communityFactColumns })
  authorize(viewer, 'engagement.read', community)
  if (!can(viewer, 'practice.adopt', community)) return []
  const adoptions = await db.practiceAdoption.findMany({
    where: { communityId: community.id, practice: { retiredAt: null } },
    select: {
      practiceId: true,
      adoptedAt: true,
      outcome: true,
      outcomeAt: true,
      practice: { select: { versions: { ...present, select: { title: true } } } },
    },
    orderBy: { adoptedAt: 'asc' },
  })
  return adoptions
    .filter((adoption) => mustTell(adoption, now))
    .map(({ practiceId, adoptedAt, practice: { versions } }) => ({
      ...{ practiceId, adoptedAt },
      title: versions[0]!.title,
    }))
}

/** Asked after 30 days, and after 60 unless it was given up; each answer holds until the next question. */
const mustTell = (
  { adoptedAt, outcome, outcomeAt }: { adoptedAt: Date; outcome: string | null; outcomeAt: Date | null },
  now: Date,
) => {
  const due = (at: Date) => questionsDue(parisDay(adoptedAt), parisDay(at))
  return outcome !== 'abandoned' && due(now) > (outcomeAt ? due(outcomeAt) : 0)
}

/**
 * At most three practices whose moment has come in a community, and that it does not try yet; for whoever reads its
 * measures: those who run it, and those who may speak of it to them.
 */
export async function timelyPractices(viewer: Person, slug: string, now: Date) {
  const community = await db.community.findUnique({ where: { slug }, select: communityFactColumns })
  authorize(viewer, 'engagement.read', community)
  if (community.origin !== 'local') return []
  const moment = await momentOf(community.id, parisDay(now))
  if (!moment) return []
  const candidates = await db.practice.findMany({
    where: {
      state: { in: [...recommended] },
      adoptions: { none: { communityId: community.id } },
    },
    select: {
      ...{ id: true, isFailure: true },
      versions: { ...present, select: textColumns },
      _count: { select: { adoptions: true } },
    },
  })
  return candidates
    .map(({ id, isFailure, versions, _count }) => {
      const { title, situation, trigger, ...text } = textFrom(versions[0]!)
      return { id, isFailure, title, situation, trigger, text, adoptions: _count.adoptions }
    })
    .filter(({ text, trigger }) => isTimely({ ...text, trigger }, moment))
    .sort(byFit)
    .slice(0, most)
    .map(({ id, isFailure, title, situation, trigger }) => ({
      ...{ id, isFailure, title, situation },
      because: trigger.map(({ signal }) => ({ signal, value: moment.signals[signal]! })),
    }))
}
