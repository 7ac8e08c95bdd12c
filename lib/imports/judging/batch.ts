import { mayWrite } from '@/lib/accounts'
import { db, type Transaction } from '@/lib/db'
import { atLeast, can, type Person } from '@/lib/policy'
import type { CommunityRole } from '@/prisma/client/enums'
import { parisDay } from '@/lib/time'
import { MOST_SKILLS, settledSkills, skillsNamedExactly } from '@/lib/skills'
import { keysOf } from '../model/keys'
import { judge, type Facts, type Judgement, type Row } from '../model/judge'
import type { Said } from '../model/said'
import {
  accountsFor,
  communitiesFor,
  firstLines,
  firstNumbers,
  managersFor,
  namesakesKnown,
  namesakesListed,
  type Account,
} from './lookup'
import type { Places } from './places'

/** A row to judge, with its line and the keys it is found by. */
export interface RowToJudge extends Row {
  line: number
}

/**
 * For whom, and on what, rows are judged. `blind`: a requester learns nothing of who has an account. `isFinal`: what is
 * judged is written at once, and no row has become a copy or a namesake of another since the list was confirmed
 * (`asConfirmed`).
 */
export interface Bench {
  importId: string
  /** The administration the list is for; null: the rows say which. */
  organisationId: string | null
  viewer: Person
  places: Places
  blind?: boolean
  isFinal?: boolean
}

const isHere = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined

/**
 * Judges a batch of rows on what the database says at this moment. For good, the accounts they are about are locked
 * until the transaction ends, and no other import can judge them meanwhile.
 */
export async function judgeBatch(
  { importId, organisationId, viewer, places, blind = false, isFinal = false }: Bench,
  rows: RowToJudge[],
  tx?: Transaction,
): Promise<Judgement[]> {
  const lead = rows.map(({ said }) => placeOf(said, organisationId, places))
  const scopes = lead.map((each) => organisationId ?? each.organisation?.id ?? null)
  const slugs = [...new Set(rows.flatMap(({ said }) => (said.communities ?? []).map(({ slug }) => slug)))]
  const communities = new Map(
    slugs.length === 0 ? [] : (await communitiesFor(slugs, tx ?? db)).map((each) => [each.slug, each]),
  )
  const emails = rows.map(({ said }) => said.email).filter(isHere)
  const numbers = rows.flatMap(({ said }, index) => {
    const scope = scopes[index]
    return said.externalId && scope ? [{ scope, externalId: said.externalId }] : []
  })
  const accounts = blind
    ? []
    : await accountsFor(
        { emails, numbers, communityIds: [...communities.values()].map(({ id }) => id) },
        tx,
        isFinal,
      )
  const byEmail = new Map(accounts.map((account) => [account.email, account]))
  const byNumber = new Map(
    accounts.map((account) => [`${account.externalIdScope} ${account.externalId}`, account]),
  )
  const found = rows.map(({ said }, index): Found => {
    const scope = scopes[index] ?? null
    return {
      scope,
      byEmail: (said.email && byEmail.get(said.email)) || null,
      byExternalId: (said.externalId && scope && byNumber.get(`${scope} ${said.externalId}`)) || null,
    }
  })
  const scopeOf = (said: Said) => organisationId ?? placeOf(said, null, places).organisation?.id ?? null
  const copies = isFinal ? () => null : await copiesOf(importId, rows, found, scopeOf, tx)
  const namesakes = await namesakesOf({ importId, blind, isFinal }, rows, lead, tx)
  const managers = new Map(
    blind
      ? []
      : (await managersFor(rows.map(({ said }) => said.manager).filter(isHere), tx)).map((each) => [
          each.email,
          each,
        ]),
  )
  const listed = new Set(emails)
  const today = parisDay(new Date())
  const skills = await skillsFor(rows, accounts, tx)

  return rows.map((row, index) => {
    const { said } = row
    const { organisation, unknown } = lead[index]!
    const { byEmail, byExternalId } = found[index]!
    const account = byExternalId ?? byEmail
    const ofDomain = said.email ? places.byDomain(said.email) : null
    const manager = said.manager ? (managers.get(said.manager) ?? null) : null
    const facts: Facts = {
      byEmail,
      byExternalId,
      firstCopy: copies(row, index),
      namesake: account ? null : namesakes(row),
      organisation,
      unknownPlace: unknown,
      today,
      domainIsKnown: ofDomain !== null,
      domainOfOther:
        ofDomain && !blind && !can(viewer, 'accounts.open', { organisationId: ofDomain.id })
          ? ofDomain.name
          : null,
      manager:
        said.manager === null
          ? null
          : manager
            ? { id: manager.id, email: manager.email }
            : said.manager && (listed.has(said.manager) || blind)
              ? { id: null, email: said.manager }
              : undefined,
      communities: (said.communities ?? []).map(({ slug, role }) => {
        const community = communities.get(slug)
        const sees = community && can(viewer, 'community.see', community)
        if (!sees || community.status !== 'active') return { slug, id: '', role, may: 'unknown' }
        return { slug, id: community.id, role, may: mayGive(viewer, community, role) ? 'give' : 'notSo' }
      }),
      skills: skills(said, account?.id ?? null),
      mayOpen: blind || can(viewer, 'accounts.open', { organisationId: organisation?.id ?? null }),
      mayAdminister: !account || mayAdminister(viewer, account, organisation?.id ?? null),
      isOneself: account?.id === viewer.id,
    }
    return judge(row, facts, (attribute, provenance) => mayWrite(attribute, 'import', provenance))
  })
}

/** What the skills of a batch are: of frameworks or not, and what these people have made of them already. */
async function skillsFor(rows: RowToJudge[], accounts: Account[], tx?: Transaction) {
  const asked = rows.flatMap(({ said }) => said.skills ?? [])
  const named = await skillsNamedExactly([...new Set(asked)], tx)
  const ids = [...new Set([...named.values()].map(({ id }) => id))]
  const settled = await settledSkills(
    accounts.map(({ id }) => id),
    ids,
    tx,
  )
  return ({ skills = [] }: Said, memberId: string | null): Facts['skills'] => {
    const known = memberId === null ? undefined : settled.get(memberId)
    const found = skills.flatMap((text) => named.get(text) ?? [])
    return {
      named: [...new Map(found.map((skill) => [skill.id, skill])).values()],
      unknown: [...new Set(skills.filter((text) => !named.has(text)))],
      settled: new Set(known?.settled),
      held: known?.held ?? 0,
      most: MOST_SKILLS,
    }
  }
}

/** Where a row says that somebody works; else where the list is for; else where their address leads. */
function placeOf(said: Said, organisationId: string | null, places: Places) {
  const { place, unknown } = places.named(said)
  const supposed = place ?? places.byId(organisationId) ?? (said.email ? places.byDomain(said.email) : null)
  return {
    organisation: supposed && { id: supposed.id, name: supposed.name, isSaid: place !== null },
    unknown,
  }
}

type ListedCommunity = Awaited<ReturnType<typeof communitiesFor>>[number]

/** Nobody gives a role above their own: who runs the community up to theirs, who oversees it up to animator. */
function mayGive(viewer: Person, community: ListedCommunity, role: CommunityRole): boolean {
  if (can(viewer, 'community.lock', community)) return true
  return can(viewer, 'community.invite', community) && atLeast(viewer, community.id, role)
}

/** Somebody of one's own administration; or of none yet, whom the list brings into it. */
function mayAdminister(viewer: Person, account: Account, organisationId: string | null): boolean {
  if (can(viewer, 'member.administer', account)) return true
  return account.organisationId === null && can(viewer, 'member.administer', { ...account, organisationId })
}

/** The accounts that a row leads to, and whose its number is. */
interface Found {
  byEmail: Account | null
  byExternalId: Account | null
  scope: string | null
}

/**
 * For each row, the line of the first one about the same person: under the same address, under the same number; or
 * where one of the two names an account by its number, and the other, without a number, by the address it had. Two
 * administrations may give the same number to two people.
 */
async function copiesOf(
  importId: string,
  rows: RowToJudge[],
  found: Found[],
  scopeOf: (said: Said) => string | null,
  tx?: Transaction,
) {
  if (rows.length === 0) return () => null
  const keys = rows.map(({ said: { email, externalId } }, index) => {
    const { byEmail, byExternalId, scope } = found[index]!
    const bears = !externalId && byEmail?.externalIdScope === scope ? byEmail.externalId : null
    return {
      email,
      externalId: externalId ?? bears,
      scope,
      formerEmail: byExternalId && byExternalId.email !== email ? byExternalId.email : null,
    }
  })
  const first = {
    email: new Map<string, number>(),
    externalId: new Map<string, number>(),
    formerEmail: new Map<string, number>(),
  }
  const keep = (column: keyof typeof first, key: string | null | undefined, line: number) => {
    if (key) first[column].set(key, Math.min(line, first[column].get(key) ?? line))
  }
  const numberIn = (scope: string | null, number: string | null) => number && `${scope} ${number}`
  for (const column of ['email', 'formerEmail'] as const) {
    const asked = keys.map((each) => each[column]).filter(isHere)
    for (const { key, line } of await firstLines(importId, column, asked, tx)) keep(column, key, line)
  }
  const numbers = keys.map(({ externalId }) => externalId).filter(isHere)
  for (const { key, line, ...said } of await firstNumbers(importId, numbers, tx))
    keep('externalId', numberIn(scopeOf(said), key), line)
  for (const [index, { said, line, decision }] of rows.entries()) {
    if (decision === 'leave') continue
    keep('email', said.email, line)
    keep('formerEmail', said.externalId ? null : said.email, line)
    keep('externalId', numberIn(keys[index]!.scope, said.externalId ?? null), line)
  }
  return ({ line }: RowToJudge, index: number): number | null => {
    const { email, externalId, formerEmail, scope } = keys[index]!
    const lines = [
      email && first.email.get(email),
      externalId && first.externalId.get(numberIn(scope, externalId)!),
      formerEmail && first.formerEmail.get(formerEmail),
    ].map((found) => found || line)
    const earliest = Math.min(...lines)
    return earliest < line ? earliest : null
  }
}

async function namesakesOf(
  { importId, blind, isFinal }: Pick<Bench, 'importId' | 'blind' | 'isFinal'>,
  rows: RowToJudge[],
  lead: ReturnType<typeof placeOf>[],
  tx?: Transaction,
) {
  const asked = rows.flatMap(({ said }, index) => {
    const key = keysOf(said).namesake
    const organisationId = lead[index]?.organisation?.id
    const { givenName = '', usualName = '' } = said
    return key ? [{ key, organisationId, givenName, usualName }] : []
  })
  if (asked.length === 0) return () => null
  const inPlaces = asked.filter((each): each is typeof each & { organisationId: string } =>
    isHere(each.organisationId),
  )
  const known = new Map(
    blind ? [] : (await namesakesKnown(inPlaces, tx)).map(({ key, email }) => [key, email] as const),
  )
  const keys = asked.map(({ key }) => key)
  const inList = isFinal ? [] : await namesakesListed(importId, keys, tx)
  const listed = new Map(inList.map(({ key, email }) => [key, email] as const))
  for (const { said } of isFinal ? [] : rows) {
    const { namesake, email } = keysOf(said)
    if (namesake && email && !listed.has(namesake)) listed.set(namesake, email)
  }
  return ({ said }: RowToJudge): string | null => {
    const { namesake, email } = keysOf(said)
    if (!namesake) return null
    const other = known.get(namesake) ?? listed.get(namesake) ?? null
    return other === email ? null : other
  }
}
