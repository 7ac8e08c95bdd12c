import { closeDatabase } from '@/lib/db'
import { loadStarter } from '@/lib/skills/starter'

/** The skills that a new platform begins with, and those of a newer version of ours; says what came of it. */
export async function ensureStarter(url: string | undefined): Promise<string> {
  process.env.DATABASE_URL = url
  try {
    const { plan, isWritten } = await loadStarter()
    return isWritten ? `${plan.changes.length} compétences mises à jour` : 'à jour'
  } finally {
    await closeDatabase()
  }
}
