import { Disguises, isChanged } from './disguise'
import { isExposed, mayBeKnown, NOBODY, together, type DisclosureRule, type Part } from './rule'

/** A figure that somebody wants to show: the sum of some pieces, none of which shares a person with another. */
export interface Wanted {
  readonly id: string
  readonly pieces: readonly number[]
  /**
   * The wanted figures it is a part of, and along what: a cell is a part of its row (by columns) and of its column (by
   * rows), a month of its quarter (by months), those who contribute of those who are active.
   */
  readonly within?: readonly { readonly figure: string; readonly by: string }[]
  /** Hidden already, for the sake of something shown elsewhere: not to be shown here, nor to be found from what is. */
  readonly isUnsaid?: boolean
}

/**
 * Which figures may be shown side by side: tables, margins, totals, filters, periods, one system for all of them.
 *
 * A figure is hidden when too few people stand behind it, or when one makes nearly all of it (primary suppression).
 * The others are taken in the order given, the most telling first; one is hidden too (complementary suppression) when
 * with it and everything shown before, by adding and subtracting, somebody would find
 * - a piece or a wanted figure that may not be known,
 * - what a figure leaves of the one it is within (those whom a filter leaves outside),
 * - what all the parts shown of a figure leave of it (the hidden cells of a row, together).
 *
 * The rules are those of French official statistics: law 51-711 of 7 June 1951, article 6, as Insee applies it to
 * tables (at least so many units in a cell, none with 85 % of it or more, secondary secrecy so that margins do not undo
 * the first). What is hidden first and what is hidden for it must look the same on screen: two hidden cells of
 * which one knows that each is small, with their sum, are nearly known.
 */
export function shownTogether(
  pieces: readonly Part[],
  wanted: readonly Wanted[],
  rule: DisclosureRule,
): Set<string> {
  const system = new System(pieces, wanted, rule)
  return new Set(wanted.filter((figure) => !figure.isUnsaid && system.mayShow(figure)).map(({ id }) => id))
}

class System {
  readonly #disguises: Disguises
  /** What must not be found. */
  readonly #secrets: readonly number[][]
  readonly #figures: ReadonlyMap<string, Wanted>
  /** By figure and direction: the pieces of its parts that are shown. */
  readonly #shownParts = new Map<string, Set<number>>()
  /** What those parts leave of it, where that may not be known. */
  readonly #leftovers = new Map<string, number[]>()

  constructor(
    private readonly pieces: readonly Part[],
    wanted: readonly Wanted[],
    private readonly rule: DisclosureRule,
  ) {
    this.#figures = new Map(wanted.map((figure) => [figure.id, figure]))
    const groups = [
      ...[...pieces.keys()].map((piece) => [piece]),
      ...wanted.map((figure) => [...figure.pieces]),
      ...wanted.flatMap((figure) =>
        (figure.within ?? []).map((whole) =>
          leftOf(this.#figures.get(whole.figure)?.pieces ?? [], new Set(figure.pieces)),
        ),
      ),
    ]
    const unsaid = wanted.filter(({ isUnsaid }) => isUnsaid).map((figure) => [...figure.pieces])
    this.#secrets = [...groups.filter((group) => isExposed(this.#partOf(group), rule)), ...unsaid]
      .map(this.#inhabited)
      .filter((group) => group.length > 0)
    const crowded = pieces.map(() => 0)
    for (const figure of wanted) for (const piece of figure.pieces) crowded[piece] = (crowded[piece] ?? 0) + 1
    this.#disguises = new Disguises(crowded)
  }

  /** Shows the figure if it may be shown beside all that is shown already. */
  mayShow(figure: Wanted): boolean {
    const part = this.#partOf(figure.pieces)
    if (part.present > 0 && !mayBeKnown(part, this.rule)) return false
    const pieces = this.#inhabited(figure.pieces)
    const parts = this.#partsWith(figure)
    const leftovers = parts.flatMap(({ key, left }) =>
      isExposed(this.#partOf(left), this.rule) ? [[key, this.#inhabited(left)] as const] : [],
    )
    if (this.#disguises.isKnown(pieces)) {
      if (leftovers.some(([, left]) => this.#disguises.isKnown(left))) return false
    } else {
      const disguise = this.#disguises.beside(pieces)
      const isSafe = (secret: readonly number[]) => isChanged(secret, disguise)
      if (!leftovers.every(([, left]) => isSafe(left))) return false
      if (!this.#secrets.every(isSafe) || ![...this.#leftovers.values()].every(isSafe)) return false
      this.#disguises.show(pieces)
    }
    for (const { key, shown } of parts) this.#shownParts.set(key, shown)
    for (const [key, left] of leftovers) this.#leftovers.set(key, left)
    return true
  }

  /** For each figure it is within, the pieces of its shown parts with this one, and what they leave of it. */
  #partsWith({ pieces, within = [] }: Wanted): { key: string; shown: Set<number>; left: number[] }[] {
    return within.map(({ figure, by }) => {
      const key = JSON.stringify([figure, by])
      const shown = new Set([...(this.#shownParts.get(key) ?? []), ...pieces])
      return { key, shown, left: leftOf(this.#figures.get(figure)?.pieces ?? [], shown) }
    })
  }

  #partOf = (group: readonly number[]): Part =>
    group.map((piece) => this.pieces[piece] ?? NOBODY).reduce(together, NOBODY)

  /** Pieces in which nobody is are known to be nothing. */
  #inhabited = (group: readonly number[]): number[] =>
    group.filter((piece) => (this.pieces[piece]?.present ?? 0) > 0)
}

const leftOf = (whole: readonly number[], taken: ReadonlySet<number>) =>
  whole.filter((piece) => !taken.has(piece))
