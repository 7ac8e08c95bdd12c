import { relative } from 'node:path'
import { z } from 'zod'
import { outboxFolder, usesOutbox } from '@/lib/mail'

/** The deployer, an authorised body, shows the State's brand. */
export const showsStateBrand = (): boolean => process.env.STATE_BRAND === 'true'

const Personas = z.array(
  z.object({ name: z.string(), role: z.string(), email: z.string(), password: z.string() }),
)

/** Fictitious people one may sign in as; none unless the platform is a demonstration. */
export function demoPersonas(): z.output<typeof Personas> {
  const { OSMOSE_DEMO_DATA, OSMOSE_DEMO_PERSONAS } = process.env
  if (OSMOSE_DEMO_DATA !== 'true' || !OSMOSE_DEMO_PERSONAS) return []
  return Personas.parse(JSON.parse(OSMOSE_DEMO_PERSONAS))
}

/** Where mails are written when no server sends them, as somebody who tries the platform will look for it. */
export function outboxShown(): string | null {
  if (!usesOutbox()) return null
  const folder = relative(process.cwd(), outboxFolder())
  return folder.startsWith('..') ? outboxFolder() : folder
}
