/** Better Auth's cookie, under our prefix. */
export const SESSION_COOKIE = 'osmose.session_token'

/** Twelve hours: a working day, and no more (PRODUCT §2). */
export const SESSION_SECONDS = 12 * 60 * 60

/** Where the platform is reached, without a slash at the end. */
export const appUrl = (): string => (process.env.APP_URL ?? 'http://localhost:3000').replace(/\/$/, '')

export const isSecure = (): boolean => appUrl().startsWith('https:')

/** What signs cookies and links. Made at the first start, kept with the data. */
export function secret(): string {
  const value = process.env.BETTER_AUTH_SECRET
  if (!value || value.length < 32) throw new Error('BETTER_AUTH_SECRET must be set, 32 characters at least')
  return value
}
