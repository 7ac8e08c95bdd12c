import { scoreOf, startingFrom, taught, type Combination } from './combination'
import { contextsOf, halfLives, othersOf, type Answered, type Asking, type Context } from './contexts'
import { evidenceOf, rarity, type Known, type Own, type Share, type Whole, type Wholes } from './evidence'
import { Leaders } from './leaders'
import { shipped } from './shipped'
import { counted, DAY, leftAt, type Tally } from './tally'

/** Raise it when a formula changes: what is stored says which one made it. */
export const answeringVersion = 'answering@2'

/** One row of what is kept: somebody in a context, or, without a person, the context as a whole. */
export interface Row extends Context, Tally {
  person: string | null
  /** Of the whole: how many questions it has seen. */
  questions: number
}

/** Somebody who may answer, with what speaks for it, sign by sign (`signs`). */
export interface Likely {
  person: string
  score: number
  evidence: readonly number[]
}

/** How many people one thinks of, by where they come from; the rest of the question is a look at each. */
export const THOUGHT_OF = { community: 24, communityFast: 12, everywhere: 12, asker: 12, term: 8 } as const
const MOST_LEADERS = Math.max(...Object.values(THOUGHT_OF))
/** Only the rarest terms of a question, so that a long one costs no more. */
export const MOST_TERMS = 8

interface Room {
  context: Context
  all: Tally
  questions: number
  people: Map<string, Tally>
  slow: Leaders
  fast: Leaders
}

/**
 * Who may answer a question, from who answered those before: learnt in the order of time, asked at any moment. What it
 * holds is rows (`rows`, `weights`): a database can hold them as well, and a question reads a bounded number of them.
 */
export class Answerers {
  readonly #rooms = new Map<string, Room>()
  #combination: Combination

  constructor(combination: Combination = startingFrom(shipped.weights)) {
    this.#combination = combination
  }

  get combination(): Combination {
    return this.#combination
  }

  /** Who was likely to answer questions of one moment teaches the weights, then who did is counted. */
  learn(...questions: readonly Answered[]): void {
    const seen = questions.map((question) => this.consider(question))
    questions.forEach((question, place) => {
      this.#combination = taught(
        this.#combination,
        seen[place]!.map(({ evidence }) => evidence),
        didAnswer(question, seen[place]!),
      )
    })
    questions.forEach((question) => this.count(question))
  }

  /** Counts who answered, without learning what weighs. */
  count(question: Answered): void {
    const answerers = othersOf(question)
    if (answerers.length === 0) return
    for (const context of contextsOf(question)) {
      const room = this.#room(context)
      room.questions += 1
      for (const person of answerers) {
        room.all = counted(room.all, question.at, halfLives[context.kind])
        const own = counted(room.people.get(person), question.at, halfLives[context.kind])
        seat(room, person, own)
      }
    }
  }

  /** The likeliest first; never who asks. */
  rank(question: Asking, most: number): Likely[] {
    return this.consider(question)
      .map((each) => ({ ...each, score: scoreOf(each.evidence, this.#combination) }))
      .sort(byScore)
      .slice(0, most)
  }

  /** Everybody one thinks of for a question, with what speaks for each. */
  consider(question: Asking): Omit<Likely, 'score'>[] {
    const rooms = this.#roomsOf(question)
    const all = wholesOf(rooms, question.at)
    return [...thoughtOf(rooms)]
      .filter((person) => person !== question.asker)
      .map((person) => ({ person, evidence: evidenceOf(sharesOf(rooms, person, question.at), all) }))
  }

  *rows(): Generator<Row> {
    for (const { context, all, questions, people } of this.#rooms.values()) {
      yield { ...context, ...all, person: null, questions }
      for (const [person, own] of people) yield { ...context, ...own, person, questions: 0 }
    }
  }

  static from(rows: Iterable<Row>, combination: Combination): Answerers {
    const known = new Answerers(combination)
    for (const { kind, of, person, questions, ...tally } of rows) {
      const room = known.#room({ kind, of })
      if (person !== null) seat(room, person, tally)
      else {
        room.all = tally
        room.questions = questions
      }
    }
    return known
  }

  #room(context: Context): Room {
    const key = keyOf(context)
    let room = this.#rooms.get(key)
    if (!room) {
      room = emptyRoom(context)
      this.#rooms.set(key, room)
    }
    return room
  }

  #roomsOf(question: Asking): Rooms {
    const [overall, community, asker, ...terms] = contextsOf(question).map((context) =>
      this.#rooms.get(keyOf(context)),
    )
    const known = terms.filter((room) => room !== undefined)
    const questions = overall?.questions ?? 0
    const telling = (room: Room) => rarity(questions, room.questions)
    return {
      everywhere: overall,
      community,
      asker,
      terms: known
        .sort((one, other) => telling(other) - telling(one) || (one.context.of < other.context.of ? -1 : 1))
        .slice(0, MOST_TERMS),
    }
  }
}

/** The highest score first; equal scores by name, so that the order is always the same. */
export const byScore = (one: Scored, other: Scored): number =>
  other.score - one.score || (one.person < other.person ? -1 : 1)

type Scored = Pick<Likely, 'person' | 'score'>

/** Who of them did, in their order. */
export function didAnswer(question: Answered, people: readonly Pick<Likely, 'person'>[]): boolean[] {
  const answerers = new Set(othersOf(question))
  return people.map(({ person }) => answerers.has(person))
}

interface Rooms {
  everywhere: Room | undefined
  community: Room | undefined
  asker: Room | undefined
  terms: Room[]
}

const keyOf = ({ kind, of }: Context) => `${kind} ${of}`

const emptyRoom = (context: Context): Room => {
  const leaders = (pace: 'fast' | 'slow') => new Leaders(MOST_LEADERS, pace, halfLives[context.kind])
  return {
    context,
    all: { fast: 0, slow: 0, at: 0 },
    questions: 0,
    people: new Map(),
    slow: leaders('slow'),
    fast: leaders('fast'),
  }
}

function seat(room: Room, person: string, own: Tally): void {
  room.people.set(person, own)
  room.slow.rise(person, own)
  room.fast.rise(person, own)
}

function thoughtOf({ everywhere: overall, community, asker, terms }: Rooms): Set<string> {
  return new Set([
    ...(community?.slow.first(THOUGHT_OF.community) ?? []),
    ...(community?.fast.first(THOUGHT_OF.communityFast) ?? []),
    ...(overall?.slow.first(THOUGHT_OF.everywhere) ?? []),
    ...(asker?.slow.first(THOUGHT_OF.asker) ?? []),
    ...terms.flatMap((room) => room.slow.first(THOUGHT_OF.term)),
  ])
}

const nothing = { fast: 0, slow: 0, questions: 0 }

function wholesOf(rooms: Rooms, at: number): Wholes {
  const whole = (room: Room | undefined): Whole =>
    room ? { ...leftAt(room.all, at, halfLives[room.context.kind]), questions: room.questions } : nothing
  return { ...each(rooms, whole), people: Math.max(1, rooms.everywhere?.people.size ?? 0) }
}

function sharesOf(rooms: Rooms, person: string, at: number): Own {
  const share = (room: Room | undefined): Share => {
    const own = room?.people.get(person)
    return own ? leftAt(own, at, halfLives[room!.context.kind]) : nothing
  }
  const last = rooms.everywhere?.people.get(person)?.at ?? at
  return { ...each(rooms, share), absent: Math.max(0, at - last) / DAY }
}

const each = <T>(rooms: Rooms, of: (room: Room | undefined) => T): Known<T> => ({
  everywhere: of(rooms.everywhere),
  community: of(rooms.community),
  asker: of(rooms.asker),
  terms: rooms.terms.map(of),
})
