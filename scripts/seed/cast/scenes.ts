import { addDays, isWorkingDay, parisDay } from '@/lib/time'
import { at } from '../calendar'
import type { Chance } from '../chance'
import type { Community } from '../communities/communities'
import { post, type Reply, type Thread } from '../discussions/posts'
import type { Deposit } from '../files/deposits'
import { contentOf } from '../files/content'
import { createHash } from 'node:crypto'
import type { Person } from '../people/people'
import { say } from '../speech'

/** A moment of these last working days: `0` is the last one that has begun, at nine. */
export function lately(now: Date, daysAgo: number, hour: number): Date {
  const today = parisDay(now)
  let day = isWorkingDay(today) && at(today, 9 * 60) < now ? today : previousWorkingDay(today)
  for (let count = 0; count < daysAgo; count += 1) day = previousWorkingDay(day)
  return new Date(Math.min(at(day, hour * 60).getTime(), now.getTime() - 120_000))
}

function previousWorkingDay(day: string): string {
  let previous = addDays(day, -1)
  while (!isWorkingDay(previous)) previous = addDays(previous, -1)
  return previous
}

/** When the personas last came by: what happened since is new to them. */
export const lastSeen = (now: Date): Date => lately(now, 1, 9.2)

type Stage = { communities: Community[]; people: Person[]; now: Date; chance: Chance }

/** What waits for the personas, so that whoever signs in finds something to do: threads told in so many words. */
export function stage({ communities, people, now, chance }: Stage): Thread[] {
  const threads: Thread[] = []
  const said = (text: string, speaker: Person, at: Date) => say(text, new Map(), chance, { speaker, at })
  const person = (givenName: string) =>
    people.find((each) => each.isCast && each.givenName === givenName) as Person
  const [nadia, sami, claire] = [person('Nadia'), person('Sami'), person('Claire')]
  const scene = (name: string, write: (community: Community, others: Person[]) => void) => {
    const community = communities.find((each) => each.name === name)
    if (!community) return
    const before = lately(now, 30, 9)
    const others = community.belongings.filter(
      (each) =>
        !each.person.isCast &&
        each.person.type === 'agent' &&
        each.joinedAt < before &&
        !each.leftAt &&
        each.person.status === 'active',
    )
    if (others.length >= 4)
      write(
        community,
        chance.shuffled(others).map((each) => each.person),
      )
  }
  const open = (
    community: Community,
    kind: Thread['kind'],
    author: Person,
    when: Date,
    title: string,
    body: string,
    mentions: Person[] = [],
  ): Thread => {
    const thread: Thread = {
      ...post(chance.id(when), author, when, said(body, author, when), mentions),
      ...{
        community,
        kind,
        title: said(title, author, when),
        replies: [],
        pinnedUntil: null,
        locked: null,
        accepted: null,
        events: [],
      },
    }
    threads.push(thread)
    return thread
  }
  const reply = (thread: Thread, author: Person, when: Date, body: string, mentions: Person[] = []) => {
    const written: Reply = {
      ...post(chance.id(when), author, when, said(body, author, when), mentions),
      parent: null,
      number: thread.replies.length + 1,
    }
    thread.replies.push(written)
  }

  scene('Archives numériques', (community, [first, second, third]) => {
    const asked = open(
      community,
      'question',
      nadia,
      lately(now, 4, 10.4),
      "Versement des courriels d'une équipe projet : que garder ?",
      "Bonjour à tous,\n\nNotre projet de carte régionale se termine, l'équipe de cinq personnes se disperse et la boîte partagée compte 11 000 messages. Une bonne part sont des envois de fichiers. Comment décidez-vous ce qui mérite d'être versé, sans y passer trois semaines ?\n\nNadia",
    )
    reply(
      asked,
      first as Person,
      lately(now, 1, 11.2),
      'Pour une boîte de projet, nous gardons les dossiers de décision (comités, arbitrages, validations) et rien des envois de fichiers : les fichiers eux-mêmes sont versés par ailleurs. Deux jours de tri au lieu de trois semaines.',
    )
    reply(
      asked,
      second as Person,
      lately(now, 1, 15.6),
      "D'accord, et pensez aux échanges avec le prestataire : ce sont eux que l'on recherche en cas de litige, longtemps après.",
    )
    reply(
      asked,
      sami,
      lately(now, 0, 9.3),
      `@${nadia.name}, je peux vous prêter notre grille de tri, elle est dans les fichiers (Guide_archivage_courant). Si vous voulez, on la remplit ensemble sur vos dix premiers dossiers.`,
      [nadia],
    )
    open(
      community,
      'question',
      sami,
      lately(now, 2, 9.6),
      'Plans et cartes numérisés : quel référentiel pour les situer ?',
      `Bonjour,\n\nNous versons 2 400 plans numérisés et le lecteur voudra les retrouver sur une carte. @${nadia.name}, vous qui faites cela tous les jours : faut-il géoréférencer chaque plan, ou une simple commune avec son code suffit-elle pour commencer ?\n\nSami`,
      [nadia],
    )
    open(
      community,
      'question',
      third as Person,
      lately(now, 3, 14.1),
      'Messages instantanés de service : quelqu’un les verse-t-il déjà ?',
      "Bonjour,\n\nLes décisions se prennent de plus en plus dans la messagerie instantanée, et rien n'en sort. L'outil permet un export par salon, peu lisible. Vos pratiques m'intéressent, même balbutiantes.\n\nCordialement.",
    )
  })
  scene('Géomatique et territoires', (community, [first, second]) => {
    open(
      community,
      'question',
      first as Person,
      lately(now, 2, 11.4),
      'Haies déclarées et haies vues du ciel : comment rapprocher les deux ?',
      "Bonjour,\n\nEntre la déclaration des exploitants et la détection sur image, un tiers des linéaires ne se superposent pas. Avant d'appeler tout le monde, je cherche une méthode de rapprochement qui tolère dix mètres d'écart sans tout confondre.\n\nMerci d'avance !",
    )
    const shared = open(
      community,
      'discussion',
      nadia,
      lately(now, 6, 14.5),
      'Une légende commune pour les cartes de crise en Bretagne',
      'Nous étions quatre services, avec quatre bleus différents pour la même crue. Depuis {mois-2}, une seule légende, huit symboles, un fichier de style partagé. Il est dans les fichiers de la communauté, dites-moi ce qui manque.',
    )
    reply(
      shared,
      second as Person,
      lately(now, 1, 10.9),
      'Repris ce matin pour notre exercice. Il manque un symbole « route coupée sur ordre », différent de « route inondée ».',
    )
  })
  scene('Animateurs de communautés', (community, [first, second]) => {
    const told = open(
      community,
      'news',
      claire,
      lately(now, 3, 16.2),
      'Communautés qui vivent, communautés qui dorment : ce que nous regardons',
      'Bonjour à toutes et à tous,\n\nNous préparons un point sur les communautés qui vivent, celles qui dorment et ce que vous avez essayé. Trois choses nous aideraient :\n\n- une pratique que vous referiez ;\n- une que vous ne referiez pas ;\n- un chiffre, même modeste.\n\nRépondez ici ou appelez-moi.\n\nClaire',
    )
    reply(
      told,
      first as Person,
      lately(now, 1, 14.3),
      'À refaire : appeler les cinq plus actifs plutôt qu’écrire à tous. À ne pas refaire : inscrire un service entier d’office. Chiffre : onze auteurs ce mois-ci contre quatre en {mois-5}.',
    )
    open(
      community,
      'question',
      second as Person,
      lately(now, 2, 15.1),
      'Comment annoncer la fermeture d’une communauté sans froisser ?',
      "Bonjour,\n\nNotre groupe a rempli sa mission. Il reste trente membres attachés à l'endroit plus qu'au sujet. J'aimerais fermer proprement, avec un dernier message qui ne ressemble pas à un avis de décès. Des exemples ?",
    )
  })
  return threads
}

/** A file that has just got a new version, in the community that the persona animates. */
export function newVersion({ communities, people, now, chance }: Stage): [Community, Deposit] | undefined {
  const community = communities.find(({ name }) => name === 'Archives numériques')
  const sami = people.find((each) => each.isCast && each.givenName === 'Sami')
  if (!community || !sami) return
  const versions = [
    [lately(now, 90, 10), ''],
    [lately(now, 40, 15), 'Durées relues avec le service juridique'],
    [lately(now, 0, 9.1), 'Grille de tri des courriels ajoutée page 3'],
  ] as const
  const name = 'Guide_archivage_courant.odt'
  const text =
    'Classer au fil de l’eau prend cinq minutes par jour. Retrouver un dossier mal rangé en prend trente. Une grille de tri aide à décider ce que l’on garde.'
  const made = versions.map(([when, note], index) => {
    const bytes = contentOf(
      name,
      { title: 'Guide de l’archivage courant', text, community: community.name, number: index + 1, at: when },
      chance,
    )
    return {
      id: chance.id(when),
      number: index + 1,
      at: when,
      by: sami,
      note,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
  })
  const first = made[0]
  if (!first) return
  return [
    community,
    {
      id: first.id,
      name,
      description: 'Pour les secrétariats et les chefs de bureau',
      creator: sami,
      versions: made,
      comments: [],
      removed: null,
      downloads: 64,
    },
  ]
}
