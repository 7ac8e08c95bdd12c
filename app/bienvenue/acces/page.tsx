import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { mayChooseFirstPassword, proConnectSettings } from '@/lib/accounts'
import { FirstPasswordPage } from '@/lib/accounts/ui/FirstPasswordPage'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('invited'))('next.title'), robots: 'noindex' }
}

export default async function NextTimePage() {
  const viewer = await requireViewer()
  // Later, or with a password already, this is looked after with the rest of one's security.
  if (!(await mayChooseFirstPassword(viewer, new Date()))) redirect('/compte/securite')
  return (
    <FirstPasswordPage email={viewer.email} name={viewer.name} proConnect={proConnectSettings() !== null} />
  )
}
