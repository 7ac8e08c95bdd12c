import type { Translate } from '@/lib/i18n'
import type { Reason } from '../answering/suggesting'

/** Why somebody is proposed, in words: «a déclaré Accessibilité, niveau 4, recommandée par 2 collègues». */
export function reasonIn(t: Translate<'expertise'>, reason: Reason): string {
  if (reason.kind !== 'skill') return t(`why.${reason.kind}`, { count: reason.answers, ...wordOf(reason) })
  const { label, level, endorsements } = reason
  const declared = level === null ? t('why.skill', { label }) : t('why.skillLevel', { label, level })
  return endorsements > 0 ? `${declared}, ${t('why.endorsed', { count: endorsements })}` : declared
}

const wordOf = (reason: Reason) => (reason.kind === 'term' ? { word: reason.word } : { word: '' })
