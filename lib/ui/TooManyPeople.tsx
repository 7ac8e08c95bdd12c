import { translator } from '@/lib/i18n'
import { Alert } from './feedback'

/** Where people would be shown, were it not too many in too short a time; the same words whichever page it is. */
export async function TooManyPeople({ seconds }: { seconds: number }) {
  const t = await translator('ui')
  return (
    <Alert tone="warning" title={t('tooManyPeople', { minutes: Math.ceil(seconds / 60) })}>
      <p>{t('tooManyPeopleText')}</p>
    </Alert>
  )
}
