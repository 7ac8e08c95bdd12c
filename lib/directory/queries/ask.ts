import { countShown, WHOLE_PAGE } from '@/lib/auth'
import { authorizePlatform, type Person } from '@/lib/policy'
import { HAS_FROM } from '@/lib/skills/schema'
import { takeQuestion } from '../commands'
import { asksSomething, directoryAsked, type DirectoryAsked } from '../model/asked'
import { directory, type Directory, type Listed } from './directory'
import { profileOf, type Profile } from './person'

/** Too many questions, or too many people shown: back in so many seconds. */
export interface TooMany {
  kind: 'too many'
  seconds: number
}

export type Answer = { kind: 'found'; directory: Directory } | { kind: 'nothing asked' } | TooMany

/** One question to the directory, as far as one may ask: thirty a minute, a hundred and eighty an hour. */
export async function askDirectory(viewer: Person, asked: DirectoryAsked): Promise<Answer> {
  authorizePlatform(viewer, 'directory.read')
  if (!asksSomething(asked)) return { kind: 'nothing asked' }
  const seconds = await takeQuestion(viewer)
  if (seconds !== null) return { kind: 'too many', seconds }
  const found = await directory(viewer, asked)
  if (!found) return { kind: 'nothing asked' }
  const wait = await countShown(viewer, found.people.length)
  return wait === null ? { kind: 'found', directory: found } : { kind: 'too many', seconds: wait }
}

/**
 * The first of those who have a skill, or one under it, and show it to the viewer, beside something else: a question to
 * the directory like any other, that shows so many people. `laterIn`: in so many seconds, since they were too many.
 */
export async function askHolders(
  viewer: Person,
  { skillId, organisationId }: { skillId: string; organisationId: string | null },
  most: number,
): Promise<{ people: Listed[]; laterIn: number | null }> {
  authorizePlatform(viewer, 'directory.read')
  const seconds = await takeQuestion(viewer)
  if (seconds !== null) return { people: [], laterIn: seconds }
  const asked = directoryAsked({ competence: skillId, administration: organisationId ?? undefined })
  const found = (await directory(viewer, asked))?.people ?? []
  // The skill that is asked for comes first; to have it is what it is on the map.
  const has = ({ skills: [first] }: Listed) => !first?.wantsToLearn || (first.level ?? 0) >= HAS_FROM
  const people = found.filter(has).slice(0, most)
  const laterIn = await countShown(viewer, people.length)
  return { people: laterIn === null ? people : [], laterIn }
}

/** Somebody, as the viewer may see them, as far as one may look at people; oneself always. */
export async function askProfile(
  viewer: Person,
  memberId: string,
): Promise<{ kind: 'found'; profile: Profile } | TooMany> {
  authorizePlatform(viewer, 'directory.read')
  const profile = await profileOf(viewer, memberId)
  const seconds = profile.isSelf ? null : await countShown(viewer, WHOLE_PAGE)
  return seconds === null ? { kind: 'found', profile } : { kind: 'too many', seconds }
}
