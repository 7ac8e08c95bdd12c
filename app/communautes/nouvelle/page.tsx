import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { ownOrganisations } from '@/lib/communities'
import { CreateForm, usualKind } from '@/lib/communities/ui/CreateForm'
import { translator } from '@/lib/i18n'
import { proposeAtCreation } from '@/lib/practices'
import { AtCreation } from '@/lib/practices/ui/AtCreation'
import { Page } from '@/lib/ui/Page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('communities'))('form.title') }
}

export default async function NewCommunityPage() {
  const viewer = await requireViewer()
  const organisations = await ownOrganisations(viewer)
  const [t, proposed] = await Promise.all([
    translator('communities'),
    proposeAtCreation(viewer, usualKind, new Date()),
  ])
  return (
    <Page
      title={t('form.title')}
      lead={t('form.lead')}
      width="reading"
      trail={[{ label: t('discover.title'), href: '/communautes' }]}
    >
      <CreateForm
        organisations={organisations}
        afterKind={<AtCreation kind={usualKind} proposed={proposed} />}
      />
    </Page>
  )
}
