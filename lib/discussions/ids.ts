import { createHash } from 'node:crypto'
import { Mistake } from '@/lib/auth'
import { idAt, newId } from '@/lib/db'
import { limits } from './model/limits'

/** What tells a form apart from every other: the same one sent twice makes one text. */
export const newFormKey = (): string => newId()

/**
 * The key of what a form makes: always the same for the same person and the same form, so that a double click or a
 * second try makes one text. Its moment is the form's; the rest is drawn from the person and the form, so that
 * nobody can choose a key, let alone somebody else's.
 * @throws Mistake when the form has been open for more than a day, or comes from the future
 */
export function idFromKey(memberId: string, key: string, now: Date): string {
  const opened = new Date(parseInt(key.replaceAll('-', '').slice(0, 12), 16))
  const age = now.getTime() - opened.getTime()
  if (!(age < limits.keyOldestHours * 3_600_000 && age > -300_000))
    throw new Mistake('discussions.mistake.oldForm')
  const drawn = createHash('sha256').update(`${memberId} ${key}`).digest('hex')
  // A UUIDv7 keeps its version and variant; the rest of the 74 free bits come from the draw.
  const variant = '89ab'[parseInt(drawn.charAt(3), 16) % 4]
  return `${idAt(opened).slice(0, 14)}7${drawn.slice(0, 3)}-${variant}${drawn.slice(4, 7)}-${drawn.slice(7, 19)}`
}

/** The same, or null where the form is too old to have made anything. */
export function idIfFresh(memberId: string, key: string, now: Date): string | null {
  try {
    return idFromKey(memberId, key, now)
  } catch {
    return null
  }
}
