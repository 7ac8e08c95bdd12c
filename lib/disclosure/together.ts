import { Deduction, pivotOf, TooLarge, tellsOf, without, type Combination } from './deduction'
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
  return new Set(wanted.filter((figure) => system.mayShow(figure)).map(({ id }) => id))
}

class System {
  readonly #known = new Deduction()
  readonly #secrets: Secrets
  readonly #figures: ReadonlyMap<string, Wanted>
  /** By figure and direction: the pieces of its parts that are shown. */
  readonly #shownParts = new Map<string, Set<number>>()

  constructor(
    private readonly pieces: readonly Part[],
    wanted: readonly Wanted[],
    private readonly rule: DisclosureRule,
  ) {
    this.#figures = new Map(wanted.map((figure) => [figure.id, figure]))
    const groups = [...pieces.keys()].map((piece) => [piece])
    for (const figure of wanted) {
      groups.push([...figure.pieces])
      for (const { figure: whole } of figure.within ?? [])
        groups.push(leftOf(this.#figures.get(whole)?.pieces ?? [], new Set(figure.pieces)))
    }
    const exposed = groups.filter((group) => isExposed(this.#partOf(group), rule))
    this.#secrets = new Secrets(exposed.map((group) => this.#combination(group)))
  }

  /** Shows the figure if it may be shown beside all that is shown already. */
  mayShow(figure: Wanted): boolean {
    const part = this.#partOf(figure.pieces)
    if (part.present > 0 && !mayBeKnown(part, this.rule)) return false
    try {
      const news = this.#known.remainder(this.#combination(figure.pieces))
      const leftovers = this.#leftoversWith(figure)
      if (leftovers.some(({ remainder }) => remainder.size === 0 || tellsOf(remainder, news))) return false
      if (news.size > 0) {
        if (this.#secrets.areToldBy(news)) return false
        this.#secrets.takeOut(news, pivotOf(news))
        this.#known.learn(news)
      }
      for (const [key, pieces] of this.#partsWith(figure)) this.#shownParts.set(key, pieces)
      for (const { key, remainder } of leftovers)
        this.#secrets.set(key, news.size > 0 ? without(remainder, news, pivotOf(news)) : remainder)
      return true
    } catch (error) {
      if (error instanceof TooLarge) return false
      throw error
    }
  }

  /** For each figure it is within, the pieces of its shown parts, with this one. */
  #partsWith({ pieces, within = [] }: Wanted): [key: string, pieces: Set<number>, whole: string][] {
    return within.map(({ figure, by }) => {
      const key = JSON.stringify([figure, by])
      return [key, new Set([...(this.#shownParts.get(key) ?? []), ...pieces]), figure]
    })
  }

  /** What the shown parts of each figure it is within, and this one, would leave of it, where that may not be known. */
  #leftoversWith(figure: Wanted): { key: string; remainder: Combination }[] {
    return this.#partsWith(figure).flatMap(([key, parts, whole]) => {
      const left = leftOf(this.#figures.get(whole)?.pieces ?? [], parts)
      if (!isExposed(this.#partOf(left), this.rule)) return []
      return [{ key, remainder: this.#known.remainder(this.#combination(left)) }]
    })
  }

  #partOf = (group: readonly number[]): Part =>
    group.map((piece) => this.pieces[piece] ?? NOBODY).reduce(together, NOBODY)

  /** Pieces in which nobody is are known to be nothing. */
  #combination = (group: readonly number[]): Combination =>
    new Map(group.filter((piece) => (this.pieces[piece]?.present ?? 0) > 0).map((piece) => [piece, 1]))
}

const leftOf = (whole: readonly number[], taken: ReadonlySet<number>) =>
  whole.filter((piece) => !taken.has(piece))

/** What must not be found, each without what is known of it; and, for each piece, in which of them it still is. */
class Secrets {
  readonly #left = new Map<string, Combination>()
  readonly #withPiece = new Map<number, Set<string>>()

  constructor(combinations: Combination[]) {
    for (const [index, combination] of combinations.entries()) this.set(String(index), combination)
  }

  /** What is left of a secret; in the place of what stood under that key. */
  set(key: string, combination: Combination): void {
    for (const piece of this.#left.get(key)?.keys() ?? []) this.#with(piece).delete(key)
    this.#left.set(key, combination)
    for (const piece of combination.keys())
      this.#withPiece.set(piece, (this.#withPiece.get(piece) ?? new Set()).add(key))
  }

  areToldBy(news: Combination): boolean {
    return [...this.#with(pivotOf(news))].some((key) => tellsOf(this.#at(key), news))
  }

  takeOut(news: Combination, pivot: number): void {
    for (const key of [...this.#with(pivot)]) this.set(key, without(this.#at(key), news, pivot))
  }

  #at = (key: string): Combination => this.#left.get(key) ?? new Map()
  #with = (piece: number): Set<string> => this.#withPiece.get(piece) ?? new Set()
}
