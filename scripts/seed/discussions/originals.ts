import type { ThreadKind } from '@/prisma/client/enums'
import { daysBetween } from '@/lib/time'
import { dayOf } from '../calendar'
import type { Chance } from '../chance'
import type { Community } from '../communities/communities'
import type { Person } from '../people/people'
import { choose, say, type Meaning } from '../speech'
import type { Crowd } from './crowd'
import type { Card, Deck } from './deck'
import { opening } from './wording'

export type Opening = { title: string; body: string; card: Card; meaning: Meaning }

/** How many plain titles are tried before one says where one asks from. */
const patience = 16

/** Titles and texts of the whole platform: none is ever said twice. */
export class Originals {
  readonly #titles = new Set<string>()
  readonly #bodies = new Set<string>()

  /** What somebody has to say now; undefined when nothing is left that has not been said, which hardly happens. */
  open(
    community: Community,
    { deck, crowd }: { deck: Deck; crowd: Crowd },
    kind: ThreadKind,
    speaker: Person,
    at: Date,
    chance: Chance,
  ): Opening | undefined {
    const context = { speaker, at }
    const members = String(crowd.count(at))
    for (let tries = 0; tries < 40; tries += 1) {
      const card = deck.draw(kind, Number(dayOf(at).slice(5, 7)), chance)
      const meaning = this.#meaningIn(community, deck, at, chance).set('effectif', members)
      choose(card.words, meaning, chance, context)
      choose(card.situation.slots, meaning, chance, context)
      const said = say(chance.one(card.situation.titles), meaning, chance, context)
      // What others have asked already, one asks again for one's own place.
      const title = tries < patience ? said : `${said} (${speaker.place.replace(/^(le|la|les) |^l’/, '')})`
      if (title.length > 250 || this.#titles.has(plain(title))) continue
      const body = opening(chance.one(card.situation.bodies), kind, meaning, chance, context)
      if (!this.claim(title, body)) continue
      card.played += 1
      return { title, body, card, meaning }
    }
  }

  /** True the first time, for a title and a text that nobody has used. */
  claim(title: string, body: string): boolean {
    if (this.#titles.has(plain(title)) || this.#bodies.has(plain(body))) return false
    this.#titles.add(plain(title))
    this.#bodies.add(plain(body))
    return true
  }

  #meaningIn(
    { name, object, createdAt, belongings }: Community,
    deck: Deck,
    at: Date,
    chance: Chance,
  ): Meaning {
    const topic = deck.theme.words.find(({ names }) => names[0] === 'sujet')?.rows[0]?.[0] ?? ''
    const meaning: Meaning = new Map([
      ['communauté', name],
      ['sujet_court', topic.replace(/^(le|la|les) |^l'/, '').replace(/ et (le |la |les |l')/, ' et ')],
      ['numéro_l', String(1 + Math.max(1, Math.round(daysBetween(dayOf(createdAt), dayOf(at)) / 30)))],
      ['autre', chance.one(belongings).person.givenName],
    ])
    if (object) meaning.set('objet', object)
    return meaning
  }
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')
