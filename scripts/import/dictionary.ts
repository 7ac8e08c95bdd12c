import { hash } from 'node:crypto'

/**
 * Short byte strings seen so far, each with its number and its UUID: found without making a string of every field.
 * The UUID is drawn from the name (UUIDv8, RFC 9562), so that the same name is the same row in every file, on every
 * machine, and the dictionary may forget what it knew without anything going wrong.
 */
export class Dictionary {
  size = 0
  ids: Buffer
  /** What the caller wants to remember of each, one byte. */
  notes: Uint8Array
  private slots: Int32Array
  private hashes: Int32Array
  private starts: Int32Array
  private names: Buffer = Buffer.allocUnsafeSlow(1 << 16)
  private namesEnd = 0

  constructor(
    private readonly kind: string,
    private capacity = 1024,
  ) {
    this.ids = Buffer.allocUnsafeSlow(capacity * 16)
    this.notes = new Uint8Array(capacity)
    this.hashes = new Int32Array(capacity)
    this.starts = new Int32Array(capacity + 1)
    this.slots = new Int32Array(capacity * 2).fill(-1)
  }

  /** The number of the bytes, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end)
    const mask = this.slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot] as number
      if (number === -1) return -1
      if (this.hashes[number] === hash && this.is(number, bytes, start, end)) return number
    }
  }

  is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    let at = this.starts[number] as number
    if ((this.starts[number + 1] as number) - at !== end - start) return false
    for (let from = start; from < end; from += 1, at += 1) if (this.names[at] !== bytes[from]) return false
    return true
  }

  /** Adds bytes that `find` did not find. */
  add(bytes: Uint8Array, start: number, end: number): number {
    if (this.size === this.capacity) this.grow()
    if (this.namesEnd + end - start > this.names.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.names.length * 2, this.namesEnd + end - start))
      this.names.copy(larger, 0, 0, this.namesEnd)
      this.names = larger
    }
    const number = this.size++
    this.names.set(bytes.subarray(start, end), this.namesEnd)
    this.starts[number] = this.namesEnd
    this.namesEnd += end - start
    this.starts[number + 1] = this.namesEnd
    this.hashes[number] = hashOf(bytes, start, end)
    this.notes[number] = 0
    this.place(number)
    idOf(this.kind, bytes.subarray(start, end)).copy(this.ids, number * 16)
    return number
  }

  name(number: number): string {
    return this.names.toString('utf8', this.starts[number], this.starts[number + 1])
  }

  id(number: number): string {
    return uuid(this.ids.subarray(number * 16, number * 16 + 16))
  }

  clear(): void {
    this.size = 0
    this.namesEnd = 0
    this.slots.fill(-1)
  }

  private place(number: number) {
    const mask = this.slots.length - 1
    let slot = (this.hashes[number] as number) & mask
    while (this.slots[slot] !== -1) slot = (slot + 1) & mask
    this.slots[slot] = number
  }

  private grow() {
    this.capacity *= 2
    const ids = Buffer.allocUnsafeSlow(this.capacity * 16)
    this.ids.copy(ids)
    this.ids = ids
    const copied = <List extends Int32Array | Uint8Array>(from: List, to: List) => (to.set(from), to)
    this.notes = copied(this.notes, new Uint8Array(this.capacity))
    this.hashes = copied(this.hashes, new Int32Array(this.capacity))
    this.starts = copied(this.starts, new Int32Array(this.capacity + 1))
    this.slots = new Int32Array(this.capacity * 2).fill(-1)
    for (let number = 0; number < this.size; number += 1) this.place(number)
  }
}

/** FNV-1a, then mixed, because the slots only look at its low bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}

export function idOf(kind: string, name: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(`osmose import ${kind}\0`), name])
  const id = hash('sha256', named, 'buffer').subarray(0, 16)
  id[6] = ((id[6] as number) & 0x0f) | 0x80
  id[8] = ((id[8] as number) & 0x3f) | 0x80
  return id
}

export const uuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
