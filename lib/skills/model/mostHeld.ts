/** The most held skills, the same order for the same people. */
export function mostHeld(
  people: readonly (readonly string[])[],
  most: number,
): { skill: string; holders: number }[] {
  const holders = new Map<string, number>()
  for (const held of people) for (const skill of held) holders.set(skill, (holders.get(skill) ?? 0) + 1)
  return [...holders]
    .map(([skill, count]) => ({ skill, holders: count }))
    .sort((one, other) => other.holders - one.holders || (one.skill < other.skill ? -1 : 1))
    .slice(0, most)
}
