import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { writeAttributes } from '@/lib/accounts'
import { take, TooSoon } from '@/lib/auth'
import { db } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import {
  audienceOf,
  FIELD_NAMES,
  keptOf,
  type Audience,
  type FieldName,
  type FieldVisibility,
} from './model/fields'
import { portraitFrom } from './portrait'
import type { OwnPhoto, OwnProfile } from './schema'

/** Counts one question to the directory. Returns how many seconds to wait when there were too many, else null. */
export async function takeQuestion(viewer: Person): Promise<number | null> {
  authorizePlatform(viewer, 'directory.read')
  try {
    await take('directoryOfMinute', viewer.id)
    await take('directoryOfHour', viewer.id)
    return null
  } catch (error) {
    if (error instanceof TooSoon) return error.seconds
    throw error
  }
}

/** What a person says of themselves, as far as no better source keeps it, and to whom each thing is shown. */
export async function changeOwnProfile(viewer: Person, { said, visibility }: OwnProfile): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  await db.$transaction(async (tx) => {
    await writeAttributes(tx, viewer.id, 'self', said)
    const { fieldVisibility } = await tx.member.findUniqueOrThrow({
      where: { id: viewer.id },
      select: { fieldVisibility: true },
    })
    const chosen = { ...(fieldVisibility as FieldVisibility), ...visibility }
    const all = Object.fromEntries(FIELD_NAMES.map((field) => [field, audienceOf(chosen, field)])) as Record<
      FieldName,
      Audience
    >
    await tx.member.update({ where: { id: viewer.id }, data: { fieldVisibility: keptOf(all) } })
  })
}

/** A new portrait takes the place of the former one, of which nothing stays. */
export async function changeOwnPhoto(viewer: Person, { photo }: z.output<typeof OwnPhoto>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const image = new Uint8Array(await portraitFrom(Buffer.from(await photo.arrayBuffer())))
  const version = randomBytes(12).toString('base64url')
  const where = { memberId: viewer.id }
  await db.$transaction([
    db.memberPhoto.upsert({
      where,
      create: { ...where, version, image },
      update: { version, image, at: new Date() },
    }),
    db.member.update({ where: { id: viewer.id }, data: { photoKey: version } }),
  ])
}

/** Taken away at once: whoever asks for it finds nothing. */
export async function removeOwnPhoto(viewer: Person): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  await db.$transaction([
    db.memberPhoto.deleteMany({ where: { memberId: viewer.id } }),
    db.member.update({ where: { id: viewer.id }, data: { photoKey: null } }),
  ])
}
