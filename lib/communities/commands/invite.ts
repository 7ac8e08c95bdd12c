import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, execute, newId, sql, type Transaction } from '@/lib/db'
import { atLeast, authorize, can, roleIn, type Person } from '@/lib/policy'
import { addDays, parisDay } from '@/lib/time'
import type { CommunityRole } from '@/prisma/client/enums'
import { communityFacts, type Facts } from '../facts'
import { openInvitedPlace } from '../invited'
import { guestStayDays, invitationsADay, recipientsAtOnce } from '../limits'
import { recipientsIn, type Recipient } from '../model/recipients'
import {
  accountsOf,
  openInvitedAccounts,
  organisationsByDomain,
  type RecipientAccount,
} from '../recipientAccounts'
import { endOfDay, invitationEnd } from '../model/terms'
import type { InvitePeople } from '../schema'
import { invitationToken, tokenHash } from '../tokens'

/** What became of a list. `invalid` keeps what could not be read, to be corrected. */
export interface InvitationReport {
  slug: string
  sent: number
  alreadyMembers: number
  alreadyInvited: number
  /** From outside the State, by somebody who may not answer for a guest. */
  outside: number
  invalid: string[]
}

/**
 * Invites a list of addresses. An address nobody has yet gets an account that waits for its person; one from
 * outside the State's own domains comes as a guest, until a day, and the one who invites answers for them.
 * Whether an address had an account already is never said.
 */
export async function invitePeople(
  viewer: Person,
  input: z.output<typeof InvitePeople>,
): Promise<InvitationReport> {
  const community = await communityFacts(input.slug)
  authorize(viewer, 'community.invite', community)
  mayGive(viewer, community, input.role)
  const { recipients, invalid } = recipientsIn(input.recipients)
  if (recipients.length + invalid.length > recipientsAtOnce) {
    throw new Mistake('communities.mistake.tooManyRecipients', {
      field: 'recipients',
      values: { max: recipientsAtOnce },
    })
  }
  const now = new Date()
  const report: InvitationReport = {
    slug: community.slug,
    sent: 0,
    alreadyMembers: 0,
    alreadyInvited: 0,
    outside: 0,
    invalid,
  }
  if (recipients.length === 0) return report
  const guestEndsAt = guestEndFrom(input.guestUntil, now)
  await db.$transaction(
    async (tx) => {
      await underTheDaysLimit(tx, viewer, recipients.length, now)
      const organisations = await organisationsByDomain(tx, recipients)
      const emails = recipients.map(({ email }) => email)
      const known = new Map(
        (await accountsOf(tx, community.id, emails, now)).map((account) => [account.email, account]),
      )
      const comesAsGuest = ({ email }: Recipient) => {
        const account = known.get(email)
        if (account?.status === 'active') return false
        const isExpected = account?.status === 'invited' && !account.isOutside
        return !isExpected && !organisations.has(email)
      }
      const welcome = sortOut(recipients, known, report).filter((recipient) => {
        if (!comesAsGuest(recipient)) return true
        if (can(viewer, 'community.inviteGuest', community)) {
          if (guestEndsAt === null)
            throw new Mistake('communities.mistake.noGuestEnd', {
              field: 'guestUntil',
              values: { email: recipient.email },
            })
          return true
        }
        report.outside += 1
        return false
      })
      const newcomers = welcome.filter(({ email }) => !known.has(email))
      await openInvitedAccounts(
        tx,
        newcomers.map((recipient) => ({
          ...recipient,
          organisationId: organisations.get(recipient.email) ?? null,
          endsAt: comesAsGuest(recipient) ? guestEndsAt : null,
        })),
      )
      for (const recipient of welcome) {
        const asGuest = comesAsGuest(recipient)
        const place = {
          role: asGuest ? ('guest' as const) : input.role,
          guestEndsAt: asGuest ? guestEndsAt : null,
        }
        if (
          await invite(tx, viewer, community, {
            ...place,
            email: recipient.email,
            message: input.message,
            now,
          })
        )
          report.sent += 1
        else report.alreadyInvited += 1
      }
      if (report.sent > 0) {
        await audit(tx, {
          actorId: viewer.id,
          action: 'invitation.send',
          subjectKind: 'community',
          subjectId: community.id,
          communityId: community.id,
          after: { sent: report.sent, role: input.role },
        })
      }
    },
    { timeout: 30_000 },
  )
  return report
}

/**
 * Counts those who are in already, and those who are banned; gives back the others. An account that is closed is
 * invited like an address nobody has: only the mail is not written (lib/notifications/invitation.ts).
 */
function sortOut(
  recipients: Recipient[],
  known: Map<string, RecipientAccount>,
  report: InvitationReport,
): Recipient[] {
  return recipients.filter(({ email }) => {
    const account = known.get(email)
    if (account?.place === 'member') report.alreadyMembers += 1
    else if (account?.isBannedNow) report.alreadyInvited += 1
    else return true
    return false
  })
}

interface OneInvitation {
  email: string
  role: CommunityRole
  guestEndsAt: Date | null
  message: string
  now: Date
}

/** @returns false when an invitation already waits for this address */
async function invite(
  tx: Transaction,
  viewer: Person,
  community: Facts,
  one: OneInvitation,
): Promise<boolean> {
  const { email, role, guestEndsAt, message, now } = one
  const id = newId()
  const expiresAt = invitationEnd(now)
  const made = await execute(
    sql`INSERT INTO "invitation" AS i
          ("id", "communityId", "email", "role", "tokenHash", "message", "createdById", "expiresAt", "guestEndsAt", "sentAt")
        VALUES (${id}::uuid, ${community.id}::uuid, ${email}, ${role}::"CommunityRole", ${tokenHash(invitationToken(id))},
                ${message}, ${viewer.id}::uuid, ${expiresAt}, ${guestEndsAt}, ${now})
        ON CONFLICT ("communityId", "email") WHERE "email" IS NOT NULL AND "acceptedAt" IS NULL AND "revokedAt" IS NULL
        DO UPDATE SET "id" = excluded."id", "tokenHash" = excluded."tokenHash", "role" = excluded."role",
                      "message" = excluded."message", "createdById" = excluded."createdById", "sentAt" = ${now},
                      "expiresAt" = excluded."expiresAt", "guestEndsAt" = excluded."guestEndsAt", "createdAt" = ${now}
        WHERE i."expiresAt" <= ${now}`,
    tx,
  )
  if (made === 0) return false
  await openInvitedPlace(tx, { communityId: community.id, email, role, createdById: viewer.id, guestEndsAt })
  await tell(tx, 'membership.invited', community.id, { invitationId: id, token: invitationToken(id) })
  return true
}

/** The end of a guest's last day; null when none was given. */
function guestEndFrom(until: string | null, now: Date): Date | null {
  if (until === null) return null
  const today = parisDay(now)
  if (until < today || until > addDays(today, guestStayDays)) {
    throw new Mistake('communities.mistake.guestEndOutOfRange', {
      field: 'guestUntil',
      values: { days: guestStayDays },
    })
  }
  return endOfDay(until)
}

/** Nobody gives a role above their own; a plain member brings in plain members. */
function mayGive(viewer: Person, community: Facts, role: 'animator' | 'contributor' | 'member') {
  if (role === 'member' || atLeast(viewer, community.id, 'animator')) return
  const held = roleIn(viewer, community.id)
  if (held !== role) throw new Mistake('communities.mistake.roleAboveOwn', { field: 'role' })
}

async function underTheDaysLimit(tx: Transaction, viewer: Person, more: number, now: Date) {
  const since = new Date(now.getTime() - 86_400_000)
  const sent = await tx.invitation.count({ where: { createdById: viewer.id, createdAt: { gt: since } } })
  if (sent + more > invitationsADay) {
    throw new Mistake('communities.mistake.tooManyToday', {
      field: 'recipients',
      values: { max: invitationsADay },
    })
  }
}
