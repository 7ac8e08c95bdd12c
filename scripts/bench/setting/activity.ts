import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { inCheckout, inSharedData } from '../../setup/checkout.mjs'

const real = inSharedData('activity', 'activity.csv.gz')
const folder = inCheckout('.data', 'bench')

/** 1.6 million acts as a plain CSV: those of real communities when they are at hand, else invented ones of the same shape. */
export async function activityCsv(): Promise<{ path: string; isReal: boolean }> {
  const isReal = existsSync(real)
  const path = `${folder}/${isReal ? 'real' : 'invented'}.csv`
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    if (isReal) await pipeline(createReadStream(real), createGunzip(), createWriteStream(`${path}.part`))
    else await invent(`${path}.part`)
    renameSync(`${path}.part`, path)
  }
  return { path, isReal }
}

/** The file as it is given to us: compressed when it is the real one. */
export const givenFile = (path: string, isReal: boolean): string => (isReal ? real : path)

/** 275 communities, a few with most of the acts; each lives some years; in each a few people do most. */
async function invent(path: string) {
  let state = 20261123
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const out = createWriteStream(path)
  out.write('community,member,at,kind\n')
  const weights = Array.from({ length: 275 }, (_, rank) => 1 / (rank + 1) ** 1.2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [rank, weight] of weights.entries()) {
    const acts = Math.round((1_606_548 * weight) / total)
    const years = 2 + chance() * 14
    const start = 1_750_000_000 - years * 31_557_600
    const people = 20 + Math.floor(acts ** 0.6)
    let rows = ''
    for (let act = 0; act < acts; act += 1) {
      const at = Math.floor(start + ((act + chance()) / acts) * years * 31_557_600)
      const who = Math.floor(people * chance() ** 3)
      const kind = chance() < 0.11 ? 'bot' : chance() < 0.1 ? 'thread' : 'reply'
      rows += `community_${rank},${((rank * 40_000 + who) * 2654435761).toString(16).slice(-12)},${at},${kind}\n`
      if (rows.length < 1 << 16) continue
      if (!out.write(rows)) await once(out, 'drain')
      rows = ''
    }
    out.write(rows)
  }
  out.end()
  await once(out, 'finish')
}
