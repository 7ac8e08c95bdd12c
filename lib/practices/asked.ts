import { isId } from '@/lib/db'
import { one, sortFrom, type Asked, type Sort } from '@/lib/ui/address'
import { CommunityKind } from '@/prisma/client/enums'
import { problems, stages, type Problem, type Stage } from './model/record'

/** What the address of the library asks for. */
export interface LibraryAsked {
  q: string
  problem: Problem | null
  stage: Stage | null
  kind: CommunityKind | null
  /** Members of the community one has in mind. */
  members: number | null
  /** Only what worked, only what did not. */
  outcome: 'successes' | 'failures' | null
  /** What everybody may read, what waits for a review, what one wrote. */
  shelf: Shelf
  page: number
}

export const shelves = ['shared', 'proposed', 'own', 'retired'] as const
export type Shelf = (typeof shelves)[number]

const shelfWords: Record<string, Shelf> = { 'a-relire': 'proposed', miennes: 'own', retirees: 'retired' }
const outcomeWords = { reussites: 'successes', echecs: 'failures' } as const

/** Read from the address; what it does not understand is left out. */
export function libraryAsked(address: Asked): LibraryAsked {
  const text = (name: string) => one(address, name)?.trim().slice(0, 100) ?? ''
  const among = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === text(name)) ?? null
  const whole = (name: string, least: number, most: number) => {
    const number = Number(text(name))
    return text(name) !== '' && Number.isInteger(number) && number >= least && number <= most ? number : null
  }
  return {
    q: text('q'),
    problem: among('probleme', problems),
    stage: among('moment', stages),
    kind: among('type', Object.values(CommunityKind)),
    members: whole('membres', 0, 10_000_000),
    outcome: outcomeWords[text('issue') as keyof typeof outcomeWords] ?? null,
    shelf: shelfWords[text('rayon')] ?? 'shared',
    page: whole('page', 1, 10_000) ?? 1,
  }
}

/** Which version of a practice an address asks for; none: the present one. */
export function versionAsked(address: Asked): number | undefined {
  const number = Number(one(address, 'version'))
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : undefined
}

/** After which adoption the list of a practice goes on: `?apres=…`. */
export function adoptionsAfter(address: Asked): string | undefined {
  const value = one(address, 'apres')
  return value !== undefined && isId(value) ? value : undefined
}

/** Candidates of all communities one may sift, or of one. */
export interface CandidatesAsked {
  slug: string | null
  page: number
  /** The one that was just set aside: it can be taken back. */
  dismissedId: string | null
}

export function candidatesAsked(address: Asked): CandidatesAsked {
  const page = Number(one(address, 'page'))
  const dismissed = one(address, 'ecartee')
  return {
    dismissedId: dismissed !== undefined && isId(dismissed) ? dismissed : null,
    slug: one(address, 'communaute')?.slice(0, 100) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** What a new practice is drawn from: `?communaute=…&fil=…`; or a draft of one: `?brouillon=…`. */
export function originAsked(address: Asked) {
  const id = (name: string) => {
    const value = one(address, name)
    return value !== undefined && isId(value) ? value : undefined
  }
  return {
    ...{ communityId: id('communaute'), threadId: id('fil'), lessonId: id('lecon') },
    ...{ candidateId: id('candidat'), draftId: id('brouillon') },
  }
}

export const measuredColumns = ['title', 'effect', 'chance', 'adopters', 'controls'] as const
export type MeasuredColumn = (typeof measuredColumns)[number]

/** In which order what was measured is shown: by name, so that no result comes before another for what it says. */
export interface MeasuredAsked {
  sort: Sort<MeasuredColumn>
}
export const measuredAsked = (address: Asked): MeasuredAsked => ({
  sort: sortFrom(address, measuredColumns, { column: 'title', direction: 'asc' }),
})

/** From which proposal somebody comes: `?de=…`. */
export function proposalAsked(address: Asked): string | undefined {
  const value = one(address, 'de')
  return value !== undefined && isId(value) ? value : undefined
}

/** The type of community a form has just chosen. */
export const kindAsked = (url: URL): CommunityKind =>
  Object.values(CommunityKind).find((kind) => kind === url.searchParams.get('type')) ?? 'practice'
