import { translator } from '@/lib/i18n'
import { Level } from '@/lib/skills/ui/Level'
import { Badge } from '@/lib/ui/feedback'
import type { HeldSkill } from '../queries/skills'

/** «Cartographie ●●●●○ peut aider»: what somebody shows that they know, each leading to who else does. */
export async function PersonSkills({ skills }: { skills: HeldSkill[] }) {
  if (skills.length === 0) return null
  const t = await translator('directory')
  return (
    <ul className="os-person-skills">
      {skills.map(({ skillId, label, level, canHelp, wantsToLearn }) => (
        <li key={skillId}>
          <a href={`/competences/${skillId}`}>{label}</a> <Level level={level} named={false} />
          {canHelp && <Badge tone="success">{t('canHelp')}</Badge>}
          {wantsToLearn && <Badge>{t('wantsToLearn')}</Badge>}
        </li>
      ))}
    </ul>
  )
}
