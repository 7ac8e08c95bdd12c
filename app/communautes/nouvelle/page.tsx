import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { ownOrganisations } from '@/lib/communities'
import { CreateForm } from '@/lib/communities/ui/CreateForm'
import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('communities'))('form.title') }
}

export default async function NewCommunityPage() {
  const viewer = await requireViewer()
  const organisations = await ownOrganisations(viewer)
  const t = await translator('communities')
  return (
    <Page
      title={t('form.title')}
      lead={t('form.lead')}
      width="reading"
      trail={[{ label: t('discover.title'), href: '/communautes' }]}
    >
      <CreateForm organisations={organisations} />
    </Page>
  )
}
