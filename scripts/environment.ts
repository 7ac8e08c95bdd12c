import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dataFolder, inCheckout } from './setup/checkout.mjs'

/** What the site and our scripts find in their environment: yours, then .env, then the secrets of this checkout. */
export function environment(): NodeJS.ProcessEnv {
  if (existsSync(inCheckout('.env'))) process.loadEnvFile(inCheckout('.env'))
  // Said in full: the production server works in a folder of its own.
  const folders = {
    FILES_DIR: inCheckout('.data', 'fichiers'),
    MAIL_FOLDER: inCheckout('.data', 'courriels'),
  }
  return { ...folders, ...secrets(), ...process.env }
}

/** Made once, at random, and kept: a secret that changed would sign everybody out. */
function secrets(): Record<string, string> {
  const file = inCheckout('.data', 'secrets.json')
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
  const missing = ['BETTER_AUTH_SECRET'].filter((name) => !known[name])
  if (missing.length === 0) return known
  for (const name of missing) known[name] = randomBytes(32).toString('base64url')
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(file, JSON.stringify(known, null, 2), { mode: 0o600 })
  return known
}
