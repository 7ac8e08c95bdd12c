import type { Metadata } from 'next'
import { linkHolds } from '@/lib/accounts'
import { LinkConfirm, LinkOver } from '@/lib/accounts/ui/LinkPages'
import { openToAll, ownPath } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await translator('auth')
  return {
    title: t((await linkHolds((await params).token)) ? 'link.confirmTitle' : 'link.overTitle'),
    referrer: 'no-referrer',
    robots: 'noindex',
  }
}

export default async function LinkPage({ params, searchParams }: Props) {
  await openToAll()
  const { token } = await params
  if (!(await linkHolds(token))) return <LinkOver of="link" />
  return <LinkConfirm token={token} returnTo={ownPath(one(await searchParams, 'retour'))} />
}
