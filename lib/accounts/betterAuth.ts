import { APIError, createAuthEndpoint, createAuthMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { betterAuth } from 'better-auth/minimal'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { magicLink } from 'better-auth/plugins/magic-link'
import { z } from 'zod'
import { giveBack, networkOf, take, TooSoon } from '@/lib/auth'
import { appUrl, SESSION_SECONDS, isSecure, secret } from '@/lib/auth/settings'
import { db, newId } from '@/lib/db'
import { LINK_MINUTES, PASSWORD_LINK_MINUTES } from './model/links'
import { passwordRules } from './model/password'
import { sendPasswordLink } from './signIn/letters'
import { activateInvited, isWelcome, noteSignIn } from './signIn/standing'

/** Who delivers a token that was made: by mail, or on a terminal. */
type Deliver = (token: string) => Promise<void>

/**
 * A session for somebody whose identity was proven by other means (ProConnect, a new password). Callable from our
 * code only: it has no address.
 */
const openSession = createAuthEndpoint.serverOnly(
  {
    method: 'POST',
    requireHeaders: true,
    body: z.object({ memberId: z.string(), method: z.string(), idToken: z.string().optional() }),
  },
  async (ctx) => {
    const { memberId, method, idToken } = ctx.body
    const user = await ctx.context.internalAdapter.findUserById(memberId)
    const session =
      user && (await ctx.context.internalAdapter.createSession(memberId, false, { method, idToken }, true))
    if (!session) throw new APIError('UNAUTHORIZED', { code: 'NOT_WELCOME' })
    await setSessionCookie(ctx, { session, user })
    return ctx.json({ token: session.token })
  },
)

const methodOf = (path: string | undefined) => (path?.startsWith('/magic-link') ? 'magic_link' : 'password')

/** Whom a password attempt is about: the network it comes from, and the account it names, whether it exists or not. */
function attemptIn(ctx: { body?: unknown; headers?: Headers }) {
  const { data } = z.object({ email: z.string() }).safeParse(ctx.body)
  return { network: ctx.headers ? networkOf(ctx.headers) : 'unknown', account: data?.email.trim() ?? '' }
}

function make() {
  return betterAuth({
    appName: 'Osmose',
    baseURL: appUrl(),
    basePath: '/api/auth',
    secret: secret(),
    telemetry: { enabled: false },
    // It says whose password was wrong, which is for nobody's log; what breaks is thrown.
    logger: { disabled: true },
    onAPIError: { throw: true },
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    advanced: {
      cookiePrefix: 'osmose',
      useSecureCookies: isSecure(),
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
      // Our own check stands before it (lib/auth/origin.ts), and accepts less.
      disableCSRFCheck: true,
    },
    user: { modelName: 'member' },
    account: { modelName: 'credential', fields: { userId: 'memberId' } },
    verification: { modelName: 'verification', storeIdentifier: 'hashed' },
    session: {
      modelName: 'session',
      fields: { userId: 'memberId' },
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: {
        method: { type: 'string', required: false, input: false },
        idToken: { type: 'string', required: false, input: false, returned: false },
      },
    },
    // Attempts are counted by us, in the same table, and the same way whatever the door (see `attempts.ts`).
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordRules.fourKinds,
      maxPasswordLength: passwordRules.longest,
      resetPasswordTokenExpiresIn: PASSWORD_LINK_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendPasswordLink(user.id, token),
      onPasswordReset: ({ user }) => activateInvited(user.id),
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        disableSignUp: true,
        sendMagicLink: ({ token, metadata }) => (metadata as { deliver: Deliver }).deliver(token),
      }),
      { id: 'osmose', endpoints: { openSession } },
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, ctx) => {
            if (!(await isWelcome(session.userId))) return false
            const method =
              'method' in session && typeof session.method === 'string' ? session.method : methodOf(ctx?.path)
            return { data: { ...session, method, ipAddress: ctx?.headers ? networkOf(ctx.headers) : null } }
          },
          after: (session) => noteSignIn(session.userId),
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email') return
        const { network, account } = attemptIn(ctx)
        try {
          await take('passwordOfNetwork', network)
          await take('passwordOfAccount', account)
        } catch (error) {
          if (!(error instanceof TooSoon)) throw error
          throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_SOON', seconds: error.seconds })
        }
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email' || !ctx.context.newSession) return
        const { network, account } = attemptIn(ctx)
        await giveBack('passwordOfNetwork', network)
        await giveBack('passwordOfAccount', account)
      }),
    },
  })
}

let made: ReturnType<typeof make> | undefined

/** Better Auth over our tables. Made at the first use: reading a route at build time needs neither secret nor server. */
export const auth = () => (made ??= make())
