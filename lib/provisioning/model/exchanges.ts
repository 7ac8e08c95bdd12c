/** Somebody who is to have a user name and an address, and those their account has now. */
export interface Moving {
  id: string
  now: { userName: string; email: string }
  next: { userName: string; email: string | null }
}

/**
 * Who waits for whom: people who take a name or an address that another of them leaves. Alone, each would be refused,
 * at each reading; together they can be written.
 * @returns groups of two or more
 */
export function exchangesAmong(people: readonly Moving[]): Moving[][] {
  const byName = new Map(people.map((each) => [each.now.userName.toLowerCase(), each]))
  const byEmail = new Map(people.map((each) => [each.now.email, each]))
  const groupOf = new Map<string, Moving[]>(people.map((each) => [each.id, [each]]))
  for (const each of people) {
    const holders = [byName.get(each.next.userName.toLowerCase()), byEmail.get(each.next.email ?? '')]
    for (const holder of holders) {
      const [own, theirs] = [groupOf.get(each.id)!, holder && groupOf.get(holder.id)!]
      if (!theirs || own === theirs) continue
      own.push(...theirs)
      for (const { id } of theirs) groupOf.set(id, own)
    }
  }
  return [...new Set(groupOf.values())].filter(({ length }) => length > 1)
}
