import { addDays, parisDay, startOfDay } from '@/lib/time'
import { cleaned } from './question'

export const HIT_KINDS = ['discussion', 'file', 'community', 'person'] as const
export type HitKind = (typeof HIT_KINDS)[number]

/** As written in addresses. */
export const KIND_WORDS: Record<HitKind, string> = {
  discussion: 'discussions',
  file: 'fichiers',
  community: 'communautes',
  person: 'personnes',
}

export const SINCE_DAYS = { semaine: 7, mois: 31, annee: 366 } as const
export type Since = keyof typeof SINCE_DAYS

/** What an address asks: `/recherche?q=…&type=fichiers&communaute=…&auteur=…&depuis=mois&tri=date&page=2`. */
export interface Asked {
  text: string
  kind: HitKind | null
  communityId: string | null
  authorId: string | null
  since: Since | null
  byDate: boolean
  page: number
}

/** As many as a page of the directory, where one goes on. */
export const PEOPLE_AT_MOST = 20

/** Nobody reads further; a narrower question does better. */
export const MOST_PAGES = 25

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function askedFrom(one: (name: string) => string | undefined): Asked {
  const id = (name: string) => (UUID.test(one(name) ?? '') ? one(name)! : null)
  const since = one('depuis') as Since
  const page = Number(one('page'))
  return {
    text: cleaned(one('q') ?? ''),
    kind: HIT_KINDS.find((kind) => KIND_WORDS[kind] === one('type')) ?? null,
    communityId: id('communaute'),
    authorId: id('auteur'),
    since: Object.hasOwn(SINCE_DAYS, since ?? '') ? since : null,
    byDate: one('tri') === 'date',
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  }
}

/** The moment from which on texts count. */
export const sinceMoment = (since: Since, now: Date): Date =>
  startOfDay(addDays(parisDay(now), -SINCE_DAYS[since]))
