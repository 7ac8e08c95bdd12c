import { dayNumber, openDaysBetween, parisDay, workingTimeBetween, type Day } from '@/lib/time'

/** What a community asks of those who run it, and from when on: the screen says these very numbers. */
export const asking = {
  /** More acts are a programme, not a week. */
  most: 5,
  /** A question nobody answered for longer waits; as soon as `answeredSoon` is missed. */
  workingDays: 2,
  /** Otherwise questions alone would fill the week. */
  mostQuestions: 3,
  newcomerDays: 14,
  /** Two ordinary weeks without a word. */
  quietOpenDays: 10,
  /** Over as many days, everything came from those who run it. */
  aloneDays: 28,
  /** Fewer contributions say nothing about who carries. */
  aloneContributions: 3,
  fileMonths: 12,
  mostFiles: 2,
}

/** What is true of a community that day. Totals, and texts that wait: never what one person did. */
export interface WeekFacts {
  /** Requests to join, and since when the first one waits. */
  requests: number
  firstRequestAt: Date | null
  /** Questions without an answer from anybody else, the oldest first. */
  questions: { id: string; title: string; askedAt: Date }[]
  /** Who arrived lately, since those who run it last opened a thread. */
  newcomers: number
  /** Anything written or deposited; the opening of the community when there is nothing. */
  lastOn: Day
  /** Contributions of late: by those who run it, and by the others. */
  byAnimators: number
  byOthers: number
  /** Members who do not run it: nobody to ask otherwise. */
  others: number
  /** The most read files that were not revised for long, the most read first. */
  oldFiles: { id: string; name: string; revisedOn: Day }[]
}

/** Something to do this week, in one click, with the numbers that say why. */
export type WeekAct =
  | { what: 'requests'; count: number; days: number }
  | { what: 'question'; id: string; title: string; days: number }
  | { what: 'newcomers'; count: number }
  | { what: 'silence'; openDays: number; lastOn: Day }
  | { what: 'alone'; count: number }
  | { what: 'file'; id: string; name: string; revisedOn: Day }

const DAY = 86_400_000
type Find = (facts: WeekFacts, now: Date) => WeekAct[]

/** What may be asked, the most urgent first: people at the door, then people who wait, then people who do not come. */
const finds: Find[] = [
  requestsToDecide,
  questionsToAnswer,
  newcomersToWelcome,
  silenceToBreak,
  loneCarriers,
  oldFiles,
]

/** What to do this week, the most urgent first; nothing when nothing needs doing. */
export const actsOfTheWeek = (facts: WeekFacts, now: Date): WeekAct[] =>
  finds.flatMap((find) => find(facts, now)).slice(0, asking.most)

function requestsToDecide({ requests, firstRequestAt }: WeekFacts, now: Date): WeekAct[] {
  if (requests === 0) return []
  const waited = firstRequestAt ? now.getTime() - firstRequestAt.getTime() : 0
  return [{ what: 'requests', count: requests, days: Math.max(0, Math.floor(waited / DAY)) }]
}

function questionsToAnswer({ questions }: WeekFacts, now: Date): WeekAct[] {
  return questions
    .map(({ askedAt, ...question }) => ({ ...question, waited: workingTimeBetween(askedAt, now) / DAY }))
    .filter(({ waited }) => waited > asking.workingDays)
    .slice(0, asking.mostQuestions)
    .map(({ id, title, waited }) => ({ what: 'question', id, title, days: Math.floor(waited) }))
}

function newcomersToWelcome({ newcomers }: WeekFacts): WeekAct[] {
  return newcomers > 0 ? [{ what: 'newcomers', count: newcomers }] : []
}

function silenceToBreak({ lastOn }: WeekFacts, now: Date): WeekAct[] {
  const openDays = Math.floor(openDaysBetween(dayNumber(lastOn) + 1, dayNumber(parisDay(now))))
  return openDays >= asking.quietOpenDays ? [{ what: 'silence', openDays, lastOn }] : []
}

function loneCarriers({ byAnimators, byOthers, others }: WeekFacts): WeekAct[] {
  const isCarriedAlone = byAnimators >= asking.aloneContributions && byOthers === 0 && others > 0
  return isCarriedAlone ? [{ what: 'alone', count: byAnimators }] : []
}

function oldFiles({ oldFiles: files }: WeekFacts): WeekAct[] {
  return files.slice(0, asking.mostFiles).map((file) => ({ what: 'file', ...file }))
}
