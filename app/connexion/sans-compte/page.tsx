import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { emailWithoutAccount } from '@/lib/accounts'
import { NoAccount } from '@/lib/accounts/ui/ProConnectPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('noAccount.title') }
}

export default async function NoAccountPage() {
  await openToAll()
  return <NoAccount email={await emailWithoutAccount(await headers())} />
}
