import { closeDatabase } from '@/lib/db'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { loadStarter } from '@/lib/skills/starter'

/** The skills and the lessons that a new platform begins with, and those of a newer version of ours; says what came of it. */
export async function ensureStarter(url: string | undefined): Promise<string> {
  process.env.DATABASE_URL = url
  try {
    const { plan, isWritten } = await loadStarter()
    const practices = await loadStarterPractices(new Date())
    const changes = [
      ...(isWritten ? [`${plan.changes.length} compétences mises à jour`] : []),
      ...(practices > 0 ? [`${practices} bonnes pratiques mises à jour`] : []),
    ]
    return changes.join(', ') || 'à jour'
  } finally {
    await closeDatabase()
  }
}
