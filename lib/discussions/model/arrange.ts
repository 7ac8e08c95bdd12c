/** What arranging needs to know of a reply. */
export interface Arrangeable {
  id: string
  number: number
  parentId: string | null
}

/** A reply of the first level, and what was answered to it: two levels on screen, whatever the depth. */
export interface Branch<Post extends Arrangeable> {
  post: Post
  answers: Post[]
}

/**
 * The replies of a page on two levels: an answer stands under the first-level reply it descends from, when that
 * reply is on the same page; otherwise by itself, in its place in time. Posts come ordered by number.
 */
export function arrange<Post extends Arrangeable>(posts: readonly Post[]): Branch<Post>[] {
  const branches = new Map<string, Branch<Post>>()
  const ordered: Branch<Post>[] = []
  for (const post of posts) {
    const above = post.parentId === null ? undefined : branches.get(post.parentId)
    if (above) {
      above.answers.push(post)
      branches.set(post.id, above)
    } else {
      const branch = { post, answers: [] }
      branches.set(post.id, branch)
      ordered.push(branch)
    }
  }
  return ordered
}

/** The first reply of others not read yet, in the order of the screen: the «nouveau» line stands above it. */
export function firstUnread<Post extends Arrangeable & { isOwn: boolean }>(
  branches: readonly Branch<Post>[],
  readNumber: number | null,
): string | null {
  if (readNumber === null) return null
  const shown = branches.flatMap(({ post, answers }) => [post, ...answers])
  return shown.find(({ number, isOwn }) => number > readNumber && !isOwn)?.id ?? null
}

/** Puts what was done to the thread between the replies, each before the first branch that came after it. */
export function weave<Post extends Arrangeable & { createdAt: Date }, Happening extends { at: Date }>(
  branches: readonly Branch<Post>[],
  happenings: readonly Happening[],
): ({ branch: Branch<Post> } | { happening: Happening })[] {
  const waiting = [...happenings]
  const woven: ({ branch: Branch<Post> } | { happening: Happening })[] = []
  for (const branch of branches) {
    while (waiting[0] && waiting[0].at < branch.post.createdAt) woven.push({ happening: waiting.shift()! })
    woven.push({ branch })
  }
  return [...woven, ...waiting.map((happening) => ({ happening }))]
}
