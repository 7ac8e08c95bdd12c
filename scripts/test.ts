import { tools, runTool } from './checks/tools'
import { runVitest, type Tally } from './checks/vitest'
import { findChromium } from './chromium'
import { startDatabase, type Database } from './database/index'
import { environment } from './environment'
import { ensureGenerated } from './generate'
import { whenAskedToLeave } from './leave'
import { ensureBuilt, makeStyles } from './serve/build'
import { giveUp, say, step } from './setup/say.mjs'

const words = process.argv.slice(2).filter((word) => word !== '--fast')
const isFast = process.argv.includes('--fast')
const tally: Tally = { passed: 0, failed: 0, skipped: [] }
let database: Database | undefined

/** One check among the others: it counts once, and its words are shown when it fails. */
async function check(
  name: string,
  work: (progress: (words: string) => void) => Promise<string | void>,
): Promise<void> {
  try {
    await step(name, work)
    tally.passed += 1
  } catch (error) {
    tally.failed += 1
    say((error as Error).message.replace(/^/gm, '    '))
  }
}

async function tests(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { passed, failed, skipped } = await runVitest(args, env)
  tally.passed += passed
  tally.failed += failed
  tally.skipped.push(...skipped)
}

async function main(): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...environment(),
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  }
  await Promise.all([ensureGenerated(), makeStyles()])
  if (words.length > 0) return withDatabase(env, () => tests(words, env))
  for (const tool of tools) {
    await check(tool.name, async () => {
      const { passed, output } = await runTool(tool, env)
      if (!passed) throw new Error(output)
    })
  }
  if (isFast) return tests(['--project=model', '--project=house'], env)
  await check('navigateur', async (progress) => {
    const { path } = await findChromium(progress)
    env.CHROMIUM_PATH = path
    return path
  })
  await check('construction', async (progress) => ((await ensureBuilt(progress)).isNew ? 'faite' : 'à jour'))
  await withDatabase(env, () => tests([], env))
}

/** The tests' PostgreSQL, kept up for the whole run rather than started by each group of tests. */
async function withDatabase(env: NodeJS.ProcessEnv, work: () => Promise<void>): Promise<void> {
  await check('base de données', async () => {
    database = await startDatabase({ name: 'test' })
    return database.words
  })
  await work()
}

function conclude(): void {
  if (tally.skipped.length > 0)
    say(`\n  Non joués :\n${tally.skipped.map((name) => `    ${name}`).join('\n')}`)
  const skipped = tally.skipped.length > 0 ? `, ${tally.skipped.length} skipped` : ''
  say(`\n${tally.passed} passed, ${tally.failed} failed${skipped}`)
}

const interrupted = whenAskedToLeave().then(() => 'interrupted' as const)
try {
  say()
  const end = await Promise.race([main(), interrupted])
  await database?.stop()
  if (end === 'interrupted') process.exit(130)
  conclude()
  process.exit(tally.failed > 0 ? 1 : 0)
} catch (error) {
  await database?.stop()
  giveUp(error)
}
