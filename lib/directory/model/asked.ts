import { z } from 'zod'
import { isDepartement } from './departements'

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value) || undefined
const oneOf = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess(first, shape.optional()).catch(undefined)

/** The address of the directory, read: what cannot be understood is left out. */
const Address = z.object({
  q: oneOf(z.string().trim().max(200)),
  administration: oneOf(z.uuid()),
  service: oneOf(z.uuid()),
  departement: oneOf(z.string().refine(isDepartement)),
  ville: oneOf(z.string().trim().min(1).max(100)),
  langue: oneOf(z.string().regex(/^[a-z]{2}$/)),
  competence: oneOf(z.uuid()),
  niveau: oneOf(z.coerce.number().int().min(1).max(5)),
  aide: oneOf(z.literal('oui')),
  vue: oneOf(z.literal('tableau')),
  apres: oneOf(z.uuid()),
})

/** Two hundred signs that mean nothing (half of a character, a null) are no question. */
const cleaned = (typed: string) =>
  typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
    .trim()

export function directoryAsked(address: Record<string, string | string[] | undefined>) {
  const { q, administration, service, departement, ville, langue, competence, niveau, aide, vue, apres } =
    Address.parse(address)
  return {
    text: cleaned(q ?? ''),
    organisationId: administration ?? null,
    unitId: service ?? null,
    departement: departement ?? null,
    city: cleaned(ville ?? '') || null,
    language: langue ?? null,
    skillId: competence ?? null,
    /** At least; only of a skill. */
    level: competence ? (niveau ?? null) : null,
    canHelp: Boolean(competence && aide),
    isTable: vue === 'tableau',
    after: apres ?? null,
  }
}

export type DirectoryAsked = ReturnType<typeof directoryAsked>

/** A place to look in, or words to look for: a department alone would be half of the State. */
export const asksSomething = ({ text, organisationId, unitId, city, skillId }: DirectoryAsked): boolean =>
  text !== '' || [organisationId, unitId, city, skillId].some((each) => each !== null)

export const isNarrowed = ({
  organisationId,
  unitId,
  departement,
  city,
  language,
  skillId,
}: DirectoryAsked): boolean =>
  [organisationId, unitId, departement, city, language, skillId].some((each) => each !== null)

/** Nobody reads further, and whoever copies a directory would: after that, one says more precisely whom one looks for. */
export const MOST_FOUND = 300

/** Of those who have a skill: within one administration in forty, each costs forty readings. */
export const MOST_HOLDERS = 100

/** How many one looks at, for this question. */
export const mostOf = ({ skillId, text }: DirectoryAsked): number =>
  skillId && !text ? MOST_HOLDERS : MOST_FOUND
