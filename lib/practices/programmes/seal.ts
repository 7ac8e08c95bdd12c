import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { secret } from '@/lib/auth/settings'

const CIPHER = 'aes-256-gcm'
const [NONCE, TAG] = [12, 16]

/** Made from what the server alone knows: whoever reads the database, or a copy of it, cannot open a seed. */
const key = () => createHmac('sha256', secret()).update('seed of a draw').digest()

/** A seed as it is kept until its draw. */
export function seal(seed: string, programmeId: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key(), nonce).setAAD(Buffer.from(programmeId))
  const hidden = Buffer.concat([cipher.update(seed, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')
}

/** @returns null when it was sealed for another programme, or with a secret that the server no longer has */
function unseal(sealed: string, programmeId: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(programmeId))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  try {
    return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

/** The seed of a programme, known to the server alone before its draw. */
export const seedOf = (programme: {
  id: string
  seed: string | null
  sealedSeed: string | null
}): string | null =>
  programme.seed ?? (programme.sealedSeed === null ? null : unseal(programme.sealedSeed, programme.id))
