import { spawn } from 'node:child_process'
import pg from 'pg'
import { personas } from '../seed/personas'
import { checkout, inCheckout } from '../setup/checkout.mjs'
import { Advice } from '../setup/say.mjs'

/** Loads the fictitious platform into a database that has no member yet; returns what to say of it. */
export async function loadDemo(env: NodeJS.ProcessEnv, progress: (words: string) => void): Promise<string> {
  if (env.OSMOSE_DEMO === 'non') return 'non demandée (OSMOSE_DEMO=non)'
  if (await isInhabited(env.DATABASE_URL)) return 'déjà là, ou base déjà habitée'
  progress('18 mois de vie fictive, quelques instants…')
  await seed(env, progress)
  return 'chargée, données fictives'
}

/** Whether the data here are fictitious: the screens say so, and the personas may be shown. */
const hasDemo = (url: string | undefined) =>
  exists(url, `select 1 from platform_setting where key = 'demonstration' and value = 'true'`, [])

/** What the site knows of it: that all is fictitious, and whom one may try it as. */
export async function demoSettings(url: string | undefined): Promise<Record<string, string>> {
  const isHere = await hasDemo(url)
  return { OSMOSE_DEMO_DATA: String(isHere), OSMOSE_DEMO_PERSONAS: isHere ? JSON.stringify(personas) : '' }
}

const isInhabited = (url: string | undefined) => exists(url, 'select 1 from member', [])

async function exists(url: string | undefined, query: string, values: unknown[]): Promise<boolean> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return ((await client.query(`${query} limit 1`, values)).rowCount ?? 0) > 0
  } finally {
    await client.end()
  }
}

function seed(env: NodeJS.ProcessEnv, progress: (words: string) => void): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', inCheckout('scripts', 'seed.ts')], {
      cwd: checkout,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const stopTogether = () => child.kill('SIGTERM')
    process.once('exit', stopTogether)
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      const words = chunk
        .toString()
        .trim()
        .split(/[\r\n]/)
        .at(-1)
        ?.trim()
      if (words) progress(words.slice(0, 80))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', failed)
    child.once('close', (code) => {
      process.removeListener('exit', stopTogether)
      if (code === 0) done()
      else
        failed(
          new Advice(
            `${output.trim()}\n\nLa démonstration n’a pas pu être chargée. Pour démarrer sans elle : OSMOSE_DEMO=non npm start`,
          ),
        )
    })
  })
}
