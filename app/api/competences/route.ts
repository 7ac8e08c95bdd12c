import { question } from '@/lib/auth'
import { findSkills } from '@/lib/skills'

/** Skills one may pick while typing: `?q=carto`. */
export const GET = question(async (viewer, _, url) => ({
  skills: await findSkills(viewer, url.searchParams.get('q') ?? ''),
}))
