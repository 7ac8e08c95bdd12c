import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { schemaFiles } from './migrations/folder'
import { checkout, inCheckout } from './setup/checkout.mjs'
import { withLock } from './setup/lock.mjs'
import { Advice, giveUp, say } from './setup/say.mjs'

const stamp = inCheckout('prisma', 'client', '.generated-from')

/** Writes the Prisma client again when the schema, or Prisma itself, changed. */
export async function ensureGenerated(): Promise<void> {
  if (isUpToDate()) return
  await withLock(inCheckout('.data', 'generate.lock'), async () => {
    if (!isUpToDate()) await generate()
  })
}

const isUpToDate = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === source()

function source(): string {
  const hash = createHash('sha256')
  for (const { path, content } of schemaFiles()) hash.update(path.slice(checkout.length)).update(content)
  return hash.update(readFileSync(inCheckout('node_modules', 'prisma', 'package.json'))).digest('hex')
}

function generate(): Promise<void> {
  const generatedFrom = source()
  return new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      [inCheckout('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--no-hints'],
      {
        cwd: checkout,
        // Named, so that Prisma does not download an engine that generating does not use.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', failed)
    child.once('close', (code) => {
      if (code === 0) {
        writeFileSync(stamp, generatedFrom)
        done()
      } else {
        failed(new Advice(`Le schéma Prisma ne se lit pas :\n${output.trim()}`))
      }
    })
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await generate().catch(giveUp)
  say('Client Prisma écrit dans prisma/client.')
}
