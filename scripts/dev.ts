import { nextFreePort } from './setup/port'
import { inCheckout } from './setup/checkout.mjs'
import { bold, giveUp, say } from './setup/say.mjs'
import { whenAskedToLeave } from './leave'
import { Child } from './serve/child'
import { demoSettings } from './serve/demo'
import { ensureStarter } from './serve/starter'
import { leavesWithUs } from './serve/web'
import { workerArguments } from './serve/worker'

/** The site while one writes it: pages, styles and worker follow each change. `npm run seed` gives it a life. */
async function main(): Promise<void> {
  const host = process.env.HOST || '127.0.0.1'
  const port = await nextFreePort(Number(process.env.PORT) || 3000, host)
  const url = process.env.APP_URL || `http://localhost:${port}`
  await ensureStarter(process.env.DATABASE_URL)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'development',
    APP_URL: url,
    ...(await demoSettings(process.env.DATABASE_URL)),
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const next = inCheckout('node_modules', 'next', 'dist', 'bin', 'next')
  const children = [
    new Child({
      name: 'Le style',
      args: ['--import', leavesWithUs, '--import', 'tsx', inCheckout('scripts', 'dsfr.ts'), '--watch'],
      env,
    }),
    new Child({
      name: 'Le site',
      args: ['--import', leavesWithUs, next, 'dev', '--port', String(port), '--hostname', host],
      env,
    }),
    new Child({
      name: 'Le travail de fond',
      args: ['--watch-path', inCheckout('lib'), ...workerArguments],
      env,
    }),
  ]
  say(`\n  ${bold('Osmose, en développement')} : ${bold(url)}\n`)
  for (const child of children) void child.start()
  await whenAskedToLeave()
  await Promise.all(children.map((child) => child.stop()))
}

main().then(() => process.exit(0), giveUp)
