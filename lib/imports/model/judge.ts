import type {
  CommunityRole,
  ImportVerdict,
  MemberLevel,
  MemberStatus,
  MemberType,
} from '@/prisma/client/enums'
import type { Attribute, Provenance } from '@/lib/accounts/schema'
import { othersDomain, strangeDomain, type DomainFacts } from './domain'
import type { Difference, Reason } from './reasons'
import type { Fault, Said } from './said'
import { skillNotes, skillsGained, skillsGiven, type SkillFacts } from './skills'

/** An account as a row meets it. `unit`: its name; `endsOn`: its last day. */
export interface Known {
  id: string
  email: string
  status: MemberStatus
  givenName: string
  usualName: string
  externalId: string | null
  externalIdScope: string | null
  organisationId: string | null
  organisation: string | null
  unit: string | null
  jobTitle: string
  level: MemberLevel
  type: MemberType
  departement: string | null
  phone: string | null
  locale: string
  endsOn: string | null
  managerId: string | null
  manager: string | null
  provenance: Provenance
  /** Closed by a directory, or joined to another account: no list opens it again. */
  staysClosed: boolean
  /** Their role in the communities that the rows of the batch name. */
  roles: Record<string, CommunityRole>
  /** Of those communities, the ones they are banned from. */
  bannedFrom: readonly string[]
}

/** What is known around a row when it is judged. */
export interface Facts extends DomainFacts {
  byExternalId: Known | null
  byEmail: Known | null
  /** The line of the first row of the file about the same person; null for that row itself. */
  firstCopy: number | null
  /** Somebody of the same name and SIRET, under this other address. */
  namesake: string | null
  /** Where the person works; `isSaid` by the row itself, or only supposed. */
  organisation: { id: string; name: string; isSaid: boolean } | null
  /** The administration that the row names is none that we know. */
  unknownPlace: string | null
  /** What the calendar says where the administrations are. */
  today: string
  /** undefined: somebody nobody knows. */
  manager: { id: string | null; email: string } | null | undefined
  communities: { slug: string; id: string; role: CommunityRole; may: 'give' | 'notSo' | 'unknown' }[]
  skills: SkillFacts
  /** May whoever imports open accounts there, and administer this one? */
  mayOpen: boolean
  mayAdminister: boolean
  isOneself: boolean
}

/** What is written for a row. Attributes as the database names them; `unit` is a name, made where it is missing. */
export interface Writes {
  attributes: Partial<Record<Attribute, string | null>>
  unit?: string | null
  endsOn?: string | null
  enter: { communityId: string; role: CommunityRole }[]
  skillIds: string[]
  status: 'close' | 'open' | null
}

export interface Judgement {
  verdict: ImportVerdict
  reasons: Reason[]
  difference: Difference
  memberId: string | null
  writes: Writes | null
}

export interface Row {
  said: Said
  faults: readonly Fault[]
  decision: 'accept' | 'leave' | null
}

type MayWrite = (attribute: Attribute, provenance: Provenance) => boolean

const said = (verdict: ImportVerdict, reasons: Reason[], memberId: string | null = null): Judgement => ({
  verdict,
  reasons,
  difference: {},
  memberId,
  writes: null,
})

const isClosed = (status: MemberStatus) => status === 'suspended' || status === 'expired' || status === 'left'

/** What becomes of a row (PRODUCT §2): one verdict, and why. The order of the rules is the order one would ask in. */
export function judge(row: Row, facts: Facts, mayWrite: MayWrite): Judgement {
  if (row.decision === 'leave') return said('left_out', [])
  if (row.faults.length > 0) return said('refused', [])
  const known = facts.byExternalId ?? facts.byEmail
  if (facts.firstCopy !== null)
    return said('duplicate', [{ key: 'firstCopy', values: { line: facts.firstCopy } }])
  const refusal = refusalOf(row.said, facts, known)
  if (refusal) return said('refused', [refusal], known?.id ?? null)
  const wantsClosed = row.said.action === 'deactivate' || row.said.isOpen === false
  if (wantsClosed && known)
    return facts.isOneself ? said('unchanged', [{ key: 'yourself' }], known.id) : closing(known)
  return known ? meeting(row, facts, known, mayWrite) : arrival(row, facts)
}

/** Why nothing at all may be written for this row. */
function refusalOf(row: Said, facts: Facts, known: Known | null): Reason | null {
  const { byExternalId, byEmail } = facts
  if (byExternalId && byEmail && byExternalId.id !== byEmail.id)
    return { key: 'emailTaken', values: { email: byEmail.email } }
  if (known?.status === 'pseudonym') return { key: 'notAPerson' }
  if (!facts.mayOpen) return { key: 'outsideScope' }
  if (known && !facts.mayAdminister && !facts.isOneself) return { key: 'aboveYou' }
  if (row.action === 'create' && known) return { key: 'alreadyThere' }
  const wantsKnown = row.action === 'update' || row.action === 'deactivate' || row.isOpen === false
  if (wantsKnown && !known) return { key: 'unknownAccount' }
  const unknown = facts.communities.find(({ may }) => may === 'unknown')
  if (unknown) return { key: 'unknownCommunity', values: { slug: unknown.slug } }
  const above = facts.communities.find(({ may }) => may === 'notSo')
  return above ? { key: 'roleAbove', values: { slug: above.slug } } : null
}

function closing(known: Known): Judgement {
  if (isClosed(known.status)) return said('unchanged', [], known.id)
  return {
    verdict: 'deactivated',
    reasons: [],
    difference: { statut: ['actif', 'inactif'] },
    memberId: known.id,
    writes: { attributes: {}, enter: [], skillIds: [], status: 'close' },
  }
}

/** What does not stop a row, but must be known. */
function notes({ said: row }: Row, facts: Facts): Reason[] {
  const all: Reason[] = []
  if (facts.unknownPlace) all.push({ key: 'unknownPlace', values: { place: facts.unknownPlace } })
  if (facts.manager === undefined && row.manager)
    all.push({ key: 'managerUnknown', values: { email: row.manager } })
  all.push(...skillNotes(facts.skills))
  return all
}

/** Somebody new. */
function arrival(row: Row, facts: Facts): Judgement {
  const isAccepted = row.decision === 'accept'
  if (facts.namesake && !isAccepted)
    return said('to_check', [{ key: 'namesake', values: { email: facts.namesake } }])
  const strange = strangeDomain(row.said, facts)
  if (strange && !isAccepted) return said('to_validate', [strange])
  // An account that would be over before anybody comes: a year mistyped, or somebody who is gone.
  if (row.said.endsOn && row.said.endsOn < facts.today && !isAccepted)
    return said('to_check', [{ key: 'over' }])
  const { attributes } = wanted(row.said, facts)
  const { given } = skillsGiven(facts.skills)
  return {
    verdict: 'created',
    reasons: notes(row, facts),
    difference: skillsGained(given),
    memberId: null,
    writes: {
      attributes: { ...attributes, organisationId: facts.organisation?.id ?? null },
      unit: row.said.unit ?? null,
      endsOn: row.said.endsOn ?? null,
      enter: facts.communities.map(({ id, role }) => ({ communityId: id, role })),
      skillIds: given.map(({ id }) => id),
      status: null,
    },
  }
}

/** Somebody we know: what changes, as far as a list may write it. */
function meeting(row: Row, facts: Facts, known: Known, mayWrite: MayWrite): Judgement {
  const isAccepted = row.decision === 'accept'
  const { said: of } = row
  const renumbers =
    !facts.byExternalId && of.externalId && known.externalId !== null && known.externalId !== of.externalId
  if (renumbers && !isAccepted)
    return said('to_check', [{ key: 'otherNumber', values: { number: known.externalId ?? '' } }], known.id)
  if (isClosed(known.status) && of.isOpen !== true && !isAccepted)
    return said('to_check', [{ key: 'closed' }], known.id)
  const isBroughtIn = known.organisationId === null
  const strange =
    of.email !== known.email ? strangeDomain(of, facts) : isBroughtIn ? othersDomain(of, facts) : null
  if (strange && !isAccepted) return said('to_validate', [strange], known.id)
  if (facts.isOneself) return said('unchanged', [{ key: 'yourself' }], known.id)

  const { attributes, shown } = wanted(of, facts, known)
  const { given } = skillsGiven(facts.skills)
  const writes: Writes = {
    attributes: {},
    enter: [],
    skillIds: given.map(({ id }) => id),
    status: isClosed(known.status) && !known.staysClosed ? 'open' : null,
  }
  const difference: Difference = {}
  const kept: string[] = known.staysClosed ? ['statut'] : []
  for (const [name, value] of Object.entries(attributes) as [Attribute, string | null][]) {
    if (same(known[name as keyof Known] as string | null, value)) continue
    if (mayWrite(name, known.provenance)) {
      writes.attributes[name] = value
      difference[name] = shown[name] ?? [known[name as keyof Known] as string | null, value]
    } else kept.push(name)
  }
  const moves = 'organisationId' in writes.attributes
  for (const [name, attribute, value] of [
    ['unit', 'unitId', of.unit],
    ['endsOn', 'accountEndsAt', of.endsOn],
  ] as const) {
    if (value === undefined || (sameWord(known[name], value) && !(moves && name === 'unit'))) continue
    if (mayWrite(attribute, known.provenance)) {
      writes[name] = value
      difference[attribute] = [known[name], value]
    } else kept.push(attribute)
  }
  // A manager who is new stands in this list too: they are joined once all its rows are written (`managers.ts`).
  const awaited = facts.manager?.id === null ? facts.manager.email : null
  if (awaited !== null && awaited !== known.manager) {
    if (mayWrite('managerId', known.provenance)) difference.managerId = [known.manager, awaited]
    else kept.push('managerId')
  }
  const shut: string[] = []
  for (const { id, slug, role } of facts.communities) {
    if (known.bannedFrom.includes(id)) {
      shut.push(slug)
      continue
    }
    const held = known.roles[id]
    if (held !== undefined && !isHigher(role, held)) continue
    writes.enter.push({ communityId: id, role })
    difference[`communaute ${slug}`] = [held ?? null, role]
  }
  Object.assign(difference, skillsGained(given))
  if (writes.status) difference.statut = ['inactif', 'actif']
  const reasons = notes(row, facts)
  for (const slug of shut) reasons.push({ key: 'banned', values: { slug } })
  if (kept.length > 0) reasons.push({ key: 'kept', values: { fields: kept.join(',') } })
  const changes = Object.keys(difference).length > 0
  const isAttached =
    (Boolean(writes.attributes.externalId) && known.externalId === null) ||
    (Boolean(writes.attributes.organisationId) && known.organisationId === null)
  return {
    verdict: !changes ? 'unchanged' : isAttached && !facts.byExternalId ? 'attached' : 'updated',
    reasons,
    difference,
    memberId: known.id,
    writes: changes ? writes : null,
  }
}

/** What the row says, as attributes; with words where the value itself is a key. */
function wanted(of: Said, facts: Facts, known?: Known) {
  const attributes: Partial<Record<Attribute, string | null>> = {}
  const shown: Difference = {}
  const say = (name: Attribute, value: string | null | undefined) => {
    if (value !== undefined) attributes[name] = value
  }
  say('email', of.email)
  say('givenName', of.givenName)
  say('usualName', of.usualName)
  say('externalId', of.externalId)
  say('jobTitle', of.jobTitle)
  say('level', of.level)
  say('type', of.type)
  say('departement', of.departement)
  say('phone', of.phone)
  say('locale', of.locale)
  const { organisation, manager } = facts
  if (organisation && (organisation.isSaid || !known?.organisationId)) {
    attributes.organisationId = organisation.id
    shown.organisationId = [known?.organisation ?? null, organisation.name]
  }
  if (manager !== undefined && of.manager !== undefined && manager?.id !== null) {
    attributes.managerId = manager?.id ?? null
    shown.managerId = [known?.manager ?? null, manager?.email ?? null]
  }
  return { attributes, shown }
}

const same = (one: string | null, other: string | null) => (one ?? '') === (other ?? '')
/** A unit is the same whatever its capitals: it is found that way. */
const sameWord = (one: string | null, other: string | null) =>
  same(one && one.toLowerCase(), other && other.toLowerCase())

const RANKS: readonly CommunityRole[] = ['guest', 'member', 'contributor', 'animator', 'owner']
const isHigher = (role: CommunityRole, held: CommunityRole) => RANKS.indexOf(role) > RANKS.indexOf(held)
