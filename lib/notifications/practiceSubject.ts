import type { Transaction } from '@/lib/db'
import type { PracticeFacts } from '@/lib/policy'
import { heldColumns, heldFrom } from '@/lib/practices'

/** A practice as notices speak of it: its title today, and what the rules are asked. */
export async function practiceSubject(
  reader: Pick<Transaction, 'practice' | 'membership'>,
  id: string,
): Promise<{ title: string; facts: PracticeFacts } | null> {
  const practice = await reader.practice.findUnique({
    where: { id },
    select: { ...heldColumns, versions: { select: { title: true }, orderBy: { number: 'desc' }, take: 1 } },
  })
  return practice && { title: practice.versions[0]?.title ?? '', facts: await heldFrom(practice, reader) }
}
