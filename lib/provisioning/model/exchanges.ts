/** Somebody, with what only one may bear (a user name, an address, a number): what their account has, what they are to have. */
export interface Moving {
  id: string
  has: readonly string[]
  takes: readonly string[]
}

/**
 * Who waits for whom: people who take what another of them leaves. Alone, each would be refused, at each reading;
 * together they can be written.
 * @returns groups of two or more
 */
export function exchangesAmong(people: readonly Moving[]): Moving[][] {
  const holders = new Map(people.flatMap((each) => each.has.map((what) => [what, each] as const)))
  const groupOf = new Map<string, Moving[]>(people.map((each) => [each.id, [each]]))
  for (const each of people) {
    for (const what of each.takes) {
      const holder = holders.get(what)
      const [own, theirs] = [groupOf.get(each.id)!, holder && groupOf.get(holder.id)!]
      if (!theirs || own === theirs) continue
      own.push(...theirs)
      for (const { id } of theirs) groupOf.set(id, own)
    }
  }
  return [...new Set(groupOf.values())].filter(({ length }) => length > 1)
}
