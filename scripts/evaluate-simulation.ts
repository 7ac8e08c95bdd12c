import { parseArgs } from 'node:util'
import { chanceFrom, normalDraw, quantile } from '@/lib/chance'
import { drawRate } from '@/lib/simulation/model/draw'
import { measure, sumOf } from '@/lib/simulation/model/measured'
import { simulationVersion } from '@/lib/simulation/model/simulate'
import { inSharedData } from './setup/checkout.mjs'
import { giveUp, say } from './setup/say.mjs'
import { incubators, talkers, type Seen } from './simulation/organisations'

const usage = `npm run evaluate:simulation [-- DOSSIER]

Laisse de côté chaque organisation réelle, tour à tour : la bande dite d’après les autres la contient-elle ? À côté, ce que
dirait la seule marge d’erreur, comme si les organisations ne différaient pas. DOSSIER contient betagouv/ et activity/.`

const DRAWS = 4000

function main(): void {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help) return say(usage)
  const at = (path: string) => (positionals[0] ? `${positionals[0]}/${path}` : inSharedData(path))
  const rates = [...incubators(at('betagouv')), ...talkers(at('activity/communities.csv'))]
  say(`${simulationVersion} : chaque organisation laissée de côté, bande des huit dixièmes`)
  say('taux | organisations | dans la bande | sans écart entre organisations')
  const total = { organisations: 0, held: 0, heldAlone: 0 }
  for (const seen of rates) {
    const found = leftOut(seen)
    say([seen.name, found.organisations, found.held, found.heldAlone].join(' | '))
    total.organisations += found.organisations
    total.held += found.held
    total.heldAlone += found.heldAlone
  }
  const percent = (held: number) => `${((100 * held) / total.organisations).toFixed(0)} %`
  say(`ensemble | ${total.organisations} | ${percent(total.held)} | ${percent(total.heldAlone)}`)
}

/** How many organisations lie in the band that the others give: with what separates them, and without. */
function leftOut({ name, is, organisations, luck }: Seen) {
  const seen = organisations.filter(({ e }) => e > 0)
  const held = (ministries: number) =>
    seen.filter((left) => {
      const others = seen.filter((each) => each !== left)
      const measured = measure(is, sumOf(others), others)
      if (!measured) return false
      const chance = chanceFrom(`${name} ${ministries}`)
      const rate = { ...measured, origin: 'measured' as const, source: '' }
      const drawn = Float64Array.from({ length: DRAWS }, () => {
        const value = drawRate(is, rate, ministries, chance)
        const count = value * left.e + normalDraw(chance) * Math.sqrt(luck(value, left.e))
        return is === 'share' ? Math.min(left.e, Math.max(0, count)) : Math.max(0, count)
      }).sort()
      return Math.round(quantile(drawn, 0.1)) <= left.x && left.x <= Math.round(quantile(drawn, 0.9))
    }).length
  return { organisations: seen.length, held: held(1), heldAlone: held(0) }
}

try {
  main()
} catch (error) {
  giveUp(error)
}
