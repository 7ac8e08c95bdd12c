import { hashPassword } from 'better-auth/crypto'
import { Chance } from '../chance'
import { demoPassword } from '../personas'

export type Credentials = { hash: string; id(at: Date): string }

/** The password of the personas, hashed once as sign-in will check it. */
export async function demoCredentials(): Promise<Credentials> {
  const chance = new Chance('credentials')
  return { hash: await hashPassword(demoPassword), id: (at) => chance.id(at) }
}
