import { inflateRawSync } from 'node:zlib'
import { ownData } from '@/lib/accounts'
import type { Person } from '@/lib/policy'

/** The copy of one’s own data, with what its first file holds: `mes-donnees.json`. */
export async function ownDataOf(viewer: Person) {
  const archive = Buffer.from(await ownData(viewer))
  const size = archive.readUInt32LE(18)
  const start = 30 + archive.readUInt16LE(26)
  const name = archive.subarray(30, start).toString()
  const json: unknown = JSON.parse(inflateRawSync(archive.subarray(start, start + size)).toString())
  return { archive, name, json }
}
