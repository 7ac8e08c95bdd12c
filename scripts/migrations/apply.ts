import pg from 'pg'
import { Advice } from '../setup/say.mjs'
import { withMigrationEngine } from './engine'
import { migrationList, migrationsOnDisk, type Migration } from './folder'

/** Chosen once, at random: whoever migrates this database holds it, and the others wait. */
const migrationLock = 7_240_115_302

/** Applies what is missing and returns the names of what was applied. Two processes at once: one waits. */
export async function applyMigrations(url: string): Promise<string[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const onDisk = migrationsOnDisk()
    await forgetInterrupted(client)
    const applied = await appliedMigrations(client)
    refuseWhatWeCannotFollow(onDisk, applied)
    // The engine takes half a second to wake up: only when there is something to do.
    if (onDisk.every(({ name }) => applied.has(name))) return []
    const filters = { externalTables: [], externalEnums: [] }
    return await withMigrationEngine(url, async (engine) => {
      const done = await engine.applyMigrations({ migrationsList: migrationList(), filters })
      return done.appliedMigrationNames
    })
  } finally {
    await client.end()
  }
}

const hasHistory = async (client: pg.Client) => {
  const { rows } = await client.query<{ name: string | null }>(
    `select to_regclass('_prisma_migrations')::text as name`,
  )
  return Boolean(rows[0]?.name)
}

/**
 * A migration that was neither finished nor refused was cut short: its process was killed. PostgreSQL runs a script
 * as one transaction, so nothing of it is left, and it can be played again.
 */
async function forgetInterrupted(client: pg.Client): Promise<void> {
  if (!(await hasHistory(client))) return
  await client.query(
    `update _prisma_migrations set rolled_back_at = now()
      where finished_at is null and rolled_back_at is null and coalesce(logs, '') = ''`,
  )
}

type Applied = Map<string, { checksum: string; finished: boolean }>

async function appliedMigrations(client: pg.Client): Promise<Applied> {
  if (!(await hasHistory(client))) return new Map()
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by started_at`,
  )
  return new Map(rows.map((row) => [row.name, row]))
}

function refuseWhatWeCannotFollow(onDisk: Migration[], applied: Applied): void {
  for (const [name, { finished }] of applied) {
    if (!finished) {
      throw new Advice(
        `La migration ${name} s’était arrêtée en route sur cette base.\n` +
          'Corrigez ce qui l’a empêchée, puis dites-la annulée pour qu’elle soit rejouée : ' +
          `npm run migrate -- --rolled-back ${name}`,
      )
    }
  }
  const unknown = [...applied.keys()].filter((name) => !onDisk.some((migration) => migration.name === name))
  if (unknown.length > 0) {
    throw new Advice(
      `Cette base connaît des migrations que ce dossier n’a pas : ${unknown.join(', ')}.\n` +
        'Le code est sans doute plus ancien que la base : mettez-le à jour (git pull), ou donnez une autre base par DATABASE_URL.',
    )
  }
  const edited = onDisk.filter(
    ({ name, checksum }) => applied.has(name) && applied.get(name)?.checksum !== checksum,
  )
  if (edited.length > 0) {
    throw new Advice(
      `Des migrations déjà appliquées ont changé depuis : ${edited.map(({ name }) => name).join(', ')}.\n` +
        'Remettez-les comme elles étaient et écrivez le changement dans une nouvelle migration (npm run migrate -- --new NOM) ;\n' +
        'ou, si cette base ne contient rien d’important, effacez-la : npm run migrate -- --reset',
    )
  }
}
