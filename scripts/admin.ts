import { parseArgs } from 'node:util'
import { z } from 'zod'
import {
  makeAdministrator,
  makeLink,
  NotAdministrable,
  signInAddress,
  type MadeAdministrator,
} from '@/lib/accounts'
import { closeDatabase } from '@/lib/db'
import { Advice, bold, giveUp, say } from './setup/say.mjs'

const usage = `npm run admin -- ADRESSE [--nom "Prénom Nom"]

Donne à cette personne l’administration de la plateforme (équipe DINUM), ouvre son compte s’il n’existe pas,
et affiche un lien de connexion à usage unique.`

const outcomes: Record<MadeAdministrator['outcome'], string> = {
  created: 'Le compte est ouvert, et administre la plateforme.',
  promoted: 'Ce compte administre désormais la plateforme.',
  already: 'Ce compte administre déjà la plateforme.',
}

const closed: Record<string, string> = {
  suspended: 'Ce compte est suspendu. Rétablissez-le d’abord, ou choisissez une autre adresse.',
  expired: 'Ce compte a pris fin. Choisissez une autre adresse.',
  left: 'Cette personne a quitté la plateforme. Choisissez une autre adresse.',
  pseudonym:
    'Cette adresse est celle d’une personne importée sous pseudonyme : elle ne peut pas se connecter.',
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { nom: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) return say(usage)
  const [address, ...more] = positionals
  if (!address || more.length > 0) throw new Advice(`Il manque l’adresse de la personne.\n\n${usage}`)
  const email = z.email().safeParse(address.trim().toLowerCase())
  if (!email.success) throw new Advice(`« ${address} » n’est pas une adresse électronique.\n\n${usage}`)
  if (!process.env.DATABASE_URL) throw new Advice('Passez par npm run admin : c’est lui qui ouvre la base.')

  const made = await makeAdministrator({ email: email.data, name: values.nom }).catch((error: unknown) => {
    if (error instanceof NotAdministrable) throw new Advice(closed[error.status] ?? 'Ce compte est fermé.')
    throw error
  })
  say(`${bold(made.email)} : ${outcomes[made.outcome]}`)
  await makeLink(made, async (token) => {
    say(`\nPour se connecter, une seule fois, dans les dix minutes :\n\n  ${bold(signInAddress(token))}\n`)
  })
  say('Si le site répond à une autre adresse, remplacez-en le début, ou donnez-la dans APP_URL.')
}

await main().finally(closeDatabase).catch(giveUp)
