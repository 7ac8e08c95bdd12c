import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Aside } from '@/lib/practices/model/effect/adopters'
import { effectOf, type Effect, type Withheld } from '@/lib/practices/model/effect/effect'
import { openSource } from './import/source'
import { readAdoptions } from './practices/adoptions'
import { seenUntil, watchedIn } from './practices/watched'
import { Chance } from './seed/chance'
import { Advice, giveUp, say } from './setup/say.mjs'
import { field } from './table'
import { readHistories } from './vitality/history'

const usage = `npm run -s score:effect -- --activity FICHIER.csv[.gz] --adoptions FICHIER.csv [--share]

Lit l’activité « community,member,at,kind » et les adoptions « practice,community,adopted_at » (secondes depuis 1970),
et écrit « practice,estimate,low95,high95,placebo_p,adopters,controls » ; l’effet est vide sous 10 communautés qui ont
adopté ou sous 30 qui auraient pu le faire.
estimate, low95 et high95 sont sur l’échelle du résultat, log(1 + auteurs hebdomadaires moyens sur 8 semaines) :
0 ne change rien, 0,18 veut dire que 1 + auteurs est multiplié par 1,2 (e^0,18).
--share les écrit en part d’auteurs hebdomadaires, comme le site : 0,2 pour +20 %.
adopters compte les communautés dont on peut dire quelque chose ; les autres sont dites sur la sortie d’erreur.
Ce que le fichier ne contient plus n’est pas un silence : une communauté nommée « source__communauté » est observée
jusqu’au dernier acte de sa source (dès 5 communautés), les autres jusqu’à la fin du fichier.`

const reasons: Record<Aside, string> = {
  unknown: 'sans activité dans le fichier',
  again: 'adoptée une nouvelle fois (la première compte)',
  'too-young': 'à moins de 16 semaines de vie',
  asleep: 'sans auteur depuis un an',
  'not-over': 'à moins de 8 semaines de la fin de ce qui a été observé',
  'few-controls': 'un jour où moins de 30 autres auraient pu adopter',
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      activity: { type: 'string' },
      adoptions: { type: 'string' },
      share: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return say(usage)
  if (!values.activity || !values.adoptions) throw new Advice(usage)
  const adoptions = readAdoptions(values.adoptions)
  const here = process.env.INIT_CWD ?? process.cwd()
  const { histories, refused } = await readHistories(await openSource(resolve(here, values.activity)))
  if (refused > 0) warn(`${refused} lignes illisibles, laissées de côté.`)
  const communities = watchedIn(histories.values(), seenUntil([...histories.values()]))
  say('practice,estimate,low95,high95,placebo_p,adopters,controls')
  for (const [practice, ofPractice] of adoptions) {
    // The same chance for each: a practice says the same, whatever others the file holds.
    const chance = new Chance('effect')
    const effect = effectOf(ofPractice, communities, () => chance.next())
    say([field(practice), ...figures(effect, values.share), effect.adopters, effect.controls].join(','))
    for (const [reason, count] of Object.entries(effect.aside))
      warn(`${practice} : ${count} adoption(s) de côté, ${reasons[reason as Aside]}.`)
  }
}

function figures(effect: Effect | Withheld, asShare = false): string[] {
  if (effect.kind === 'withheld') return ['', '', '', '']
  const { estimate, low, high, placeboP, authors } = effect
  const three = asShare ? [authors.share, authors.low, authors.high] : [estimate, low, high]
  return [...three, placeboP].map((figure) => figure?.toFixed(6) ?? '')
}

const warn = (words: string) => process.stderr.write(`${words}\n`)

main().catch(giveUp)
