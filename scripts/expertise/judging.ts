/** How well lists found who in fact answered. */
export interface Found {
  questions: number
  /** Share of questions with somebody who answered among the first five. */
  hit: number
  /** Mean of 1 / rank of the first who answered, 0 beyond ten. */
  mrr: number
}

export const found = (ranks: readonly number[]): Found => ({
  questions: ranks.length,
  hit: ranks.filter((rank) => rank <= 5).length / ranks.length,
  mrr: meanOf(ranks.map((rank) => 1 / rank)),
})

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
