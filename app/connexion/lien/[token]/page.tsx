import type { Metadata } from 'next'
import { linkHolds } from '@/lib/accounts'
import { LinkConfirm, LinkOver } from '@/lib/accounts/ui/LinkPages'
import { openToAll, ownPath } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await translator('auth'))('link.confirmTitle'),
    referrer: 'no-referrer',
    robots: 'noindex',
  }
}

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Asked> }

export default async function LinkPage({ params, searchParams }: Props) {
  await openToAll()
  const { token } = await params
  if (!(await linkHolds(token))) return <LinkOver of="link" />
  return <LinkConfirm token={token} returnTo={ownPath(one(await searchParams, 'retour'))} />
}
