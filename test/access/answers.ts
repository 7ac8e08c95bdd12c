import { PERSONAS, type Persona, type WorldCommunity } from '../world'

/** What a persona gets from a page or a route: a status, or the way to the sign-in page. */
export type Answer =
  200 | 201 | 204 | 303 | 307 | 308 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 'sign in'
export type Answers = Record<Persona, Answer>

/** The same for everybody. */
export const everybody = (answer: Answer): Answers =>
  Object.fromEntries(PERSONAS.map((persona) => [persona, answer])) as Answers

/** Whoever has signed in gets in; nobody is led to the sign-in page. */
export const signedIn: Answers = { ...everybody(200), nobody: 'sign in' }

/** Only these get in; the others learn nothing: 404. */
export const only = (personas: readonly Persona[], answer: Answer = 200): Answers => ({
  ...everybody(404),
  nobody: 'sign in',
  ...Object.fromEntries(personas.map((persona) => [persona, answer])),
})

/** A program that has not signed in is told so; a page leads to the sign-in page. */
export const forPrograms = (answers: Answers): Answers => ({ ...answers, nobody: 401 })

export const INSIDE: readonly Persona[] = ['olga', 'ann', 'bob', 'gus']
export const MEMBERS: readonly Persona[] = ['olga', 'ann', 'bob']
export const ANIMATORS: readonly Persona[] = ['olga', 'ann']
export const OVERSEERS: readonly Persona[] = ['ada', 'max']

const EVERY_AGENT = PERSONAS.filter((persona) => persona !== 'nobody')

/** Who reads what is said in a room. */
export const readers = ({ access }: WorldCommunity) => (access === 'public' ? EVERY_AGENT : INSIDE)

/** Who knows that a room exists. */
export const seers = ({ access }: WorldCommunity): readonly Persona[] =>
  access === 'secret' ? [...INSIDE, 'ida', ...OVERSEERS] : EVERY_AGENT

/** Who reads its figures. */
export const measurers: readonly Persona[] = [...ANIMATORS, ...OVERSEERS]
