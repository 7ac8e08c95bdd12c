import { environment } from '../../environment'
import { ensureBuilt } from '../../serve/build'
import { startWeb } from '../../serve/web'

/** The production site on the database of this benchmark, with its empty page `/vide` to compare with. */
export async function benchSite(port: number) {
  process.env.OSMOSE_BENCH = 'oui'
  Object.assign(process.env, { ...environment(), ...process.env })
  const { folder } = await ensureBuilt((words) => process.stderr.write(`\r${words.padEnd(80)}`))
  const { APP_URL: _elsewhere, ...env } = process.env
  const web = await startWeb(folder, port, { ...env, HOST: '127.0.0.1' })
  process.env.APP_URL = web.url
  return web
}

/** A browser that opens a document. */
export const browser = { 'accept-encoding': 'gzip', 'sec-fetch-dest': 'document' }

/** A signed-in member, as headers of a request from our own pages. */
export async function signedIn(url: string, id: string): Promise<Record<string, string>> {
  const { signedSession } = await import('../../screens/session')
  return {
    cookie: `osmose.session_token=${await signedSession({ id })}`,
    origin: url,
    'sec-fetch-site': 'same-origin',
    'accept-encoding': 'gzip',
  }
}
