import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inCheckout } from '../setup/checkout.mjs'
import { nextFreePort } from '../setup/port'
import { Advice } from '../setup/say.mjs'
import { Child } from './child'

export interface Web {
  child: Child
  url: string
  port: number
}

/** What a server of ours loads first: it says when it listens, and leaves when we are gone. */
export const leavesWithUs = pathToFileURL(inCheckout('scripts', 'serve', 'preload.mjs')).href

/** Starts the production server of a build and waits for its `/healthz`, on the wished port or the next free one. */
export async function startWeb(build: string, wished: number, env: NodeJS.ProcessEnv): Promise<Web> {
  const host = env.HOST || '127.0.0.1'
  const shown = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host
  for (let attempt = 1; attempt <= 5; attempt++) {
    const port = await nextFreePort(wished, host)
    const url = env.APP_URL || `http://${shown}:${port}`
    const child = new Child({
      name: 'Le site',
      args: ['--import', leavesWithUs, join(build, 'server.js')],
      cwd: build,
      banner: /^(▲ Next|- (Local|Network)|✓ (Ready|Running|Starting))|^\s*$/,
      env: { ...env, NODE_ENV: 'production', PORT: String(port), HOSTNAME: host, APP_URL: url },
    })
    // Another program may have taken the port between our look and the server's.
    if (!(await child.start())) continue
    await healthy(`http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/healthz`)
    return { child, url, port }
  }
  throw new Advice('Le site n’a pas démarré : la raison est ci-dessus.')
}

async function healthy(address: string): Promise<void> {
  let answer = ''
  for (let tries = 0; tries < 150; tries++) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
      if (response.ok) return
      answer = `${response.status} ${(await response.text()).slice(0, 300)}`
    } catch (error) {
      answer = (error as Error).message
    }
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Advice(`Le site est lancé mais ne se dit pas en bonne santé (${address}) : ${answer}`)
}
