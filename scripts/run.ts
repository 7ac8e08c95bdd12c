import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { startDatabase } from './database/index'
import { environment } from './environment'
import { ensureGenerated } from './generate'
import { inCheckout } from './setup/checkout.mjs'
import { Advice, giveUp } from './setup/say.mjs'

/** Runs a script beside the database: the one that runs already, or one started for as long as the script lasts. */
async function main([script, ...args]: string[]): Promise<number> {
  if (!script || !existsSync(inCheckout('scripts', script))) {
    throw new Advice(
      `Il n’y a pas de script ${script ?? ''} dans scripts/. Les commandes sont dans le README.`,
    )
  }
  await ensureGenerated()
  const database = await startDatabase({ name: 'osmose' })
  try {
    const env = { ...environment(), DATABASE_URL: database.url }
    const child = spawn(process.execPath, ['--import', 'tsx', inCheckout('scripts', script), ...args], {
      stdio: 'inherit',
      env,
    })
    // A Ctrl-C reaches the script too; we outlive it, to close the database behind it.
    process.on('SIGINT', () => {})
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
    process.on('disconnect', () => child.kill('SIGTERM'))
    return await new Promise((done) =>
      child.once('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1))),
    )
  } finally {
    await database.stop()
  }
}

main(process.argv.slice(2)).then((code) => process.exit(code), giveUp)
