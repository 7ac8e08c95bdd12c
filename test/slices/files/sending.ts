import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { db, newId } from '@/lib/db'
import { downloadVersion, uploadFile } from '@/lib/files'
import { Upload } from '@/lib/files/schema'
import type { Person } from '@/lib/policy'
import { makeWorld, type World, type WorldCommunity } from '../../world'

export const pdf = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'

export const bytes = (content: string | Uint8Array) =>
  new Blob([content as BlobPart]).stream() as ReadableStream<Uint8Array>

/** Stories of files: Ann runs the room and Bob is in it, Eve is not. */
export function fileStories() {
  const folder = mkdtempSync(join(tmpdir(), 'osmose-files-'))
  const people = {} as Record<'ann' | 'bob' | 'eve', Person>
  let world: World

  beforeAll(async () => {
    process.env.FILES_DIR = folder
    world = await makeWorld()
    for (const name of ['ann', 'bob', 'eve'] as const) people[name] = await world.as(name)
  })

  const room = () => world.communities['private-request'] as WorldCommunity
  function send(who: Person, name: string, content: string | Uint8Array, more: Partial<Upload> = {}) {
    const upload = Upload.parse({ communityId: room().id, uploadId: newId(), name, ...more })
    return uploadFile(who, upload, bytes(content))
  }

  return {
    folder,
    get world() {
      return world
    },
    get room() {
      return room()
    },
    get secret() {
      return world.communities['secret-managed'] as WorldCommunity
    },
    get ann() {
      return people.ann
    },
    get bob() {
      return people.bob
    },
    get eve() {
      return people.eve
    },
    send,
    async stored(...args: Parameters<typeof send>) {
      const uploaded = await send(...args)
      if (uploaded.state !== 'stored') throw new Error(uploaded.state)
      return uploaded
    },
    versionKey: async (id: string) =>
      (
        await db.depositVersion.findUniqueOrThrow({
          where: { communityId_id: { communityId: room().id, id } },
        })
      ).storageKey,
    /** What lies on the disk for this community. */
    onDisk: () => readdirSync(join(folder, room().id)).map((name) => `${room().id}/${name}`),
    download: (who: Person, versionId: string, headers: Record<string, string> = {}) =>
      downloadVersion(who, { communityId: room().id, versionId }, new Headers(headers)),
  }
}
