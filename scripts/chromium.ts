import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumHere, chromiumOfSystem, type Chromium } from '@/lib/browser'
import { Advice } from './setup/say.mjs'

/**
 * A Chromium for tests and pictures: where none starts, for root on Debian, the distribution's is installed, with these
 * words on screen.
 */
export async function findChromium(say: (words: string) => void = () => {}): Promise<Chromium> {
  const here = await chromiumHere()
  if (here) return here
  const named = process.env.CHROMIUM_PATH
  if (named)
    throw new Advice(`CHROMIUM_PATH nomme ${named}, qui ne démarre pas. Corrigez-le, ou effacez la variable.`)
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('aucun Chromium ne démarre ici : installation du paquet chromium de la distribution…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    if (
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env }).status !== 0
    ) {
      spawnSync('apt-get', ['update'], { env })
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
    }
    const installed = await chromiumOfSystem()
    if (installed) return installed
  }
  throw new Advice(
    'Aucun navigateur Chromium ne démarre sur cette machine.\n' +
      'Installez-en un (Debian, Ubuntu : apt-get install chromium), ou donnez son chemin dans CHROMIUM_PATH.',
  )
}
