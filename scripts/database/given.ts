import pg from 'pg'
import { Advice } from '../setup/say.mjs'
import type { Database } from './index'

/** The server named by DATABASE_URL: reached, new enough, its database made when only that is missing. */
export async function givenDatabase(url: string): Promise<Database> {
  const where = described(url)
  let version = await ask(url)
  if (version === 'no such database') {
    await create(url, where)
    version = await ask(url)
  }
  if (typeof version !== 'number')
    throw new Advice(
      `La base donnée par DATABASE_URL (${where}) ne répond pas : ${version}.\n` +
        'Démarrez ce serveur ou corrigez l’adresse ; sans DATABASE_URL, le projet démarre sa propre base.',
    )
  if (version < 150_000) {
    throw new Advice(
      `La base donnée par DATABASE_URL (${where}) est un PostgreSQL trop ancien : il faut la version 15 ou plus récente.`,
    )
  }
  return {
    url,
    words: `DATABASE_URL, ${where}`,
    attached: true,
    revive: async () => false,
    stop: async () => {},
  }
}

/** Address without its password, for the screen. */
function described(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}${port ? `:${port}` : ''}${decodeURIComponent(pathname)}`
  } catch {
    throw new Advice(
      'DATABASE_URL n’est pas une adresse. Exemple : postgres://utilisateur:motdepasse@127.0.0.1:5432/osmose',
    )
  }
}

async function ask(url: string): Promise<number | string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ v: number }>(
      `select current_setting('server_version_num')::int as v`,
    )
    return rows[0]!.v
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return code === '3D000' ? 'no such database' : message || code || 'refus'
  } finally {
    await client.end().catch(() => {})
  }
}

async function create(url: string, where: string): Promise<void> {
  const target = new URL(url)
  const name = decodeURIComponent(target.pathname.slice(1))
  target.pathname = '/postgres'
  const client = new pg.Client(target.toString())
  try {
    await client.connect()
    await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    // Two processes may have created it together: then there is nothing left to do.
    if ((error as { code?: string }).code === '42P04') return
    throw new Advice(
      `La base donnée par DATABASE_URL (${where}) n’existe pas et n’a pas pu être créée : ${(error as Error).message}.\n` +
        `Créez-la : createdb ${name}`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
