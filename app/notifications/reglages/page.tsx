import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { mailLimits } from '@/lib/mail'
import { choicesOf } from '@/lib/notifications'
import { ChoicesForm } from '@/lib/notifications/ui/ChoicesForm'
import { Page } from '@/lib/ui/Page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('notifications'))('choices.title') }
}

export default async function NotificationChoicesPage() {
  const viewer = await requireViewer()
  const [t, choices] = await Promise.all([translator('notifications'), choicesOf(viewer)])
  const trail = [{ label: t('title'), href: '/notifications' }]
  return (
    <Page title={t('choices.title')} lead={t('choices.lead')} trail={trail} width="reading">
      <ChoicesForm {...choices} mailsADay={mailLimits.perPersonAndDay} />
    </Page>
  )
}
