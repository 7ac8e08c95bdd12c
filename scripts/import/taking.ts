import { isUtf8 } from 'node:buffer'
import { activityKinds, familyOf } from '@/lib/activity'
import { Advice } from '../setup/say.mjs'
import { Dictionary } from './dictionary'
import type { Packer } from './pack'
import type { Refusal, Row } from './rows'

/** What is remembered of a community (bits of its note). */
export const isKnown = 1
const hasProjectWork = 2
/** … and of a member. */
export const actedAsBot = 1
export const actedAsPerson = 2

const longestName = 200
const mostCommunities = 100_000
/** Beyond, the dictionary of members is written down and begun again: any file fits in the same memory. */
const mostMembers = 1 << 18

const projectKinds = ['commit', 'merge', 'integrate', 'coauthor', 'mission_start', 'mission_end']

/** Where rows go: those of communities that have some already aside, to be compared; all others straight. */
export interface Packers {
  past: Packer
  recent: Packer
  staged: Packer
}

/** Decides on each row: refused with its reason, or packed for the table it goes to. */
export class Taking {
  readonly members = new Dictionary('member', 4096)
  /** The last act of a person, per community, in Unix seconds. */
  readonly lastAt: number[] = []
  private community = -1
  private readonly kinds = new Dictionary('kind', 32)
  private readonly kindBytes: Buffer[] = []
  private readonly byBot: boolean[] = []
  private readonly byPerson: boolean[] = []
  private readonly ofProject: boolean[] = []

  /** @param pastEnds when the one piece of the far past ends, in Unix seconds like `nowSeconds` */
  constructor(
    readonly communities: Dictionary,
    private readonly nowSeconds: number,
    private readonly pastEnds: number,
    private readonly isAlreadyThere: (communityId: string) => boolean,
    private readonly packers: Packers,
    private readonly onFull: (packer: Packer) => void,
  ) {
    for (const kind of activityKinds) {
      // What is taken back here was given here: a file says what was done.
      if (familyOf[kind] === 'withdrawn') continue
      const bytes = Buffer.from(kind)
      const number = this.kinds.add(bytes, 0, bytes.length)
      this.kindBytes[number] = bytes
      this.byBot[number] = familyOf[kind] === 'service'
      this.byPerson[number] = familyOf[kind] === 'contrib' || familyOf[kind] === 'react'
      this.ofProject[number] = projectKinds.includes(kind)
    }
  }

  get mustForgetMembers(): boolean {
    return this.members.size > mostMembers
  }

  row(row: Row): Refusal | null {
    const { bytes } = row
    const at = secondsIn(bytes, row.atStart, row.atEnd)
    if (typeof at === 'string') return at
    if (at > this.nowSeconds) return at > this.nowSeconds * 100 ? 'milliseconds' : 'future'
    const kind = this.kinds.find(bytes, row.kindStart, row.kindEnd)
    if (kind === -1) return 'unknown-kind'

    const { communities, members } = this
    // Rows of a community mostly come together.
    if (
      this.community === -1 ||
      !communities.is(this.community, bytes, row.communityStart, row.communityEnd)
    ) {
      const found = communities.find(bytes, row.communityStart, row.communityEnd)
      const reason = found === -1 ? this.meetCommunity(bytes, row.communityStart, row.communityEnd) : null
      if (reason !== null) return reason
      this.community = found === -1 ? communities.size - 1 : found
    }
    const community = this.community
    let member = members.find(bytes, row.memberStart, row.memberEnd)
    if (member === -1) {
      const reason = flawIn(bytes, row.memberStart, row.memberEnd, 'no-member')
      if (reason !== null) return reason
      if (isAddress(bytes, row.memberStart, row.memberEnd)) return 'address'
      member = members.add(bytes, row.memberStart, row.memberEnd)
    }

    if (this.byBot[kind]) members.notes[member] = (members.notes[member] as number) | actedAsBot
    if (this.byPerson[kind]) {
      members.notes[member] = (members.notes[member] as number) | actedAsPerson
      if (at > (this.lastAt[community] as number)) this.lastAt[community] = at
    }
    if (this.ofProject[kind])
      communities.notes[community] = (communities.notes[community] as number) | hasProjectWork

    const { past, recent, staged } = this.packers
    const isThere = (communities.notes[community] as number) & isKnown
    const packer = isThere ? staged : at < this.pastEnds ? past : recent
    packer.add(communities.ids, community, members.ids, member, at, this.kindBytes[kind] as Buffer)
    if (packer.isFull) this.onFull(packer)
    return null
  }

  private meetCommunity(bytes: Uint8Array, start: number, end: number): Refusal | null {
    const reason = flawIn(bytes, start, end, 'no-community')
    if (reason !== null) return reason
    if (this.communities.size === mostCommunities)
      throw new Advice(
        `Plus de ${mostCommunities.toLocaleString('fr-FR')} communautés : la colonne « community » est-elle la bonne ? Rien n’a été importé.`,
      )
    const number = this.communities.add(bytes, start, end)
    this.lastAt[number] = -1
    if (this.isAlreadyThere(this.communities.id(number))) this.communities.notes[number] = isKnown
    return null
  }
}

export const looksLikeProject = (note: number): boolean => (note & hasProjectWork) !== 0

/** Unix seconds, or why they are not. */
function secondsIn(bytes: Uint8Array, start: number, end: number): number | Refusal {
  const isNegative = bytes[start] === 0x2d
  if (end - start > 15 || end === start || (isNegative && end === start + 1)) return 'not-seconds'
  let seconds = 0
  for (let at = isNegative ? start + 1 : start; at < end; at += 1) {
    const digit = (bytes[at] as number) - 0x30
    if (digit < 0 || digit > 9) return 'not-seconds'
    seconds = seconds * 10 + digit
  }
  return isNegative && seconds > 0 ? 'before-1970' : seconds
}

function flawIn(bytes: Uint8Array, start: number, end: number, ifEmpty: Refusal): Refusal | null {
  if (end === start) return ifEmpty
  if (end - start > longestName) return 'too-long'
  if (!isUtf8(bytes.subarray(start, end))) return 'not-utf8'
  for (let at = start; at < end; at += 1)
    if ((bytes[at] as number) < 32 || bytes[at] === 127) return 'strange-characters'
  return null
}

/** Somebody's own address has no place among pseudonyms. */
const isAddress = (bytes: Uint8Array, start: number, end: number): boolean =>
  bytes.subarray(start, end).includes(0x40) &&
  /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(Buffer.from(bytes.subarray(start, end)).toString())
