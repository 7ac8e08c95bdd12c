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
  langue: oneOf(z.string().regex(/^[a-z]{2}$/)),
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
  const { q, administration, service, departement, langue, vue, apres } = Address.parse(address)
  return {
    text: cleaned(q ?? ''),
    organisationId: administration ?? null,
    unitId: service ?? null,
    departement: departement ?? null,
    language: langue ?? null,
    isTable: vue === 'tableau',
    after: apres ?? null,
  }
}

export type DirectoryAsked = ReturnType<typeof directoryAsked>

/** A place to look in, or words to look for: a department alone would be half of the State. */
export const asksSomething = ({ text, organisationId, unitId }: DirectoryAsked): boolean =>
  text !== '' || organisationId !== null || unitId !== null

export const isNarrowed = ({ organisationId, unitId, departement, language }: DirectoryAsked): boolean =>
  [organisationId, unitId, departement, language].some((each) => each !== null)
