/** What suggestions must beat: the most held skills, and the nearest ones by the cosine of their holders. */
export type Ranker = (held: readonly string[]) => string[]

export function popularity(people: readonly (readonly string[])[]): Ranker {
  const ranked = [...countsOf(people)].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
  return (held) => ranked.map(([skill]) => skill).filter((skill) => !held.includes(skill))
}

export function itemCosine(people: readonly (readonly string[])[]): Ranker {
  const counts = countsOf(people)
  const together = new Map<string, Map<string, number>>()
  for (const held of people)
    for (const one of held) {
      const row = together.get(one) ?? new Map<string, number>()
      together.set(one, row)
      for (const other of held) if (other !== one) row.set(other, (row.get(other) ?? 0) + 1)
    }
  return (held) => {
    const scores = new Map([...counts.keys()].map((skill) => [skill, 0]))
    for (const one of held)
      for (const [other, both] of together.get(one) ?? [])
        scores.set(
          other,
          (scores.get(other) ?? 0) + both / Math.sqrt((counts.get(one) ?? 1) * (counts.get(other) ?? 1)),
        )
    for (const skill of held) scores.delete(skill)
    return [...scores].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([skill]) => skill)
  }
}

function countsOf(people: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const held of people) for (const skill of held) counts.set(skill, (counts.get(skill) ?? 0) + 1)
  return counts
}
