import { db, newId, type Transaction } from '@/lib/db'
import { parisDay } from '@/lib/time'
import { starterPractices, type StarterPractice } from '.'
import { revisedUntil } from '../model/life'
import { restate } from '../moving'
import { rowOf, textColumns, textFrom } from '../text'

/**
 * The lessons a new platform begins with, and what our next version says of them when it is upgraded: a practice that
 * somebody here has rewritten stays as they wrote it. Twice changes nothing.
 * @returns how many practices came or changed
 */
export const loadStarterPractices = (now: Date): Promise<number> =>
  db.$transaction(async (tx) => {
    const known = await tx.practice.findMany({
      where: { starterKey: { not: null } },
      select: {
        id: true,
        starterKey: true,
        version: true,
        versions: { select: { ...textColumns, number: true, authorId: true } },
      },
    })
    const byKey = new Map(known.map((practice) => [practice.starterKey, practice]))
    let changed = 0
    for (const starter of starterPractices) {
      const before = byKey.get(starter.key)
      if (!before) await add(tx, starter, now)
      else {
        const { number, authorId, ...kept } = before.versions.find((each) => each.number === before.version)!
        if (authorId !== null || isSame(textFrom(kept), starter)) continue
        await tx.practiceVersion.create({
          data: { practiceId: before.id, number: number + 1, ...said(starter), at: now },
        })
        await tx.practice.update({
          where: { id: before.id },
          data: {
            version: number + 1,
            isFailure: starter.isFailure,
            reviseOn: new Date(revisedUntil(parisDay(now))),
          },
        })
        await restate(tx, before.id, now)
      }
      changed += 1
    }
    return changed
  })

const said = ({ key: _key, isFailure: _isFailure, ...text }: StarterPractice) => rowOf(text)

const isSame = (before: ReturnType<typeof textFrom>, starter: StarterPractice) =>
  JSON.stringify({ ...said(starter), ...before }) === JSON.stringify(said(starter))

const add = (tx: Transaction, starter: StarterPractice, now: Date) =>
  tx.practice.create({
    data: {
      ...{
        id: newId(),
        starterKey: starter.key,
        isFailure: starter.isFailure,
        state: 'reviewed',
        stateAt: now,
      },
      ...{ createdAt: now, proposedAt: now, sharedAt: now },
      reviseOn: new Date(revisedUntil(parisDay(now))),
      versions: { create: { number: 1, ...said(starter), at: now } },
    },
  })
