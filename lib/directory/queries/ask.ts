import { authorizePlatform, type Person } from '@/lib/policy'
import { takeQuestion } from '../commands'
import { asksSomething, type DirectoryAsked } from '../model/asked'
import { directory, type Directory } from './directory'

export type Answer =
  | { kind: 'found'; directory: Directory }
  | { kind: 'nothing asked' }
  /** Too many questions: back in so many seconds. */
  | { kind: 'too many'; seconds: number }

/** One question to the directory, as far as one may ask: thirty a minute, a hundred and eighty an hour. */
export async function askDirectory(viewer: Person, asked: DirectoryAsked): Promise<Answer> {
  authorizePlatform(viewer, 'directory.read')
  if (!asksSomething(asked)) return { kind: 'nothing asked' }
  const seconds = await takeQuestion(viewer)
  if (seconds !== null) return { kind: 'too many', seconds }
  const found = await directory(viewer, asked)
  return found ? { kind: 'found', directory: found } : { kind: 'nothing asked' }
}
