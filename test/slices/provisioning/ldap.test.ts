import { beforeAll, describe, expect, it, vi } from 'vitest'
import { sendInvitations } from '@/lib/accounts/invitation/send'
import { db, execute, newId, sql } from '@/lib/db'
import { jobs } from '@/lib/provisioning/jobs'
import { hasSlapd } from '../../ldap/slapd'
import { ldapStories } from '../../ldap/stories'

const installed = hasSlapd()
const title = installed
  ? 'an LDAP directory'
  : 'an LDAP directory (slapd is not installed: apt-get install slapd)'

describe.skipIf(!installed)(title, () => {
  const stories = ldapStories()
  const { directoryId, settings, dnOf, enter, change, remove, run, memberOf } = stories

  beforeAll(async () => {
    for (let n = 1; n <= 20; n += 1) await enter(`agent${n}`)
    await enter('chef', { sn: 'Chef', manager: dnOf('agent20') })
    await change('agent1', 'manager', dnOf('chef'))
  })
  const people = () => db.member.count({ where: { email: { endsWith: '@culture.gouv.example' } } })

  it('is tried first: the same verdicts, and nothing is written', async () => {
    const before = await people()
    const trial = await run({ isTrial: true })
    expect(trial).toMatchObject({ state: 'done', error: null, total: 21, done: 21, counts: { created: 21 } })
    expect(trial.verdicts).toHaveLength(21)
    expect(await people()).toBe(before)
    expect(await db.directoryAccount.count()).toBe(0)
    expect(await db.accountInvitation.count()).toBe(0)
    expect((await db.directory.findUniqueOrThrow({ where: { id: directoryId } })).readUpTo).toBeNull()
  })

  it('opens the accounts of its people, page after page, with unit and manager', async () => {
    expect(await run()).toMatchObject({ state: 'done', counts: { created: 21 } })
    const [first, chief] = [await memberOf('agent1'), await memberOf('chef')]
    expect(first).toMatchObject({
      status: 'invited',
      name: 'Zoé agent1',
      jobTitle: 'Conservateur',
      managerId: chief.id,
      unitId: expect.any(String),
      provenance: expect.objectContaining({ usualName: 'ldap', jobTitle: 'ldap' }),
    })
    expect(chief.managerId).toBe((await memberOf('agent20')).id)
  })

  it('invites each of them by mail, so many a minute', async () => {
    process.env.ACCOUNT_INVITATIONS_A_MINUTE = '20'
    const now = new Date()
    expect(await sendInvitations(now)).toBe(20)
    expect(await sendInvitations(now)).toBe(0)
    expect(await sendInvitations(new Date(now.getTime() + 61_000))).toBe(1)
    delete process.env.ACCOUNT_INVITATIONS_A_MINUTE
  })

  it('changes nothing the second time', async () => {
    expect(await run()).toMatchObject({ state: 'done', counts: { unchanged: 21 }, verdicts: [] })
  })

  it('is read by what has changed since', async () => {
    // modifyTimestamp counts in seconds: what was read in this one must be older.
    await new Promise((next) => setTimeout(next, 1100))
    await change('agent2', 'title', 'Directrice')
    const delta = await run({ isWhole: false })
    expect(delta).toMatchObject({ state: 'done', counts: { updated: 1 } })
    expect(delta.verdicts).toMatchObject([{ userName: 'agent2', verdict: 'updated', changed: ['jobTitle'] }])
    expect((await memberOf('agent2')).jobTitle).toBe('Directrice')
    // Who manages whom stays, though only one of them was read.
    await new Promise((next) => setTimeout(next, 1100))
    await change('agent1', 'title', 'Adjoint')
    // Two entries at most: the one that changed, and the last one seen.
    expect((await run({ isWhole: false })).total).toBeLessThanOrEqual(2)
    expect((await memberOf('agent1')).managerId).toBe((await memberOf('chef')).id)
  })

  it('empties what it says no more, and leaves what is the person’s', async () => {
    const { id } = await memberOf('agent3')
    await db.member.update({ where: { id }, data: { about: 'Je jardine' } })
    await change('agent3', 'title')
    expect((await run()).verdicts).toMatchObject([{ userName: 'agent3', changed: ['jobTitle'] }])
    expect(await memberOf('agent3')).toMatchObject({ jobTitle: '', about: 'Je jardine' })
  })

  it('closes who has disappeared, in a whole reading only, and opens who comes back', async () => {
    await remove('agent4')
    expect(await run({ isWhole: false })).toMatchObject({ state: 'done', counts: {} })
    const whole = await run()
    expect(whole.verdicts).toMatchObject([{ userName: 'agent4', verdict: 'deactivated' }])
    expect(await memberOf('agent4')).toMatchObject({ status: 'left', statusReason: 'Annuaire LDAP' })
    await enter('agent4')
    expect((await run()).verdicts).toMatchObject([{ userName: 'agent4', verdict: 'attached' }])
    expect((await memberOf('agent4')).status).toBe('invited')
  })

  it('is refused below the floor: nothing is written, and DINUM is told', async () => {
    for (const uid of ['agent5', 'agent6', 'agent7']) await remove(uid)
    await change('agent8', 'title', 'Jamais écrit')
    const trial = await run({ isTrial: true })
    expect(trial).toMatchObject({ state: 'refused', counts: { deactivated: 3 } })
    const refused = await run()
    expect(refused).toMatchObject({ state: 'refused', counts: { deactivated: 3 } })
    expect((await memberOf('agent5')).status).toBe('invited')
    expect((await memberOf('agent8')).jobTitle).toBe('Conservateur')
    const mails = await db.mail.findMany({ where: { kind: 'directory' } })
    expect(mails.map(({ recipient }) => recipient)).toEqual(['ada@culture.gouv.example'])
    await db.directory.update({ where: { id: directoryId }, data: { closePercent: 50 } })
    expect(await run()).toMatchObject({ state: 'done', counts: { deactivated: 3, updated: 1 } })
  })

  it('says who was refused, and why', async () => {
    await enter('sans', { mail: '' }).catch(() => enter('sans', { mail: 'pas une adresse' }))
    await enter('ailleurs', { mail: 'eve@ecologie.gouv.example' })
    await enter('voisin', { mail: 'nouveau@ecologie.gouv.example' })
    await enter('bis', { mail: 'agent9@culture.gouv.example' })
    const { verdicts } = await run()
    expect(
      Object.fromEntries(verdicts.map(({ userName, verdict, reason }) => [userName, [verdict, reason]])),
    ).toEqual({
      sans: ['refused', 'noEmail'],
      ailleurs: ['refused', 'otherAdministration'],
      voisin: ['refused', 'otherDomain'],
      bis: ['duplicate', 'userNameTaken'],
    })
    for (const uid of ['sans', 'ailleurs', 'voisin', 'bis']) await remove(uid)
  })

  describe('an entry that cannot be written', () => {
    const refusing = async (code: string) => {
      await execute(sql`
        CREATE FUNCTION refuses_broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF NEW."email" LIKE 'broken%' OR NEW."jobTitle" = 'Cassé'
          THEN RAISE EXCEPTION 'no' USING ERRCODE = TG_ARGV[0]; END IF; RETURN NEW; END $$`)
      await db.$executeRawUnsafe(
        `CREATE TRIGGER refuses BEFORE INSERT OR UPDATE ON "member" FOR EACH ROW EXECUTE FUNCTION refuses_broken('${code}')`,
      )
    }
    const mended = async () => {
      await execute(sql`DROP TRIGGER refuses ON "member"`)
      await execute(sql`DROP FUNCTION refuses_broken`)
    }

    it('is refused with its reason, and the others are read', async () => {
      vi.spyOn(console, 'error').mockImplementation(() => {})
      await enter('broken1')
      await enter('sound', { manager: dnOf('broken1') })
      await change('agent11', 'title', 'Cassé')
      await refusing('22001')
      const { state, counts, verdicts } = await run()
      expect({ state, counts }).toEqual({
        state: 'done',
        counts: { created: 1, refused: 2, unchanged: 17 },
      })
      expect(verdicts.map(({ userName, verdict, reason }) => [userName, verdict, reason]).sort()).toEqual([
        ['agent11', 'refused', 'unwritable'],
        ['broken1', 'refused', 'unwritable'],
        ['sound', 'created', null],
      ])
      expect(await memberOf('agent11')).toMatchObject({ jobTitle: 'Conservateur' })
      await mended()
      expect((await run()).verdicts.map(({ userName, verdict }) => [userName, verdict]).sort()).toEqual([
        ['agent11', 'updated'],
        ['broken1', 'created'],
        ['sound', 'updated'],
      ])
      expect((await memberOf('sound')).managerId).toBe((await memberOf('broken1')).id)
    })

    it('ends the run when it is the database that is full: then nobody’s can be', async () => {
      await enter('broken2')
      await refusing('53100')
      expect(await run()).toMatchObject({ state: 'failed', error: 'other' })
      await mended()
      for (const uid of ['broken1', 'broken2', 'sound']) await remove(uid)
      expect(await run()).toMatchObject({ state: 'done', counts: { deactivated: 2 } })
    })
  })

  it('is read through TLS, and only from whom the certificate names', async () => {
    const secure = settings({ url: stories.slapd.secureUrl, security: 'tls' })
    await db.directory.update({ where: { id: directoryId }, data: { ldap: secure } })
    expect(await run()).toMatchObject({ state: 'failed', error: 'certificate' })
    process.env.LDAP_CA_FILE = stories.slapd.certificate
    expect(await run()).toMatchObject({ state: 'done' })
    const started = settings({
      url: stories.slapd.url.replace('127.0.0.1', 'localhost'),
      security: 'starttls',
    })
    await db.directory.update({ where: { id: directoryId }, data: { ldap: started } })
    expect(await run()).toMatchObject({ state: 'done' })
  })

  it.each([
    ['login', { bindDn: 'cn=autre,dc=culture,dc=example' }],
    ['secret', { secret: 'LDAP_ABSENT' }],
    ['base', { base: 'ou=ailleurs,dc=culture,dc=example' }],
    ['unreachable', { url: 'ldap://127.0.0.1:1' }],
  ])('that cannot be read says why (%s), and closes nobody', async (error, wrong) => {
    await db.directory.update({ where: { id: directoryId }, data: { ldap: settings(wrong) } })
    expect(await run()).toMatchObject({ state: 'failed', error, counts: {} })
    expect((await memberOf('agent10')).status).toBe('invited')
    await db.directory.update({ where: { id: directoryId }, data: { ldap: settings() } })
  })

  it('is taken up again where a worker died, with the same outcome', async () => {
    const id = newId()
    const longAgo = new Date(Date.now() - 3_600_000)
    await db.directoryRun.create({
      data: { id, directoryId, state: 'running', startedAt: longAgo, aliveAt: longAgo, done: 7 },
    })
    await jobs[0]?.run({ now: new Date(), signal: new AbortController().signal })
    expect(await db.directoryRun.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'done',
      done: 18,
      total: 18,
    })
  })

  it('has its turn by itself', async () => {
    await jobs[0]?.run({ now: new Date(), signal: new AbortController().signal })
    expect(await db.directoryRun.findMany({ where: { directoryId } })).toMatchObject([
      { state: 'done', isWhole: false },
    ])
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    await jobs[0]?.run({ now: tomorrow, signal: new AbortController().signal })
    expect(await db.directoryRun.count({ where: { directoryId, isWhole: true } })).toBe(1)
  })
})
