import { hkdfSync } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { z } from 'zod'
import { isSecure, secret } from '@/lib/auth/settings'
import { cookieIn } from '../signIn/cookie'

/**
 * What a browser keeps for us between two steps, closed: it can neither read nor change it, and each purpose has
 * its own key, so that one cannot be given for another.
 */
export interface Sealed<Shape extends z.ZodType> {
  name: string
  path: string
  seconds: number
  shape: Shape
}

const keyFor = (name: string) => new Uint8Array(hkdfSync('sha256', secret(), 'osmose', `sealed ${name}`, 32))

const header = (name: string, value: string, path: string, seconds: number) =>
  `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`

/** A `Set-Cookie`. `suffix` tells apart two attempts in two tabs. */
export async function sealInto<Shape extends z.ZodType>(
  answer: Headers,
  kind: Sealed<Shape>,
  content: z.input<Shape>,
  suffix = '',
): Promise<void> {
  const value = await new EncryptJWT({ content })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(`${kind.seconds} s`)
    .encrypt(keyFor(kind.name))
  answer.append('set-cookie', header(kind.name + suffix, value, kind.path, kind.seconds))
}

export function removeFrom<Shape extends z.ZodType>(answer: Headers, kind: Sealed<Shape>, suffix = ''): void {
  answer.append('set-cookie', header(kind.name + suffix, '', kind.path, 0))
}

/** What was sealed; null: none, too old, or not ours. */
export async function unseal<Shape extends z.ZodType>(
  received: Headers,
  kind: Sealed<Shape>,
  suffix = '',
): Promise<z.output<Shape> | null> {
  const sealed = cookieIn(received, kind.name + suffix)
  if (!sealed) return null
  try {
    const { payload } = await jwtDecrypt(sealed, keyFor(kind.name), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return kind.shape.safeParse(payload.content).data ?? null
  } catch {
    // Tampered with, or of another time: as if there were none.
    return null
  }
}
