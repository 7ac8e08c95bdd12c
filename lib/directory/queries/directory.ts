import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, isHereInSql, type Person } from '@/lib/policy'
import { findSkills, type FoundSkill } from '@/lib/skills'
import { asksSomething, type DirectoryAsked } from '../model/asked'
import { tallied, type Facets } from '../model/tally'
import { peopleFound } from './found'
import { placeNames, placesNamed, type Place } from './places'
import { skillName, skillsShown, type HeldSkill } from './skills'
import { shown, shownFields, ShownFields } from '../shown'

const PER_PAGE = 20
/** Of each person in a list. */
const SKILLS_SHOWN = 3
const PLACES_SHOWN = 5

const Row = ShownFields.extend({
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  photo: z.string().nullable(),
})
/** A person as the viewer may see them in a list. */
export type Listed = z.infer<typeof Row> & { isNearly: boolean; skills: HeldSkill[] }

export interface Directory {
  people: Listed[]
  /** How many in all, as far as one looks. */
  count: number
  /** There are more than one looks at. */
  isCut: boolean
  facets: Facets
  places: Place[]
  /** Skills that bear the words typed, to look for who has them. */
  skills: FoundSkill[]
  /** The skill chosen. */
  skill: string | null
  /** Names of what narrows the list, or would. */
  names: Map<string, string>
  /** The last one of this page, when others follow. */
  next: string | null
}

/** A page of the directory, and what narrows it. null: nothing was asked. */
export async function directory(viewer: Person, asked: DirectoryAsked): Promise<Directory | null> {
  authorizePlatform(viewer, 'directory.read')
  if (!asksSomething(asked)) return null
  const mayBeSkill = asked.skillId === null && asked.text.length > 2
  const [{ people: found, traits, isCut }, places, skills, skill] = await Promise.all([
    peopleFound(viewer, asked),
    asked.organisationId === null && asked.unitId === null ? placesNamed(viewer, asked.text) : [],
    mayBeSkill ? findSkills(viewer, asked.text) : [],
    skillName(viewer, asked.skillId),
  ])
  const ids = found.map(({ memberId }) => memberId)
  // Where the last page ended; whoever it was may have left since: one begins again.
  const start = asked.after === null ? 0 : ids.indexOf(asked.after) + 1
  const page = found.slice(start, start + PER_PAGE)
  const shownIds = page.map(({ memberId }) => memberId)
  const facetPlaces = traits.flatMap(({ organisationId, unitId }) => [organisationId, unitId])
  const [rows, names, held] = await Promise.all([
    listed(viewer, shownIds),
    placeNames(viewer, [asked.organisationId, asked.unitId, ...facetPlaces]),
    skillsShown(viewer, shownIds, SKILLS_SHOWN, asked.skillId),
  ])
  return {
    people: rows.map((row) => ({
      ...row,
      skills: held.filter(({ memberId }) => memberId === row.id),
      isNearly: page.some(({ memberId, how }) => memberId === row.id && how === 'nearly'),
    })),
    count: found.length,
    isCut,
    facets: tallied(traits, names),
    places,
    skills: skills.slice(0, PLACES_SHOWN),
    skill,
    names,
    next: start + PER_PAGE < ids.length ? page.at(-1)!.memberId : null,
  }
}

/** These people, in this order, with what the viewer may see of each. */
function listed(viewer: Person, ids: string[]): Promise<z.infer<typeof Row>[]> {
  return select(
    Row,
    sql`SELECT m."id", m."name", m."jobTitle", o."shortName" AS "organisation", u."name" AS "unit",
               ${shownFields(viewer)},
               CASE WHEN ${shown(viewer, 'photo')} THEN m."photoKey" END AS "photo"
          FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS found("id", "place")
          JOIN "member" m ON m."id" = found."id" AND ${isHereInSql}
          LEFT JOIN "organisation" o ON o."id" = m."organisationId"
          LEFT JOIN "unit" u ON u."id" = m."unitId"
         ORDER BY found."place"`,
  )
}
