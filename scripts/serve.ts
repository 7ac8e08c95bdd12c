import { setTimeout as pause } from 'node:timers/promises'
import { startDatabase, type Database } from './database/index'
import { environment } from './environment'
import { ensureGenerated } from './generate'
import { whenAskedToLeave } from './leave'
import { applyMigrations } from './migrations/apply'
import { ensureBuilt } from './serve/build'
import { Child } from './serve/child'
import { demoSettings, loadDemo } from './serve/demo'
import { startWeb } from './serve/web'
import { workerArguments } from './serve/worker'
import { personas } from './seed/personas'
import { bold, dim, giveUp, say, step } from './setup/say.mjs'

/** What is open and has to be closed, in the order in which it was opened. */
const house: { database?: Promise<Database>; children: Child[]; isClosing: boolean } = {
  children: [],
  isClosing: false,
}

async function open(): Promise<void> {
  const env = environment()
  await step('base de données', async () => {
    house.database = startDatabase({ name: 'osmose' })
    const database = await house.database
    env.DATABASE_URL = database.url
    return database.words
  })
  await step('migrations', async () => {
    await ensureGenerated()
    const applied = await applyMigrations(env.DATABASE_URL ?? '')
    return applied.length === 0 ? 'à jour' : `${applied.length} appliquées`
  })
  await step('compétences', async () => {
    // Only now: it speaks to the database through the client that was just generated.
    const { ensureStarter } = await import('./serve/starter')
    return ensureStarter(env.DATABASE_URL)
  })
  await step('démonstration', (progress) => loadDemo(env, progress))
  Object.assign(env, await demoSettings(env.DATABASE_URL))
  let build = ''
  await step('construction', async (progress) => {
    const { folder, isNew } = await ensureBuilt(progress)
    build = folder
    return isNew ? 'faite' : 'à jour'
  })
  const wished = Number(env.PORT) || 3000
  let url = ''
  await step('site', async () => {
    const web = await startWeb(build, wished, env)
    house.children.push(web.child)
    url = web.url
    return web.port === wished ? url : `${url} (le port ${wished} est déjà pris)`
  })
  await step('tâches de fond', async () => {
    const worker = new Child({
      name: 'Le travail de fond',
      args: workerArguments,
      env: { ...env, APP_URL: url, NODE_ENV: 'production' },
    })
    house.children.push(worker)
    return (await worker.start()) ? 'en marche' : 'arrêtées : la raison est ci-dessus'
  })
  void watchDatabase()
  welcome(url, env.OSMOSE_DEMO_DATA === 'true')
}

/** Something may kill the server under a site that lives: it comes back at the same address. */
async function watchDatabase(): Promise<void> {
  const database = await house.database
  while (!house.isClosing) {
    await pause(3000)
    if (house.isClosing) return
    try {
      if (await database?.revive()) say('  La base de données s’était arrêtée ; elle est de nouveau là.')
    } catch (error) {
      say(`  La base de données ne revient pas : ${(error as Error).message}`)
    }
  }
}

function welcome(url: string, isDemo: boolean): void {
  say(`\n  ${bold('Osmose est ouvert')} : ${bold(url)}\n`)
  if (isDemo) {
    say('  Pour entrer (données fictives, personnes inventées) :')
    for (const { email, password, name, role } of personas) {
      say(`    ${email.padEnd(36)} ${password}   ${name}, ${role}`)
    }
  } else {
    say('  Pour donner les clés à une première personne : npm run admin -- prenom.nom@ministere.gouv.fr')
  }
  say(dim('\n  Ctrl-C arrête tout.\n'))
}

async function close(): Promise<void> {
  house.isClosing = true
  await Promise.all(house.children.map((child) => child.stop()))
  const database = await house.database?.catch(() => undefined)
  await database?.stop()
}

const leaving = whenAskedToLeave()
try {
  await Promise.race([open(), leaving])
  await leaving
  say('\n  Arrêt…')
  await close()
  say('  Tout est arrêté.')
  process.exit(0)
} catch (error) {
  await close()
  giveUp(error)
}
