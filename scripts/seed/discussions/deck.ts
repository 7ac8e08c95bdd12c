import type { ThreadKind } from '@/prisma/client/enums'
import type { Community } from '../communities/communities'
import type { Chance } from '../chance'
import type { Situation, Slot, Theme } from '../theme'
import { themeOf } from '../texts/index'
import { projet } from '../texts/projet'
import { vie } from '../texts/vie'

/** A situation and the words around it: those of its trade, those of life here. */
export type Card = { situation: Situation; words: Slot[]; played: number }

/** What each kind of community talks about: questions, discussions, news, ideas; and how much of it is its trade. */
const mixes = {
  practice: { kinds: { question: 68, discussion: 21, news: 9, idea: 2 }, theme: 0.76, project: 0 },
  information: { kinds: { question: 22, discussion: 14, news: 62, idea: 2 }, theme: 0.75, project: 0 },
  broadcast: { kinds: { question: 4, discussion: 3, news: 92, idea: 1 }, theme: 0.7, project: 0 },
  project: { kinds: { question: 34, discussion: 48, news: 16, idea: 2 }, theme: 0.24, project: 0.66 },
} as const

/** What may still be said in a community: what was said least comes first, so that little is said twice. */
export class Deck {
  readonly theme: Theme
  readonly #mix: (typeof mixes)[keyof typeof mixes]
  readonly #cards: Record<'theme' | 'project' | 'life', Card[]>

  constructor({ theme, kind }: Community, chance: Chance) {
    this.theme = themeOf(theme)
    this.#mix = mixes[kind]
    const cards = (from: Theme, words: Slot[]) =>
      chance.shuffled(from.situations).map((situation): Card => ({ situation, words, played: 0 }))
    this.#cards = {
      theme: cards(this.theme, this.theme.words),
      project: cards(projet, [...projet.words, ...this.theme.words]),
      // A small team sends itself no newsletter.
      life: cards(vie, [...vie.words, ...this.theme.words]).filter(
        ({ situation }) => kind !== 'project' || situation.kind !== 'news',
      ),
    }
  }

  /** What kind of thread comes next here. */
  kind(chance: Chance): ThreadKind {
    const kinds = Object.entries(this.#mix.kinds) as [ThreadKind, number][]
    return chance.weighted(kinds, ([, share]) => share)?.[0] ?? 'discussion'
  }

  draw(kind: ThreadKind, month: number, chance: Chance): Card {
    for (;;) {
      const dice = chance.next()
      const { theme, project } = this.#mix
      const from = dice < theme ? 'theme' : dice < theme + project ? 'project' : 'life'
      const fits = this.#cards[from].filter(
        ({ situation }) =>
          situation.kind === kind && (situation.months.length === 0 || situation.months.includes(month)),
      )
      // What is asked in this season is asked now.
      const card = chance.weighted(
        fits,
        ({ situation, played }) => (situation.months.length ? 2.5 : 1) / (1 + played * played * 6),
      )
      if (card) return card
    }
  }
}
