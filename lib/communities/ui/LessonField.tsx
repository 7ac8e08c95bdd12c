import { translator } from '@/lib/i18n'
import { TextArea } from '@/lib/ui/forms'

/** What whoever closes a community would tell the next one. */
export async function LessonField({ isOptional = false }: { isOptional?: boolean }) {
  const t = await translator('communities')
  return (
    <TextArea
      name="lesson"
      label={t('lesson.label', { optional: String(isOptional) })}
      hint={t('lesson.hint')}
      rows={3}
      maxLength={500}
    />
  )
}
