import type { Metadata } from 'next'
import { passwordLinkAbout } from '@/lib/accounts'
import { LinkOver } from '@/lib/accounts/ui/LinkPages'
import { ChoosePasswordPage } from '@/lib/accounts/ui/PasswordPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await translator('auth')
  const title = t((await passwordLinkAbout((await params).token)) ? 'choose.title' : 'link.overTitle')
  return { title, referrer: 'no-referrer', robots: 'noindex' }
}

export default async function PasswordPage({ params }: Props) {
  await openToAll()
  const { token } = await params
  const about = await passwordLinkAbout(token)
  return about ? <ChoosePasswordPage token={token} about={about} /> : <LinkOver of="link" />
}
