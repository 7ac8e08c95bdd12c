import type { Chance } from '../chance'
import { withPreposition } from '../french'
import { departements, regions, type Departement, type Region } from '../places/departements'
import { ministries, type Ministry } from '../places/ministries'
import { posts, seats, zones } from '../places/seats'

export type Organisation = {
  id: string
  key: string
  name: string
  shortName: string
  slug: string
  kind: 'ministry' | 'public_body'
  parentId: string | null
  domain: string
}

/** Where somebody works. `place` is said in a sentence: «la DREAL Bretagne». */
export type Workplace = {
  organisation: Organisation
  ministry: string
  unit: { id: string; organisationId: string; parentId: string | null; name: string }
  place: string
  city: string
  region: string
  departement: Departement | null
  isCentral: boolean
  weight: number
}

export type Places = { organisations: Organisation[]; units: Workplace['unit'][]; workplaces: Workplace[] }

/** Ministries, their bodies, their directions and their services in the territories. */
export function buildPlaces(chance: Chance, since: Date): Places {
  const built: Places = { organisations: [], units: [], workplaces: [] }
  for (const ministry of ministries) addMinistry(built, ministry, chance.branch(ministry.key), since)
  return built
}

function addMinistry(built: Places, ministry: Ministry, chance: Chance, since: Date): void {
  const organisation: Organisation = {
    id: chance.id(since),
    key: ministry.key,
    name: ministry.name,
    shortName: ministry.shortName,
    slug: slugOf(ministry.shortName),
    kind: 'ministry',
    parentId: null,
    domain: `${ministry.key === 'pm' ? 'pm' : slugOf(ministry.shortName).split('-')[0]}.example`,
  }
  if (ministry.key === 'ecologie') organisation.domain = 'ecologie.example'
  built.organisations.push(organisation)
  const addUnit = (name: string, parentId: string | null): Workplace['unit'] => {
    const unit = { id: chance.id(since), organisationId: organisation.id, parentId, name }
    built.units.push(unit)
    return unit
  }
  const paris = departements.find(({ code }) => code === '75') as Departement
  const central = ministry.central.map((line) => line.split('|') as [string, string, string, string])
  for (const [, place, fullName, weight] of central) {
    built.workplaces.push({
      ...{ organisation, ministry: ministry.key, unit: addUnit(fullName, null), place },
      ...{
        city: 'Paris',
        region: 'Île-de-France',
        departement: paris,
        isCentral: true,
        weight: Number(weight) * 5,
      },
    })
  }
  for (const line of ministry.local) {
    const [short, place, , weight] = line.split('|') as [string, string, string, string]
    const sites = sitesOf(short, chance)
    for (const site of sites) {
      built.workplaces.push({
        ...{
          organisation,
          ministry: ministry.key,
          unit: addUnit(site.fill(short), null),
          place: site.fill(place),
        },
        ...{ city: site.city, region: site.region, departement: site.departement },
        ...{ isCentral: false, weight: (Number(weight) * 8) / sites.length },
      })
    }
  }
  for (const line of ministry.bodies) addBody(built, organisation, line, chance, since)
}

function addBody(built: Places, parent: Organisation, line: string, chance: Chance, since: Date): void {
  const [name, shortName, place] = line.split('|') as [string, string, string]
  const id = chance.id(since)
  const slug = slugOf(shortName)
  const organisation: Organisation = {
    ...{
      id,
      key: slug,
      name,
      shortName,
      slug,
      kind: 'public_body',
      parentId: parent.id,
      domain: `${slug}.example`,
    },
  }
  built.organisations.push(organisation)
  for (const [unitName, weight] of [
    ['Siège', 2],
    ['Délégation territoriale', 1],
  ] as const) {
    const unit = { id: chance.id(since), organisationId: id, parentId: null, name: unitName }
    built.units.push(unit)
    const departement = unitName === 'Siège' ? null : chance.one(departements)
    built.workplaces.push({
      ...{ organisation, ministry: parent.key, unit, place, city: departement?.city ?? 'Paris' },
      ...{
        region: departement?.region.bare ?? 'Île-de-France',
        departement,
        isCentral: !departement,
        weight: weight * 3,
      },
    })
  }
}

type Site = { city: string; region: string; departement: Departement | null; fill(text: string): string }

/** A service in each département, region, zone, academy, city or foreign post, as its name asks. */
function sitesOf(pattern: string, chance: Chance): Site[] {
  if (pattern.includes('{x}')) return posts.map(abroad)
  if (pattern.includes('{appel}')) return seats.appel.map((seat) => inCity('{appel}', seat))
  if (pattern.includes('{base}')) return seats.base.map((seat) => inCity('{base}', seat))
  if (pattern.includes('{z}')) return zones.map(([name, city]) => inZone(name, city))
  if (pattern.includes('{a}')) return regions.map(inRegion)
  if (pattern.includes('{r}')) return (isEverywhere.test(pattern) ? regions : mainland).map(inRegion)
  if (pattern.startsWith('Préfecture')) return chance.shuffled(departements).slice(0, 70).map(inDepartement)
  return chance
    .shuffled(departements.filter(({ code }) => code.length === 2 && code !== '75'))
    .slice(0, 36)
    .map(inDepartement)
}

/** Overseas and in Île-de-France these services have other names. */
const isEverywhere = /^(ARS|DRFiP)/
const mainland = regions.filter(({ key }) => !['glp', 'guf', 'mtq', 'myt', 'reu', 'idf'].includes(key))

const inCity = (mark: string, [city, code]: [string, string]): Site => ({
  ...inDepartement(departements.find((each) => each.code === code) as Departement),
  city,
  fill: (text) => text.replace(`de ${mark}`, withPreposition('de', city)),
})

const inZone = (name: string, city: string): Site => ({
  ...inDepartement(departements.find((each) => each.city === city) as Departement),
  fill: (text) => text.replace('{z}', name),
})

const abroad = (post: string): Site => ({
  city: post,
  region: 'Étranger',
  departement: null,
  fill: (text) => text.replace('{x}', post),
})

const inRegion = (region: Region): Site => ({
  city: region.city,
  region: region.bare,
  departement: departements.find((each) => each.city === region.city) ?? null,
  fill: (text) => text.replace('{r}', region.bare).replace('de {a}', withPreposition('de', region.academy)),
})

const coast = '06 11 13 14 17 22 27 29 2A 2B 30 33 34 35 40 44 50 56 59 62 64 66 76 80 83 85'.split(' ')
const isCoastal = ({ code }: Departement) => coast.includes(code)

const inDepartement = (departement: Departement): Site => ({
  city: departement.city,
  region: departement.region.bare,
  departement,
  fill: (text) =>
    text
      .replace(/DDT\b/, isCoastal(departement) ? 'DDTM' : 'DDT')
      .replace('{d}', withPreposition('de', departement.name))
      .replace('de {c}', withPreposition('de', departement.city)),
})

export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
