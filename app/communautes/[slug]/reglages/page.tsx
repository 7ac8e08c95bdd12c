import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation, communitySettings } from '@/lib/communities'
import { AccessForm } from '@/lib/communities/ui/AccessForm'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { ClosingForms } from '@/lib/communities/ui/ClosingForms'
import { EditForm, RightsForm } from '@/lib/communities/ui/EditForm'
import { translator } from '@/lib/i18n'
import { proposeThere } from '@/lib/practices'
import { Timely } from '@/lib/practices/ui/Timely'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: (await translator('communities'))('settings.pageTitle', { name }) }
}

export default async function SettingsPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const community = await communityPresentation(viewer, slug)
  const settings = await communitySettings(viewer, slug)
  const learnt = settings.may.close
    ? await proposeThere(viewer, { slug, place: 'closing' }, new Date())
    : null
  const t = await translator('communities')
  return (
    <CommunityFrame
      community={community}
      tab="settings"
      title={t('settings.title')}
      acts={
        <a className="fr-btn fr-btn--tertiary" href={`/communautes/${slug}/reglages/historique`}>
          {t('history.title')}
        </a>
      }
    >
      <div className="os-reading">
        {settings.may.edit && <EditForm settings={settings} />}
        {settings.may.edit && <RightsForm settings={settings} />}
        {settings.may.changeAccess && <AccessForm settings={settings} />}
        {learnt && <Timely proposed={learnt} />}
        {settings.may.close && <ClosingForms settings={settings} />}
      </div>
    </CommunityFrame>
  )
}
