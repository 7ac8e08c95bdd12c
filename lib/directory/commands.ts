import { take, TooSoon } from '@/lib/accounts'
import { authorizePlatform, type Person } from '@/lib/policy'

/** Counts one question to the directory. Returns how many seconds to wait when there were too many, else null. */
export async function takeQuestion(viewer: Person): Promise<number | null> {
  authorizePlatform(viewer, 'directory.read')
  try {
    await take('directoryOfMinute', viewer.id)
    await take('directoryOfHour', viewer.id)
    return null
  } catch (error) {
    if (error instanceof TooSoon) return error.seconds
    throw error
  }
}
