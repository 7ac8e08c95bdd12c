import type { Adoption } from '@/lib/practices/model/effect/adopters'
import { Advice } from '../setup/say.mjs'
import { readTable } from '../table'
import { parisDayNumber } from '../vitality/history'

const latest = Date.UTC(2200, 0, 1) / 1000

/**
 * Reads `practice,community,adopted_at` (seconds since 1970): who adopted what, practices in the order of the file.
 * @throws Advice that says which line is wrong
 */
export function readAdoptions(path: string): Map<string, Adoption[]> {
  const adoptions = new Map<string, Adoption[]>()
  for (const row of readTable(path, ['practice', 'community', 'adopted_at'])) {
    const [practice, community, written] = [row.get('practice'), row.get('community'), row.get('adopted_at')]
    const refuse = (why: string) => new Advice(`${path}, ligne ${row.line} : ${why}.`)
    if (practice === '') throw refuse('il n’y a pas de pratique')
    if (community === '') throw refuse('il n’y a pas de communauté')
    const at = Number(written)
    if (written === '' || !Number.isFinite(at) || at < 0)
      throw refuse(`« ${written} » n’est pas un nombre de secondes`)
    if (at > latest) throw refuse(`${written} secondes mènent après 2200 : sont-ce des millisecondes ?`)
    const known = adoptions.get(practice) ?? []
    adoptions.set(practice, known)
    known.push({ community, on: parisDayNumber(at) })
  }
  return adoptions
}
