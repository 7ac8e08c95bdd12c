import { crc32, inflateRawSync } from 'node:zlib'

/** The parts of an archive, as the list at its end tells them, each checked against its sum. */
export function unzipped(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf('PK\x05\x06')
  let place = bytes.readUInt32LE(end + 16)
  return new Map(
    Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
      const [packed, start] = [bytes.readUInt32LE(place + 20), bytes.readUInt32LE(place + 42)]
      const length = bytes.readUInt16LE(place + 28)
      const name = bytes.toString('utf8', place + 46, place + 46 + length)
      // Before the bytes, the name comes again, and what else a program may have added there.
      const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
      const body = bytes.subarray(from, from + packed)
      const part = bytes.readUInt16LE(place + 10) === 8 ? inflateRawSync(body) : body
      if (crc32(part) !== bytes.readUInt32LE(place + 16)) throw new Error(`${name} is broken`)
      place += 46 + length + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32)
      return [name, part] as const
    }),
  )
}
