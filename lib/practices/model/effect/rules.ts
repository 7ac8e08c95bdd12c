/** Of the formula of this folder, kept with each figure. */
export const effectVersion = 'effect@1'

/** How an effect is looked for, and when it may be shown (METRICS §6). Weeks are seven days, counted from the adoption. */
export const effectRules = {
  /** What comes of it: over so many weeks from the day of adoption. */
  outcomeWeeks: 8,
  /** The level just before, and the one before that. */
  levelWeeks: 8,
  /** The very last weeks: whether a dip deepens or is over. */
  recentWeeks: 3,
  /** Its usual level: a year, as far as it is that old, without the weeks of the level. */
  baseWeeks: 52,
  /** Younger, a community has no past to foresee it from. */
  youngestWeeks: 16,
  /** Others teach what would have come, this far before and after the adoption, every so many weeks. */
  aroundWeeks: 26,
  everyWeeks: 4,
  /** Under that, nothing is shown. Controls never adopted, and were alive enough to on one of the days. */
  leastAdopters: 10,
  leastControls: 30,
  /** More controls teach nothing new and cost a night: so many are drawn. */
  mostControls: 500,
  bootstraps: 999,
  placebos: 999,
  /** Placebo adoptions are drawn among so many whose past is the most alike. */
  neighbours: 20,
} as const

export const WEEK = 7
