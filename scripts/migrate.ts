import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { applyMigrations } from './migrations/apply'
import { withMigrationEngine } from './migrations/engine'
import { writeMigration } from './migrations/write'
import { checkout } from './setup/checkout.mjs'
import { Advice, giveUp, say } from './setup/say.mjs'

const usage = `npm run migrate                              applique les migrations qui manquent
npm run migrate -- --new NOM                 écrit la migration qui mène au schéma Prisma
npm run migrate -- --rolled-back MIGRATION   dit annulée une migration arrêtée en route
npm run migrate -- --reset                   efface TOUT le contenu de la base, puis applique les migrations`

async function main(url: string) {
  const { values } = parseArgs({
    options: {
      new: { type: 'string' },
      'rolled-back': { type: 'string' },
      reset: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return say(usage)
  if (values.new !== undefined) {
    const file = await writeMigration(url, values.new, new Date())
    return say(`Écrite : ${relative(checkout, file)}. Relisez-la, puis : npm run migrate`)
  }
  const undone = values['rolled-back']
  if (undone)
    await withMigrationEngine(url, (engine) => engine.markMigrationRolledBack({ migrationName: undone }))
  if (values.reset) await empty(url)
  const applied = await applyMigrations(url)
  say(applied.length === 0 ? 'La base est à jour.' : `Appliquées : ${applied.join(', ')}.`)
}

/** Everything we and pg-boss made; the database itself, its owner and its settings stay. */
async function empty(url: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('drop schema if exists pgboss cascade')
    await client.query('drop schema public cascade')
    await client.query('create schema public')
  } finally {
    await client.end()
  }
}

const url = process.env.DATABASE_URL
await (
  url ? main(url) : Promise.reject(new Advice('Passez par npm run migrate : c’est lui qui ouvre la base.'))
).catch(giveUp)
