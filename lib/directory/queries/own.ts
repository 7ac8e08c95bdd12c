import { isLocked, type Provenance } from '@/lib/accounts'
import { db } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { completeness, type Step } from '../model/completeness'
import { audienceOf, FIELD_NAMES, type Audience, type FieldName, type FieldVisibility } from '../model/fields'

/** What the person may say themselves, unless something better does. */
const SAID = ['jobTitle', 'phone', 'city', 'departement', 'languages', 'about'] as const
export type Said = (typeof SAID)[number]

export interface OwnFields {
  id: string
  name: string
  jobTitle: string
  phone: string
  city: string
  departement: string
  languages: string[]
  about: string
  photo: string | null
  /** Kept by another source, named beside. */
  locked: Partial<Record<Said, NonNullable<Provenance[Said]>>>
  audience: Record<FieldName, Audience>
  complete: { percent: number; next: Step[] }
}

/** One's own profile, to change. */
export async function ownFields(viewer: Person): Promise<OwnFields> {
  authorizePlatform(viewer, 'platform.use')
  const { provenance, fieldVisibility, photoKey, ...member } = await db.member.findUniqueOrThrow({
    where: { id: viewer.id },
    select: {
      ...{
        id: true,
        name: true,
        jobTitle: true,
        phone: true,
        city: true,
        departement: true,
        languages: true,
      },
      ...{ about: true, photoKey: true, provenance: true, fieldVisibility: true },
    },
  })
  const sources = provenance as Provenance
  const locked = Object.fromEntries(
    SAID.filter((field) => isLocked(field, sources)).map((field) => [field, sources[field]]),
  ) as OwnFields['locked']
  const chosen = fieldVisibility as FieldVisibility
  const filled = {
    jobTitle: member.jobTitle !== '',
    place: member.city !== '' || Boolean(member.departement),
    about: member.about !== '',
    photo: photoKey !== null,
    languages: member.languages.length > 0,
    phone: Boolean(member.phone),
  }
  const lockedSteps = [
    ...(locked.jobTitle ? (['jobTitle'] as const) : []),
    ...(locked.city && locked.departement ? (['place'] as const) : []),
    ...(locked.phone ? (['phone'] as const) : []),
  ]
  return {
    ...member,
    phone: member.phone ?? '',
    departement: member.departement ?? '',
    photo: photoKey,
    locked,
    audience: Object.fromEntries(FIELD_NAMES.map((field) => [field, audienceOf(chosen, field)])) as Record<
      FieldName,
      Audience
    >,
    complete: completeness(filled, lockedSteps),
  }
}
