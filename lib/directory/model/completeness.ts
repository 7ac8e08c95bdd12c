/** What makes a profile found and understood, the most useful first. */
export const STEPS = ['jobTitle', 'place', 'about', 'photo', 'languages', 'phone'] as const
export type Step = (typeof STEPS)[number]

const SHOWN = 3

/** How complete a profile is, and the next three things to add; what a directory keeps locked is not asked for. */
export function completeness(
  filled: Record<Step, boolean>,
  locked: Step[],
): { percent: number; next: Step[] } {
  const asked = STEPS.filter((step) => filled[step] || !locked.includes(step))
  const done = asked.filter((step) => filled[step])
  return {
    percent: asked.length === 0 ? 100 : Math.round((100 * done.length) / asked.length),
    next: asked.filter((step) => !filled[step]).slice(0, SHOWN),
  }
}
