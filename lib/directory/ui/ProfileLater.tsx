import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'
import { TooManyPeople } from '@/lib/ui/TooManyPeople'

/** In the place of somebody's page, for whoever has opened too many. */
export async function ProfileLater({ seconds }: { seconds: number }) {
  const t = await translator('directory')
  return (
    <Page title={t('title')} width="reading">
      <TooManyPeople seconds={seconds} />
    </Page>
  )
}
