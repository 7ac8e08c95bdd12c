// npm test: everything that holds this house, from a machine that has only Node 20 and npm. The list is in checks/.
// npm run check (--fast): what needs neither database nor browser. npm test -- WORD…: only the tests so named.
import { ensureInstalled } from './setup/install.mjs'
import { handOver, requireNode20 } from './setup/runtime.mjs'
import { giveUp } from './setup/say.mjs'

try {
  requireNode20()
  await ensureInstalled()
  handOver('test.ts', process.argv.slice(2))
} catch (error) {
  giveUp(error)
}
