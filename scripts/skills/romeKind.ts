import type { SkillKind } from '@/prisma/client/enums'

/** «SAVOIRS THEORIQUES ET PROCEDURAUX», «SAVOIR-FAIRE», «SAVOIR-ETRE PROFESSIONNELS». */
export function kindOf(words: string, isCompetence: boolean): SkillKind {
  if (/[eê]tre/i.test(words)) return 'attitude'
  if (/faire|action|activit/i.test(words)) return 'ability'
  return isCompetence ? 'knowledge' : 'ability'
}
