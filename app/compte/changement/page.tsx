import type { Metadata } from 'next'
import { changeUnderWay } from '@/lib/accounts'
import { ChangeView } from '@/lib/accounts/ui/merging/ChangeView'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('change.title') }
}

export default async function ChangePage() {
  const viewer = await requireViewer()
  const [t, own] = await Promise.all([translator('lifeCycle'), translator('accounts')])
  const underWay = await changeUnderWay(viewer, new Date())
  return (
    <Page
      title={t('change.title')}
      lead={t('change.lead')}
      trail={[{ label: own('account'), href: '/compte' }]}
    >
      <ChangeView underWay={underWay} email={viewer.email} />
    </Page>
  )
}
