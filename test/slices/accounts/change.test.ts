import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountsToJoin, changeUnderWay, proofAsked } from '@/lib/accounts'
import { joinAccounts, undoMerge } from '@/lib/accounts/merging/administered'
import { askChange, carryOutChange, proveAddress, undoOwnMerge } from '@/lib/accounts/merging/change'
import { Mistake } from '@/lib/auth'
import { closeDatabase, db } from '@/lib/db'
import { NotFound } from '@/lib/policy'
import { linkIn } from '@/test/e2e/mailbox'
import { makeWorld, type Name, type World } from '@/test/world'

let world: World
const now = () => new Date()
beforeAll(async () => {
  process.env.APP_URL ??= 'https://osmose.example'
  world = await makeWorld()
  await db.member.updateMany({ data: { lastSeenAt: new Date() } })
})
afterAll(closeDatabase)
beforeEach(() => db.mail.deleteMany())
afterEach(() => db.rateLimit.deleteMany())

const tokenTo = async (recipient: string) => {
  const mail = await db.mail.findFirstOrThrow({ where: { recipient, kind: 'account_change' } })
  return linkIn(mail.text, '/compte/changement').split('/').at(-1)!
}
const account = (name: Name) => db.member.findUniqueOrThrow({ where: { id: world.ids[name] } })

/** Asks, reads both mails, and comes back to the page. */
async function bothProven(name: Name, email: string) {
  const viewer = await world.as(name)
  await askChange(viewer, { email })
  for (const address of [viewer.email, email]) await proveAddress(viewer, { token: await tokenTo(address) })
  const { change } = await changeUnderWay(viewer, now())
  return { viewer, change: change! }
}

describe('«J’ai changé d’administration»', () => {
  it('needs both mailboxes, each opened in the session that asks', async () => {
    const [eve, bob] = [await world.as('eve'), await world.as('bob')]
    await askChange(eve, { email: bob.email })
    const token = await tokenTo(bob.email)
    expect(await proofAsked(bob, token)).toBeNull()
    await expect(proveAddress(bob, { token })).rejects.toThrow(Mistake)
    await proveAddress(eve, { token })
    const { change } = await changeUnderWay(eve, now())
    expect(change).toMatchObject({ otherProven: true, ownProven: false, isProven: false, preview: null })
    await expect(carryOutChange(eve, { changeId: change!.id })).rejects.toThrow(Mistake)
    await expect(carryOutChange(bob, { changeId: change!.id })).rejects.toThrow(NotFound)
  })

  it('says nothing of who has an account until both are proven', async () => {
    const eve = await world.as('eve')
    for (const email of ['ann@culture.gouv.example', 'personne@culture.gouv.example']) {
      await db.rateLimit.deleteMany()
      await askChange(eve, { email })
      const { change } = await changeUnderWay(eve, now())
      expect(change).toMatchObject({ email, preview: null, isProven: false })
    }
  })

  it('joins the two accounts, shows what moves before, and goes back for seven days', async () => {
    const { viewer, change } = await bothProven('eve', 'bob@culture.gouv.example')
    expect(change.preview?.communities).toHaveLength(7)
    expect(change.preview?.communities[0]).toMatchObject({ kept: null, closed: 'member', after: 'member' })
    await carryOutChange(viewer, { changeId: change.id })
    expect((await account('bob')).status).toBe('left')
    const { undoable } = await changeUnderWay(viewer, now())
    expect(undoable?.email).toBe('bob@culture.gouv.example')
    await undoOwnMerge(viewer, { mergeId: undoable!.id })
    expect((await account('bob')).status).toBe('active')
  })

  it('takes a new address where nobody has it, and the administration of its domain', async () => {
    const { viewer, change } = await bothProven('gus', 'gus.martin@ecologie.gouv.example')
    expect(change.preview).toBeNull()
    await carryOutChange(viewer, { changeId: change.id })
    expect(await account('gus')).toMatchObject({
      email: 'gus.martin@ecologie.gouv.example',
      organisationId: world.ecologie,
    })
  })

  it('leaves a closed account to who administers it', async () => {
    await db.member.update({ where: { id: world.ids.rex }, data: { status: 'left' } })
    const { viewer, change } = await bothProven('eve', 'rex@culture.gouv.example')
    await expect(carryOutChange(viewer, { changeId: change.id })).rejects.toThrow(Mistake)
  })
})

describe('an administrator', () => {
  it('joins two accounts they administer, with a reason, and takes it back', async () => {
    const max = await world.as('max')
    const { ann, rex, eve } = world.ids
    expect((await accountsToJoin(max, ann, 'eve@ecologie.gouv.example', now())).isUnknown).toBe(true)
    expect((await accountsToJoin(max, ann, 'rex@culture.gouv.example', now())).preview?.closed.id).toBe(rex)
    await expect(joinAccounts(max, { keptId: ann, closedId: eve, motive: 'doublon' })).rejects.toThrow(
      NotFound,
    )
    await joinAccounts(max, { keptId: ann, closedId: rex, motive: 'Doublon' })
    const id = (await accountsToJoin(max, ann, undefined, now())).undoable[0]!.id
    await expect(undoMerge(await world.as('bob'), { mergeId: id })).rejects.toThrow(NotFound)
    await undoMerge(max, { mergeId: id })
    expect((await account('rex')).status).toBe('left')
    const lines = await db.audit.findMany({ where: { action: 'account.merge', subjectId: rex } })
    expect(lines.map(({ reason, actorId }) => [reason, actorId])).toEqual([['Doublon', world.ids.max]])
  })
})
