import { z } from 'zod'
import { execute, newId, select, sql, type Transaction } from '@/lib/db'
import type { SkillKind } from '@/prisma/client/enums'

/** Where free skills live, apart from those of any framework. */
export const FREE = 'libre'

const Proposal = z.object({ id: z.string(), label: z.string() })

/** The proposal that says these words, made if nobody had proposed them yet. Nobody reviews it until the transaction ends. */
export async function proposalNamed(
  tx: Transaction,
  said: { label: string; kind: SkillKind; proposedById: string },
): Promise<z.infer<typeof Proposal>> {
  // Reviewed at this very moment, it is a proposal no more: the words are proposed anew.
  const proposal = (await proposed(tx, said)) ?? (await proposed(tx, said))
  if (!proposal) throw new Error(`«${said.label}» was neither proposed nor found`)
  return proposal
}

async function proposed(
  tx: Transaction,
  { label, kind, proposedById }: { label: string; kind: SkillKind; proposedById: string },
): Promise<z.infer<typeof Proposal> | undefined> {
  const id = newId()
  const frameworkId = await freeFramework(tx)
  await execute(
    sql`INSERT INTO "skill" ("id", "frameworkId", "code", "kind", "label", "state", "proposedById")
        VALUES (${id}::uuid, ${frameworkId}::uuid, ${id}, ${kind}::"SkillKind", ${label}, 'proposed', ${proposedById}::uuid)
        ON CONFLICT (osmose_words("label")) WHERE "state" = 'proposed' DO NOTHING`,
    tx,
  )
  const [proposal] = await select(
    Proposal,
    sql`SELECT "id", "label" FROM "skill" WHERE "state" = 'proposed' AND osmose_words("label") = osmose_words(${label})
           FOR SHARE`,
    tx,
  )
  return proposal
}

async function freeFramework(tx: Transaction): Promise<string> {
  const { id } = await tx.skillFramework.upsert({
    where: { key: FREE },
    create: {
      id: newId(),
      key: FREE,
      name: 'Compétences libres',
      licence: 'Proposées par les agents, relues par l’équipe Osmose.',
    },
    update: {},
    select: { id: true },
  })
  return id
}
