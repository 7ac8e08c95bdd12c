import type { CommunityRole, MemberLevel, MemberType } from '@/prisma/client/enums'
import { oneLine } from '@/lib/ui/typed'
import { plainHeader, type ImportField, type Mapping } from './columns'
import type { Fault, FaultKey, Said } from './said'
import { isSiret } from './siret'

/** What erases a value; an empty cell keeps it. */
export const ERASE = '#VIDE'

const LONGEST: Partial<Record<ImportField, number>> = {
  email: 254,
  nom: 100,
  prenom: 100,
  identifiant_externe: 100,
  administration: 200,
  unite: 200,
  fonction: 200,
}

/** As spreadsheets would run it. A telephone and a negative number are none. */
const isFormula = (text: string) => /^[=+\-@]/.test(text) && !/^[+-]?[\d\s.,()]+$/.test(text)

/** A letter bears a few marks; more of them climb over the lines around. */
const PILED_UP = /(\p{M}{3})\p{M}+/gu

/** One line, composed, without what is not seen, and harmless in a spreadsheet: what people type is never a formula. */
export function plainText(text: string): string {
  const clean = oneLine(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\s]+/gu, ' ')).replace(PILED_UP, '$1')
  return isFormula(clean) ? `'${clean}` : clean
}

/** Our own files put an apostrophe before what a spreadsheet would run: read again, `'+33 6…` is the telephone it was. */
const unguarded = (text: string) => text.replace(/^'(?=[=+\-@])/, '')

type Parsed = Partial<Said> | FaultKey

const words = <Value>(table: Record<string, Value>) => {
  const known = new Map(Object.entries(table).map(([word, value]) => [plainHeader(word), value]))
  return (text: string): Value | undefined => known.get(plainHeader(text))
}

const levelOf = words<MemberLevel>({
  agent: 'agent',
  'encadrement intermédiaire': 'middle_management',
  encadrement: 'middle_management',
  'cadre intermédiaire': 'middle_management',
  direction: 'direction',
  dirigeant: 'direction',
  'encadrement supérieur': 'direction',
})
const typeOf = words<MemberType>({
  agent: 'agent',
  partenaire_public: 'public_partner',
  partenaire_prive: 'private_partner',
  prestataire: 'contractor',
  stagiaire: 'intern',
  apprenti: 'intern',
})
const localeOf = words<'fr' | 'en'>({
  fr: 'fr',
  français: 'fr',
  french: 'fr',
  en: 'en',
  anglais: 'en',
  english: 'en',
})
const openOf = words<boolean>({
  actif: true,
  oui: true,
  ouvert: true,
  inactif: false,
  non: false,
  fermé: false,
})
const actionOf = words<NonNullable<Said['action']>>({
  auto: 'auto',
  creer: 'create',
  créer: 'create',
  maj: 'update',
  'mettre à jour': 'update',
  desactiver: 'deactivate',
})
const roleOf = words<CommunityRole>({
  membre: 'member',
  member: 'member',
  contributeur: 'contributor',
  contributor: 'contributor',
  animateur: 'animator',
  animator: 'animator',
  propriétaire: 'owner',
  owner: 'owner',
})

const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/

function emailIn(text: string): string | null {
  const address = text
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .trim()
    .toLowerCase()
  return EMAIL.test(address) ? address : null
}

/** A day: `2026-12-31`, `31/12/2026`, or the number that a spreadsheet keeps for it. */
export function dayIn(text: string): string | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  const serial = /^\d{5}(\.0+)?$/.test(text)
    ? new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000)
    : null
  const [year, month, day] = iso
    ? iso.slice(1).map(Number)
    : french
      ? french.slice(1).map(Number).reverse()
      : serial
        ? [serial.getUTCFullYear(), serial.getUTCMonth() + 1, serial.getUTCDate()]
        : []
  if (!year || !month || !day || year < 2000 || year > 2100) return null
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null
}

/** Ten digits, or an international number; a spreadsheet loses the first zero. */
function phoneIn(text: string): string | null {
  const digits = text.replace(/[\s.\-()/]/g, '').replace(/^00/, '+')
  if (/^[1-9]\d{8}$/.test(digits)) return phoneIn(`0${digits}`)
  if (/^0\d{9}$/.test(digits)) return digits.replace(/(\d\d)(?=\d)/g, '$1 ')
  return /^\+\d{8,15}$/.test(digits) ? digits : null
}

function departementIn(text: string): string | null {
  const code = text.toUpperCase().replace(/^(\d)$/, '0$1')
  return /^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-8]|98[4-9])$/.test(code) ? code : null
}

function communitiesIn(text: string): Parsed {
  const communities: NonNullable<Said['communities']> = []
  for (const part of text.split('|').map((each) => each.trim())) {
    if (part === '') continue
    const [slug = '', said = 'membre', ...more] = part.split(':').map((each) => each.trim())
    const role = roleOf(said)
    if (!/^[a-z0-9-]+$/.test(slug) || role === undefined || more.length > 0) return 'communities'
    // An owner accepts by themselves: nobody becomes one by a list.
    if (role === 'owner') return 'ownerRole'
    communities.push({ slug, role })
  }
  return { communities }
}

/** What a cell of skills holds, one by one. */
const skillsIn = (text: string): string[] => text.split('|').map(plainText).filter(Boolean)

/** A cell of skills in which one, as it is understood, gives way to another. */
export const withSkillReplaced = (text: string, skill: string, by: string): string =>
  skillsIn(text)
    .map((each) => (each === skill ? by : each))
    .join('|')

const or = <Value>(
  value: Value | null | undefined,
  make: (value: Value) => Partial<Said>,
  fault: FaultKey,
): Parsed => (value === null || value === undefined ? fault : make(value))

/** How each cell is understood, and what erasing it says; null: it cannot be erased. */
const CELLS: Record<ImportField, { read: (text: string) => Parsed; erased: Partial<Said> | null }> = {
  email: { read: (text) => or(emailIn(text), (email) => ({ email }), 'email'), erased: null },
  nom: { read: (text) => ({ usualName: plainText(text) }), erased: null },
  prenom: { read: (text) => ({ givenName: plainText(text) }), erased: null },
  identifiant_externe: { read: (text) => ({ externalId: plainText(text) }), erased: { externalId: null } },
  siret: {
    read: (text) => or(siretIn(text), (siret) => ({ siret }), 'siret'),
    erased: { siret: null },
  },
  administration: { read: (text) => ({ administration: plainText(text) }), erased: { administration: null } },
  unite: { read: (text) => ({ unit: plainText(text) }), erased: { unit: null } },
  fonction: { read: (text) => ({ jobTitle: plainText(text) }), erased: { jobTitle: '' } },
  niveau: { read: (text) => or(levelOf(text), (level) => ({ level }), 'level'), erased: { level: 'agent' } },
  departement: {
    read: (text) => or(departementIn(text), (departement) => ({ departement }), 'departement'),
    erased: { departement: null },
  },
  telephone: { read: (text) => or(phoneIn(text), (phone) => ({ phone }), 'phone'), erased: { phone: null } },
  type: { read: (text) => or(typeOf(text), (type) => ({ type }), 'type'), erased: null },
  competences: {
    read: (text) => ({ skills: skillsIn(text) }),
    erased: { skills: [] },
  },
  communautes: { read: communitiesIn, erased: null },
  langue: { read: (text) => or(localeOf(text), (locale) => ({ locale }), 'locale'), erased: null },
  date_fin: { read: (text) => or(dayIn(text), (endsOn) => ({ endsOn }), 'date'), erased: { endsOn: null } },
  statut: { read: (text) => or(openOf(text), (isOpen) => ({ isOpen }), 'status'), erased: null },
  action: { read: (text) => or(actionOf(text), (action) => ({ action }), 'action'), erased: null },
  email_responsable: {
    read: (text) => or(emailIn(text), (manager) => ({ manager }), 'manager'),
    erased: { manager: null },
  },
}

const siretIn = (text: string) => {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '')
  return isSiret(digits) ? digits : null
}

/** Enough of a cell to recognise it. */
function short(text: string): string {
  const signs = [...plainText(text)]
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : signs.join('')
}

/** What a row says, and what in it cannot be understood. */
export function understand(cells: readonly string[], mapping: Mapping): { said: Said; faults: Fault[] } {
  const said: Said = {}
  const faults: Fault[] = []
  mapping.forEach((field, index) => {
    if (field === null) return
    const text = unguarded((cells[index] ?? '').trim())
    const { read, erased } = CELLS[field]
    if (text === '') {
      if (field === 'email' || field === 'nom' || field === 'prenom') faults.push({ field, key: 'missing' })
      return
    }
    if (text.toUpperCase() === ERASE) {
      if (erased) Object.assign(said, erased)
      else faults.push({ field, key: 'cannotErase' })
      return
    }
    const longest = LONGEST[field] ?? 2_000
    const parsed = text.length > longest ? 'tooLong' : read(text)
    if (typeof parsed === 'object') Object.assign(said, parsed)
    else faults.push({ field, key: parsed, values: { given: short(text), max: longest } })
  })
  for (const [field, name] of [
    ['nom', said.usualName],
    ['prenom', said.givenName],
  ] as const)
    if (name !== undefined && !/[\p{L}\p{N}]/u.test(name))
      faults.push({ field, key: 'name', values: { given: short(name) } })
  return { said, faults }
}
