import { translator } from '@/lib/i18n'
import { LEVELS } from '../schema'

/** «●●●○○ maîtrise»: the level is said, the dots only show it. */
export async function Level({ level, named = true }: { level: number | null; named?: boolean }) {
  const t = await translator('skills')
  const known = LEVELS.find((each) => each === level)
  if (!known) return null
  const name = t(`level.names.${known}`)
  return (
    <span className="os-level">
      <span className="fr-sr-only">{t('level.named', { level: known, name })}</span>
      {LEVELS.map((each) => (
        <i key={each} className={each <= known ? 'os-level__full' : undefined} aria-hidden="true" />
      ))}
      {named && (
        <span className="os-level__name" aria-hidden="true">
          {name}
        </span>
      )}
    </span>
  )
}
