import type { CommunityRole, MemberLevel, PlatformRole } from '@/prisma/client/enums'
import { addDays, type Day } from '@/lib/time'
import { at } from '../calendar'
import type { Chance } from '../chance'
import type { Places, Workplace } from '../people/organisations'
import type { Person } from '../people/people'
import { voiceOf } from '../people/voice'
import { personas } from '../personas'

/** A place that somebody holds in a community, and how much they take part there. */
export type Part = { community: string; role: CommunityRole; eagerness: number; after: number }

/** What makes each persona somebody: their work, and where they are at home. */
type Character = {
  firstName: string
  feminine: boolean
  place: string
  jobTitle: string
  themes: string[]
  level: MemberLevel
  platformRole: PlatformRole
  parts: Part[]
  /** Came yesterday; the others were there from the first day. */
  isNew?: true
}

const part = (community: string, role: CommunityRole, eagerness: number, after: number): Part => ({
  community,
  role,
  eagerness,
  after,
})

const characters: Character[] = [
  {
    ...{ firstName: 'Nadia', feminine: true, place: 'la DREAL Bretagne', jobTitle: 'géomaticienne' },
    ...{ themes: ['geomatique', 'donnees', 'accessibilite'], level: 'agent', platformRole: 'agent' },
    parts: [
      part('Géomatique et territoires', 'contributor', 7, 2),
      part('Archives numériques', 'member', 1.6, 40),
      part('Achats responsables', 'member', 0.9, 120),
      part('Administrateurs des données', 'member', 2, 60),
      part('Accessibilité numérique', 'member', 1.4, 200),
    ],
  },
  {
    ...{ firstName: 'Sami', feminine: false, place: 'le SIAF', jobTitle: 'chargé d’archivage numérique' },
    ...{ themes: ['archives', 'animation'], level: 'agent', platformRole: 'agent' },
    parts: [
      part('Archives numériques', 'animator', 9, 0),
      part('Correspondants archives d’Île-de-France', 'owner', 4, 0),
      part('Animateurs de communautés', 'member', 3, 10),
      part('Plan archives des préfectures', 'animator', 2.5, 1),
      part('Bureaux sans papier', 'animator', 1.5, 6),
    ],
  },
  {
    ...{ firstName: 'Claire', feminine: true, place: 'la DINUM', jobTitle: 'cheffe du pôle communautés' },
    ...{
      themes: ['animation', 'accessibilite', 'numerique'],
      level: 'middle_management',
      platformRole: 'dinum',
    },
    parts: [
      part('Animateurs de communautés', 'owner', 5, 0),
      part('Accessibilité numérique', 'animator', 2, 1),
      part('Numérique des agents', 'member', 1.2, 15),
      part('Recherche utilisateur dans l’État', 'member', 1, 30),
      part('Comité éditorial du portail', 'owner', 2, 0),
    ],
  },
  {
    ...{
      firstName: 'Hélène',
      feminine: true,
      place: 'le secrétariat général de l’Écologie',
      jobTitle: 'adjointe au secrétaire général',
    },
    ...{ themes: ['ecologie', 'encadrement'], level: 'direction', platformRole: 'ministry_administrator' },
    parts: [
      part('Transition écologique des services', 'owner', 3, 0),
      part('Refonte de l’intranet de l’Écologie', 'owner', 2, 0),
      part('Chefs de bureau, entre pairs', 'member', 1.2, 25),
      part('Santé environnement', 'animator', 1.5, 2),
      part('Animateurs de communautés', 'member', 1, 90),
    ],
  },
  {
    ...{ firstName: 'Inès', feminine: true, place: 'le SIAF', jobTitle: 'chargée d’études documentaires' },
    ...{ themes: [], level: 'agent', platformRole: 'agent', parts: [], isNew: true },
  },
]

/** Where something waits for them: these exist on the smallest platform too. */
export const starring = [
  'Archives numériques',
  'Data RH',
  'Géomatique et territoires',
  'Animateurs de communautés',
  'Correspondants archives d’Île-de-France',
]

export const partsIn = (community: string): { firstName: string; part: Part }[] =>
  characters.flatMap(({ firstName, parts }) =>
    parts.filter((each) => each.community === community).map((each) => ({ firstName, part: each })),
  )

/** The personas, as people among the others. */
export function castPeople(places: Places, firstDay: Day, lastDay: Day, chance: Chance): Person[] {
  return personas.map(({ name, email }, index) => {
    const character = characters.find(({ firstName }) => name.startsWith(firstName)) as Character
    const workplace = places.workplaces.find(({ place }) => place === character.place) as Workplace
    const arrivedOn = character.isNew ? addDays(lastDay, -1) : firstDay
    const createdAt = at(arrivedOn, 8 * 60 + index * 7)
    return {
      ...{
        id: chance.id(createdAt),
        name,
        email,
        workplace,
        place: character.place,
        createdAt,
        arrivedOn,
      },
      ...{ givenName: character.firstName, usualName: name.slice(character.firstName.length + 1) },
      ...{ feminine: character.feminine, jobTitle: character.jobTitle, themes: character.themes },
      ...{ level: character.level, type: 'agent', status: 'active', platformRole: character.platformRole },
      administersOrganisationId:
        character.platformRole === 'ministry_administrator' ? workplace.organisation.id : null,
      ...{
        energy: 1,
        voice: { ...voiceOf(chance), talkative: 0.3 },
        endsAt: null,
        leftAt: null,
        isCast: true,
      },
    }
  })
}
