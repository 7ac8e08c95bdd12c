import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/db'
import { importFramework } from '@/lib/skills/framework'
import { countOf, type Change, type Plan } from '@/lib/skills/model/plan'
import { Advice, giveUp, say } from './setup/say.mjs'
import { formats } from './skills/formats'
import type { Refusal, SkillFile } from './skills/reading'

const usage = `npm run import:skills -- FORMAT FICHIER…            dit ce qui changerait, sans rien écrire
npm run import:skills -- FORMAT FICHIER… --apply    l’écrit
   FORMAT      ${Object.keys(formats).join(', ')} : tous les fichiers d’une même version ensemble
   --version   le numéro de la version (sinon celui du nom de fichier, sinon la date du fichier)

Une compétence garde sa clé tant que le référentiel garde son code. Celle qui n’est plus dans les fichiers est retirée :
on ne peut plus la choisir, les personnes qui l’ont indiquée la gardent. Les mêmes fichiers deux fois ne changent rien.`

const SHOWN = 12

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' }, apply: { type: 'boolean' }, version: { type: 'string' } },
    allowPositionals: true,
  })
  if (values.help) return say(usage)
  const [key = '', ...paths] = positionals
  const format = Object.hasOwn(formats, key) ? formats[key] : undefined
  if (!format || paths.length === 0) throw new Advice(usage)
  const files = paths.map(openFile)
  const { entries, refusals, levels } = format.read(files)
  tellRefusals(refusals)
  if (entries.length === 0) throw new Advice('Aucune compétence n’a été lue : rien n’a changé.')
  const version = values.version ?? versionOf(paths)
  const source = { key, ...format.source, version, levels }
  const apply = values.apply ?? false
  const { plan, holdersOfRetired, isWritten } = await importFramework(source, entries, { apply })
  say(
    `${format.source.name}, version ${version} : ${entries.length.toLocaleString('fr-FR')} compétences et rubriques lues.`,
  )
  tellPlan(plan, holdersOfRetired)
  if (plan.changes.length === 0) say('Rien ne change.')
  else say(isWritten ? 'C’est écrit.' : 'Rien n’est encore écrit : ajoutez --apply pour l’écrire.')
}

function openFile(path: string): SkillFile {
  const found = resolve(process.env.INIT_CWD ?? process.cwd(), path)
  try {
    return { name: basename(path), bytes: readFileSync(found) }
  } catch (error) {
    throw new Advice(`Le fichier ${path} ne peut pas être lu (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/** «unix_referentiel_competence_v347_utf8.csv» → 347 */
function versionOf(paths: string[]): string {
  const numbered = paths.map((path) => /_v(\d+)/.exec(basename(path))?.[1]).find(Boolean)
  return (
    numbered ??
    statSync(resolve(process.env.INIT_CWD ?? process.cwd(), paths[0] ?? ''))
      .mtime.toISOString()
      .slice(0, 10)
  )
}

function tellRefusals(refusals: Refusal[]): void {
  for (const { file, line, reason } of refusals.slice(0, SHOWN)) say(`  ${file}, ligne ${line} : ${reason}.`)
  if (refusals.length > SHOWN) say(`  … et ${refusals.length - SHOWN} autres lignes refusées.`)
}

const WORDS: Record<Change['what'], string> = {
  added: 'ajoutées',
  changed: 'modifiées',
  retired: 'retirées',
  restored: 'rétablies',
}

function tellPlan(plan: Plan, holdersOfRetired: number): void {
  for (const what of Object.keys(WORDS) as Change['what'][]) {
    const count = countOf(plan, what)
    if (count === 0) continue
    say(`  ${count.toLocaleString('fr-FR')} ${WORDS[what]}`)
    if (what === 'added' && plan.unchanged + plan.changed.length === 0) continue
    for (const { label, before } of plan.changes.filter((change) => change.what === what).slice(0, SHOWN))
      say(`    ${before ? `${before} → ${label}` : label}`)
  }
  if (plan.unchanged > 0) say(`  ${plan.unchanged.toLocaleString('fr-FR')} inchangées`)
  if (holdersOfRetired > 0) say(`  ${holdersOfRetired} personnes gardent une compétence retirée.`)
}

await main().finally(closeDatabase).catch(giveUp)
