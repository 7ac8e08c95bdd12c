import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { startDatabase } from './database/index'
import { environment } from './environment'
import { ensureGenerated } from './generate'
import { applyMigrations } from './migrations/apply'
import { inCheckout } from './setup/checkout.mjs'
import { Advice, giveUp, say } from './setup/say.mjs'

/** Runs a script beside the database: the one that runs already, or one started for as long as the script lasts. */
async function main([script, ...args]: string[]): Promise<number> {
  if (!script || !existsSync(inCheckout('scripts', script))) {
    throw new Advice(
      `Il n’y a pas de script ${script ?? ''} dans scripts/. Les commandes sont dans le README.`,
    )
  }
  const settings = environment()
  await ensureGenerated()
  const database = await startDatabase({ name: 'osmose' })
  try {
    if (script !== 'migrate.ts') {
      const applied = await applyMigrations(database.url)
      if (applied.length > 0) say(`Migrations appliquées : ${applied.join(', ')}`)
    }
    const env = { ...settings, DATABASE_URL: database.url }
    const child = spawn(process.execPath, ['--import', 'tsx', inCheckout('scripts', script), ...args], {
      stdio: 'inherit',
      env,
    })
    // We outlive the script, to close the database behind it.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => child.kill(signal))
    process.on('disconnect', () => child.kill('SIGTERM'))
    return await new Promise((done) =>
      child.once('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1))),
    )
  } finally {
    await database.stop()
  }
}

main(process.argv.slice(2)).then((code) => process.exit(code), giveUp)
