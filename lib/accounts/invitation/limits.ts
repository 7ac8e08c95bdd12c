/** How many invitations leave in a minute: the mail servers of an administration take more for an attack. */
export function invitationsAMinute(): number {
  const asked = Number(process.env.ACCOUNT_INVITATIONS_A_MINUTE)
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 60
}

/** How long an invitation opens an account. */
export const INVITATION_DAYS = 30
/** How long those that are over, or have served, are kept. */
export const KEPT_DAYS = 30
