const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How the post is carried, in milliseconds where it is a time. */
export const mailLimits = {
  /** Beyond this, what is new is only said on the site (PRODUCT §5). Mails one asked for (to sign in) always leave. */
  perPersonAndDay: 100,
  day,
  /** Longer than the slowest server may keep us: nobody else takes the mail meanwhile. */
  lease: 5 * minute,
  /** A server that stays silent this long is given up for now. */
  silence: 30 * second,
  /** As mail servers do (RFC 5321 §4.5.4.1 asks for 4–5 days): after that the news is old. */
  giveUpAfter: 3 * day,
  firstRetryAfter: minute,
  retryAtMost: 6 * hour,
  /** To answer «I got nothing»: that it left, and when. Not what it said. */
  keptFor: 30 * day,
} as const

/** How long to wait after the n-th attempt (1, 2, …): 1 min, 3 min, 9 min … at most 6 h. */
export const retryAfter = (attempts: number): number =>
  Math.min(mailLimits.retryAtMost, mailLimits.firstRetryAfter * 3 ** Math.max(0, attempts - 1))
