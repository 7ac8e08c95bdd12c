// node scripts/run.mjs SCRIPT.ts [arguments]: runs one of our scripts with what it needs, on a machine that may have
// nothing yet but Node 20: packages, the project's Node, the generated client, the database, the environment.
import { ensureInstalled } from './setup/install.mjs'
import { handOver, requireNode20 } from './setup/runtime.mjs'
import { giveUp } from './setup/say.mjs'

try {
  requireNode20()
  await ensureInstalled()
  handOver('run.ts', process.argv.slice(2))
} catch (error) {
  giveUp(error)
}
