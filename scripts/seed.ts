import { parseArgs } from 'node:util'
import { rollUp } from '@/lib/activity'
import { closeDatabase, db } from '@/lib/db'
import { analyse } from './seed/load/analyse'
import { countAdoption } from '@/lib/adoption'
import { countLastMonth } from '@/lib/managers/month'
import { keepForecasts } from '@/lib/reports/forecasting/keep'
import { measureRates } from '@/lib/simulation'
import { learnSuggestions } from '@/lib/skills/learning'
import { enterSome } from './seed/load/entered'
import { understandSome } from './seed/load/expertise'
import { storeFiles } from './seed/load/files'
import { closeSome } from './seed/load/lifeCycle'
import { liveNights } from './seed/load/nights'
import { loadPractices } from './seed/load/practices'
import { beginReport } from './seed/load/reports'
import { reviewSome } from './seed/load/reviews'
import { clear, load } from './seed/load/load'
import { drawSkills } from './seed/load/skillMonths'
import { simulateSome } from './seed/load/simulations'
import { proposeSome } from './seed/load/skills'
import { progress } from './seed/progress'
import { tellStory } from './seed/story'
import { Advice, giveUp, say } from './setup/say.mjs'

const usage = `npm run seed                    charge la démonstration dans une base qui n’a encore personne
npm run seed -- --again         recommence : efface d’abord la démonstration (refusé si les données sont réelles)
npm run seed -- --scale 0.1     une plateforme dix fois plus petite
npm run seed -- --now 2026-03-05T17:00:00Z   comme si l’on était ce jour-là`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      again: { type: 'boolean' },
      scale: { type: 'string' },
      now: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return say(usage)
  const now = values.now === undefined ? new Date() : new Date(values.now)
  const scale = Number(values.scale ?? 1)
  if (Number.isNaN(now.getTime()))
    throw new Advice(`Je ne comprends pas cette date : ${values.now}. Par exemple : 2026-03-05T17:00:00Z`)
  if (!(scale >= 0.03 && scale <= 1)) throw new Advice('L’échelle va de 0.03 à 1.')
  if (await db.member.findFirst({ select: { id: true } })) {
    if (!values.again)
      return say(
        'La plateforme est déjà habitée : rien n’a été changé. (Pour recommencer une démonstration : npm run seed -- --again)',
      )
    if (!(await isDemonstration()))
      throw new Advice('Cette plateforme n’est pas une démonstration : rien n’a été effacé.')
    await clear()
  }
  await seed(now, scale)
}

const isDemonstration = async () =>
  (await db.platformSetting.findUnique({ where: { key: 'demonstration' } }))?.value === true

/** Tells eighteen months, writes them, counts them. */
async function seed(now: Date, scale: number): Promise<void> {
  const started = performance.now()
  const bar = progress()
  const story = tellStory(now, scale, (share, words) =>
    bar.at(share * 0.25, `dix-huit mois se racontent : ${words}`),
  )
  const files = storeFiles(story)
  await load(story, (share, words) => bar.at(0.25 + share * 0.6, `écriture : ${words}`))
  await files
  bar.at(0.87, 'calcul des indicateurs')
  await rollUp(now)
  bar.at(0.95, 'compétences')
  await proposeSome(story)
  await learnSuggestions({ now })
  await countLastMonth(now)
  await countAdoption(now, Infinity)
  await closeSome(now)
  await measureRates(now)
  await simulateSome()
  bar.at(0.97, 'statistiques de la base')
  await analyse()
  bar.at(0.975, 'carte des compétences')
  await drawSkills(now)
  bar.at(0.98, 'communautés en sommeil')
  await liveNights(now)
  await reviewSome(now)
  await loadPractices(now)
  await enterSome(now)
  await keepForecasts(now)
  bar.at(0.99, 'qui sait quoi')
  await understandSome(now)
  await beginReport(now)
  const count = story.chapters.reduce((sum, { threads }) => sum + threads.length, 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  bar.end(
    `${story.people.length} personnes, ${story.chapters.length} communautés, ${count} fils : données fictives chargées en ${seconds} s`,
  )
}

main().finally(closeDatabase).catch(giveUp)
