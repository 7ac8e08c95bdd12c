import { execute, sql, type Transaction } from '@/lib/db'
import { NotFound } from '@/lib/policy'

/** A programme, held until the transaction ends: nobody asks while it is drawn, and it is drawn once. */
export async function holdProgramme(tx: Transaction, id: string) {
  await execute(sql`SELECT 1 FROM "practice_programme" WHERE "id" = ${id}::uuid FOR UPDATE`, tx)
  const programme = await tx.practiceProgramme.findUnique({ where: { id } })
  if (!programme) throw new NotFound()
  return programme
}
