import type { Metadata } from 'next'
import { passwordLinkAbout } from '@/lib/accounts'
import { LinkOver } from '@/lib/accounts/ui/LinkPages'
import { ChoosePasswordPage } from '@/lib/accounts/ui/PasswordPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('choose.title'), referrer: 'no-referrer', robots: 'noindex' }
}

export default async function PasswordPage({ params }: { params: Promise<{ token: string }> }) {
  await openToAll()
  const { token } = await params
  const about = await passwordLinkAbout(token)
  return about ? <ChoosePasswordPage token={token} about={about} /> : <LinkOver of="link" />
}
