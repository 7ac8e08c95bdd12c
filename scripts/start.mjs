// npm start: everything, from a machine that has only Node 20 and npm. What needs more is in serve.ts.
import { ensureInstalled } from './setup/install.mjs'
import { handOver, requireNode20 } from './setup/runtime.mjs'
import { bold, giveUp, say } from './setup/say.mjs'

try {
  say(`\n  ${bold('Osmose')}\n`)
  requireNode20()
  await ensureInstalled()
  handOver('serve.ts', process.argv.slice(2))
} catch (error) {
  giveUp(error)
}
