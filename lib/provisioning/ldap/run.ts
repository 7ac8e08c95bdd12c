import { db, failureOf, type Transaction } from '@/lib/db'
import { hearAgain, letGo, takeIn, type Admitted } from '../admit'
import { alertDinum } from '../alert'
import { directoryById, type Directory } from '../directory'
import type { LdapPerson } from '../model/ldapPerson'
import { LdapSettings } from '../model/ldapSettings'
import { NotTaken, verdictOf, type Mishap } from '../model/verdict'
import { exchange, exchanges, refusedTogether } from './exchange'
import { asKept, isSettled, planOf, type Kept, type Placed } from './plan'
import { Journal, lineOf, type Line } from './journal'
import { CannotRead, readPeople } from './read'

export interface Run {
  id: string
  directoryId: string
  isTrial: boolean
  isWhole: boolean
}

/**
 * Reads a directory and does what it says. A trial does exactly the same, person by person, and undoes each; above the
 * floor nothing is done at all, and DINUM is told. A run that is broken off does no harm: the next one finds what is
 * done already.
 */
export async function carryOutRun(run: Run, signal: AbortSignal, now: Date): Promise<void> {
  const directory = await directoryById(run.directoryId)
  const row = await db.directory.findUniqueOrThrow({ where: { id: run.directoryId } })
  const journal = new Journal(run.id)
  if (!directory) return journal.end('failed', { error: 'paused' })
  try {
    const since = run.isWhole ? null : row.readUpTo
    const { people, upTo } = await readPeople(LdapSettings.parse(row.ldap), since, signal)
    const plan = await planOf(directory, people, since === null)
    await journal.begin(people.length + plan.gone.length)
    const isStopped = plan.closing > plan.most
    if (isStopped && !run.isTrial) {
      await alertDinum(db, directory, { asked: plan.closing, most: plan.most })
      return await journal.end('refused', { counts: { deactivated: plan.closing } })
    }
    // First who goes: a name may be given to somebody new.
    for (const kept of plan.gone) {
      signal.throwIfAborted()
      await journal.write(await goneOf(directory, run, kept, now))
    }
    const { book } = plan
    const isWritten = new Set<Placed>()
    for (const group of exchanges(plan.people)) {
      signal.throwIfAborted()
      const whole = (person: LdapPerson) => withManager(person, book)
      const lines = await inTurn(run, (tx) => exchange(tx, directory, group, whole, now)).catch(
        refusedTogether,
      )
      if (!lines) continue
      for (const placed of group) isWritten.add(placed)
      for (const { accountId: _, ...line } of lines) await journal.write(line)
    }
    await oneByOne(
      plan.people.filter((placed) => !isWritten.has(placed)),
      async (placed) => {
        signal.throwIfAborted()
        const { person, kept, isTwice } = placed
        const line = await oneOf(directory, run, withManager(person, book), kept, isTwice, now)
        if (line.accountId) book.set(person.dn, line.accountId)
        return line
      },
      journal,
    )
    if (!run.isTrial) {
      await tieManagers(directory, plan.people, book, now)
      await db.directory.update({
        where: { id: directory.id },
        data: { readUpTo: upTo, ...(since === null && { readWholeAt: now }) },
      })
    }
    await journal.end(isStopped ? 'refused' : 'done')
  } catch (error) {
    if (signal.aborted) return journal.putBack()
    if (!(error instanceof CannotRead)) console.error(`[provisioning] ${directory.name}:`, error)
    await journal.end('failed', { error: error instanceof CannotRead ? error.failure : 'other' })
  }
}

/**
 * Who is refused what another has not left yet is heard again once others have moved: a reading of what has changed would
 * not speak of them the next time. A trial moves nobody.
 */
async function oneByOne(
  people: readonly Placed[],
  hear: (placed: Placed) => Promise<Line & { accountId?: string }>,
  journal: Journal,
): Promise<void> {
  let left = people
  for (;;) {
    const waiting: { placed: Placed; line: Line }[] = []
    let haveMoved = false
    for (const placed of left) {
      const { accountId, ...line } = await hear(placed)
      if (!placed.isTwice && TAKEN.includes(line.reason)) waiting.push({ placed, line })
      else await journal.write(line)
      haveMoved ||= accountId !== undefined && line.verdict !== 'unchanged'
    }
    left = waiting.map(({ placed }) => placed)
    if (haveMoved && left.length > 0) continue
    for (const { line } of waiting) await journal.write(line)
    return
  }
}

const TAKEN: readonly Line['reason'][] = ['userNameTaken', 'emailTaken', 'numberTaken']

class Undone extends Error {}

/** A few people who exchange names, or a whole service renumbered: written together, or not at all. */
const LONGEST = { timeout: 60_000 }

/** One transaction a person; a trial's is undone. */
async function inTurn<Result>({ isTrial }: Run, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | undefined
  try {
    await db.$transaction(async (tx) => {
      result = { value: await work(tx) }
      if (isTrial) throw new Undone()
    }, LONGEST)
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  if (!result) throw new Error('the work gave nothing')
  return result.value
}

async function oneOf(
  directory: Directory,
  run: Run,
  person: LdapPerson,
  kept: Kept | null,
  isTwice: boolean,
  now: Date,
): Promise<Line & { accountId?: string }> {
  const about = lineOf(person)
  if (isTwice) return { ...about, verdict: 'duplicate', reason: 'userNameTaken', changed: [] }
  if (kept && isSettled(person, kept))
    return { ...about, verdict: 'unchanged', changed: [], accountId: kept.id }
  const word = { person, said: asKept(person), now }
  try {
    const { verdict, changed, accountId } = await inTurn(run, (tx): Promise<Admitted> =>
      kept ? hearAgain(tx, directory, { ...kept, before: kept.said }, word) : takeIn(tx, directory, word),
    )
    return { ...about, verdict, changed, ...(!run.isTrial && { accountId }) }
  } catch (error) {
    if (error instanceof NotTaken)
      return { ...about, verdict: verdictOf(error.reason), reason: error.reason, changed: [] }
    return { ...about, verdict: 'refused', reason: mishapOf(directory, person.dn, error), changed: [] }
  }
}

const MISHAP = {
  taken: 'takenMeanwhile',
  crossed: 'takenMeanwhile',
  unwritable: 'unwritable',
  other: 'unexpected',
} as const

/**
 * One entry that cannot be written is that entry's affair: the others are read, and the journal of the server says
 * what it was. Without a database, nobody's can be.
 * @throws whatever ends the run
 */
function mishapOf({ name }: Directory, who: string, error: unknown): Mishap {
  const failure = failureOf(error)
  if (failure === 'gone') throw error
  console.error(`[provisioning] ${name}: ${who} could not be written:`, error)
  return MISHAP[failure]
}

async function goneOf(directory: Directory, run: Run, kept: Kept, now: Date): Promise<Line> {
  const { userName, said, isOpen } = kept
  const about = { userName, name: `${said.givenName} ${said.usualName}`.trim(), changed: [] }
  try {
    await inTurn(run, (tx) => letGo(tx, directory, kept, now))
    return { ...about, verdict: isOpen ? 'deactivated' : 'unchanged' }
  } catch (error) {
    return { ...about, verdict: 'refused', reason: mishapOf(directory, said.dn, error) }
  }
}

const withManager = (person: LdapPerson, book: ReadonlyMap<string, string>): LdapPerson => ({
  ...person,
  managerAccountId: person.managerDn === undefined ? undefined : book.get(person.managerDn),
})

/** Whoever came before their manager gets them now. */
async function tieManagers(
  directory: Directory,
  people: readonly Placed[],
  book: ReadonlyMap<string, string>,
  now: Date,
) {
  for (const { person } of people) {
    const id = book.get(person.dn)
    const manager = person.managerDn === undefined ? undefined : book.get(person.managerDn)
    if (!id || !manager) continue
    const account = await db.directoryAccount.findUniqueOrThrow({ where: { id } })
    const before = account.said as unknown as LdapPerson
    if (before.managerAccountId === manager) continue
    const whole = { ...person, managerAccountId: manager }
    const word = { person: whole, said: asKept(whole), now }
    // Who cannot be tied now is tied the next time: the directory's word differs from what is kept until then.
    await db
      .$transaction((tx) => hearAgain(tx, directory, { ...account, before }, word))
      .catch((error: unknown) => void mishapOf(directory, person.dn, error))
  }
}
