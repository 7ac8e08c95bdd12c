import { Attribute, Change, Client } from 'ldapts'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { db, newId } from '@/lib/db'
import { jobs } from '@/lib/provisioning/jobs'
import { LDAP_ATTRIBUTES } from '@/lib/provisioning/model/ldapSettings'
import { makeWorld, type World } from '../world'
import { ADMIN, BASE, openSlapd } from './slapd'

/** Stories of a directory of the ministry of Culture, which a real slapd holds and we read. */
export function ldapStories() {
  let world: World
  let slapd: Awaited<ReturnType<typeof openSlapd>>
  let admin: Client
  const directoryId = newId()

  const settings = (more: object = {}) => ({
    url: slapd.url,
    security: 'none',
    bindDn: ADMIN.dn,
    secret: 'LDAP_CULTURE',
    base: BASE,
    filter: '(objectClass=inetOrgPerson)',
    attributes: LDAP_ATTRIBUTES,
    ...more,
  })

  beforeAll(async () => {
    world = await makeWorld()
    slapd = await openSlapd()
    process.env.LDAP_CULTURE = ADMIN.password
    admin = new Client({ url: slapd.url })
    await admin.bind(ADMIN.dn, ADMIN.password)
    const ldap = settings()
    const organisationId = world.culture
    await db.directory.create({
      data: { id: directoryId, kind: 'ldap', name: 'Annuaire LDAP', organisationId, ldap },
    })
    await db.unit.create({ data: { id: newId(), organisationId, name: 'Musées' } })
  })
  afterAll(async () => {
    await admin?.unbind()
    await slapd?.stop()
  })
  beforeEach(() => db.directoryRun.deleteMany())

  const dnOf = (uid: string) => `uid=${uid},${BASE}`
  return {
    directoryId,
    get slapd() {
      return slapd
    },
    settings,
    dnOf,
    enter: (uid: string, more: Record<string, string> = {}) =>
      admin.add(dnOf(uid), {
        objectClass: 'inetOrgPerson',
        cn: uid,
        givenName: 'Zoé',
        sn: uid,
        mail: `${uid}@culture.gouv.example`,
        title: 'Conservateur',
        ou: 'Musées',
        ...more,
      }),
    change: (uid: string, type: string, ...values: string[]) =>
      admin.modify(
        dnOf(uid),
        new Change({ operation: 'replace', modification: new Attribute({ type, values }) }),
      ),
    rename: (from: string, to: string) => admin.modifyDN(dnOf(from), dnOf(to)),
    remove: (uid: string) => admin.del(dnOf(uid)),
    async run({ isTrial = false, isWhole = true } = {}) {
      const id = newId()
      await db.directoryRun.create({ data: { id, directoryId, isTrial, isWhole } })
      await jobs[0]?.run({ now: new Date(), signal: new AbortController().signal })
      return db.directoryRun.findUniqueOrThrow({
        where: { id },
        include: { verdicts: { orderBy: { number: 'asc' } } },
      })
    },
    memberOf: (uid: string) =>
      db.member.findUniqueOrThrow({ where: { email: `${uid}@culture.gouv.example` } }),
  }
}
