import type { Metadata } from 'next'
import { LeavingProConnect } from '@/lib/accounts/ui/ProConnectPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('signOut.title') }
}

export default async function LeavingPage() {
  await openToAll()
  return <LeavingProConnect href="/deconnexion/proconnect/suite" />
}
