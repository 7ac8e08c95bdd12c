import type { Layout } from './header'

export type Refusal =
  | 'columns'
  | 'quotes'
  | 'no-community'
  | 'no-member'
  | 'not-utf8'
  | 'too-long'
  | 'strange-characters'
  | 'address'
  | 'not-seconds'
  | 'milliseconds'
  | 'before-1970'
  | 'future'
  | 'unknown-kind'

/** One row of the file, as places in the bytes it was read from: nothing is copied until somebody needs it. */
export interface Row {
  bytes: Uint8Array
  communityStart: number
  communityEnd: number
  memberStart: number
  memberEnd: number
  atStart: number
  atEnd: number
  kindStart: number
  kindEnd: number
}

export interface Reader {
  /** Returns why the row cannot be taken, or null. */
  row(row: Row): Refusal | null
  refuse(line: number, reason: Refusal, text: Buffer): void
}

const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const QUOTE = 34
/** A quoted record that has not ended by then never will: its first line is refused, and reading goes on after it. */
const longestRecord = 64 * 1024

/** Cuts bytes, as they come, into the rows of a CSV. Lines are counted from 1, the header is line 1. */
export class Rows {
  private line = 2
  private rest: Buffer = Buffer.alloc(0)
  private readonly places: Int32Array
  private readonly row: Row
  rows = 0

  constructor(
    private readonly layout: Layout,
    private readonly reader: Reader,
  ) {
    this.places = new Int32Array(layout.columns * 2 + 2)
    const none = { communityStart: 0, communityEnd: 0, memberStart: 0, memberEnd: 0 }
    this.row = { bytes: this.rest, ...none, atStart: 0, atEnd: 0, kindStart: 0, kindEnd: 0 }
  }

  push(chunk: Buffer): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk
    this.rest = bytes.subarray(this.read(bytes, false))
  }

  end(): void {
    if (this.rest.length > 0) this.read(this.rest, true)
    this.rest = Buffer.alloc(0)
  }

  /** Reads whole lines; returns where it stopped. */
  private read(bytes: Buffer, isLast: boolean): number {
    let start = 0
    while (start < bytes.length) {
      let newline = bytes.indexOf(NEWLINE, start)
      if (newline === -1) {
        if (!isLast) break
        newline = bytes.length
      }
      const end = newline > start && bytes[newline - 1] === RETURN ? newline - 1 : newline
      if (end > start) {
        const fields = this.cut(bytes, start, end)
        if (fields === -1) {
          const after = this.quoted(bytes, start, newline, isLast)
          if (after === -1) return start
          start = after
          continue
        }
        const reason = this.take(fields, bytes)
        if (reason !== null) this.reader.refuse(this.line, reason, bytes.subarray(start, end))
      }
      this.line += 1
      start = newline + 1
    }
    return start
  }

  /** Marks where the fields of a line are; returns how many, or -1 when one is quoted. */
  private cut(bytes: Buffer, start: number, end: number): number {
    const { separator, columns } = this.layout
    const places = this.places
    let field = 0
    let from = start
    if (bytes[from] === QUOTE) return -1
    for (let at = start; at < end; at += 1) {
      if (bytes[at] !== separator) continue
      if (field < columns) {
        places[field * 2] = from
        places[field * 2 + 1] = at
      }
      field += 1
      from = at + 1
      if (bytes[from] === QUOTE && from < end) return -1
    }
    if (field < columns) {
      places[field * 2] = from
      places[field * 2 + 1] = end
    }
    return field + 1
  }

  private take(fields: number, bytes: Uint8Array): Refusal | null {
    this.rows += 1
    return fields === this.layout.columns ? this.reader.row(this.placed(bytes)) : 'columns'
  }

  private placed(bytes: Uint8Array): Row {
    const { position } = this.layout
    const { row, places } = this
    row.bytes = bytes
    row.communityStart = this.trimmedStart(bytes, position.community)
    row.communityEnd = this.trimmedEnd(bytes, position.community)
    row.memberStart = this.trimmedStart(bytes, position.member)
    row.memberEnd = this.trimmedEnd(bytes, position.member)
    row.atStart = this.trimmedStart(bytes, position.at)
    row.atEnd = this.trimmedEnd(bytes, position.at)
    row.kindStart = this.trimmedStart(bytes, position.kind)
    row.kindEnd = places[position.kind * 2 + 1] as number
    while (row.kindEnd > row.kindStart && bytes[row.kindEnd - 1] === SPACE) row.kindEnd -= 1
    return row
  }

  private trimmedStart(bytes: Uint8Array, column: number): number {
    let start = this.places[column * 2] as number
    while (bytes[start] === SPACE && start < (this.places[column * 2 + 1] as number)) start += 1
    return start
  }

  private trimmedEnd(bytes: Uint8Array, column: number): number {
    let end = this.places[column * 2 + 1] as number
    while (bytes[end - 1] === SPACE && end > (this.places[column * 2] as number)) end -= 1
    return end
  }

  /**
   * A record with quoted fields, which may hold separators and line ends. Returns where the next record starts, or -1
   * when more bytes are needed. A record that is wrong takes only its first line with it.
   */
  private quoted(bytes: Buffer, start: number, newline: number, isLast: boolean): number {
    const record = unquote(bytes, start, this.layout, isLast)
    const isCut = record === 'unfinished' && !isLast && bytes.length - start < longestRecord
    if (isCut) return -1
    const isGood = typeof record === 'object' && record.fields === this.layout.columns
    if (!isGood) {
      this.rows += 1
      this.reader.refuse(
        this.line,
        typeof record === 'object' ? 'columns' : 'quotes',
        bytes.subarray(start, newline),
      )
      this.line += 1
      return newline + 1
    }
    this.places.set(record.places)
    const reason = this.take(record.fields, record.bytes)
    if (reason !== null) this.reader.refuse(this.line, reason, bytes.subarray(start, record.next - 1))
    this.line += record.lines
    return record.next
  }
}

type Unquoted = { bytes: Buffer; places: Int32Array; fields: number; lines: number; next: number }

/** Copies the fields of one record without their quotes. */
function unquote(
  bytes: Buffer,
  start: number,
  { separator, columns }: Layout,
  isLast: boolean,
): Unquoted | 'unfinished' | 'wrong' {
  const limit = Math.min(bytes.length, start + longestRecord)
  const plain = Buffer.allocUnsafe(limit - start)
  const places = new Int32Array(columns * 2)
  let length = 0
  let fields = 0
  let lines = 1
  for (let at = start; ; at += 1) {
    const from = length
    if (bytes[at] === QUOTE && at < limit) {
      for (at += 1; ; at += 1) {
        if (at >= limit) return 'unfinished'
        const byte = bytes[at] as number
        if (byte === QUOTE && bytes[at + 1] !== QUOTE) break
        if (byte === QUOTE) at += 1
        if (byte === NEWLINE) lines += 1
        plain[length++] = byte
      }
      at += 1
      if (bytes[at] === RETURN) at += 1
      if (at < limit && bytes[at] !== separator && bytes[at] !== NEWLINE) return 'wrong'
    } else {
      for (; at < limit && bytes[at] !== separator && bytes[at] !== NEWLINE; at += 1)
        plain[length++] = bytes[at] as number
      if (bytes[at - 1] === RETURN && bytes[at] === NEWLINE) length -= 1
    }
    if (fields < columns) {
      places[fields * 2] = from
      places[fields * 2 + 1] = length
    }
    fields += 1
    if (at >= bytes.length && !isLast) return 'unfinished'
    if (at >= bytes.length || bytes[at] === NEWLINE)
      return { bytes: plain.subarray(0, length), places, fields, lines, next: at + 1 }
    if (at >= limit) return 'unfinished'
  }
}
