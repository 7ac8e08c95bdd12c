import type { Metadata } from 'next'
import { AskPasswordPage } from '@/lib/accounts/ui/PasswordPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('forgot.title') }
}

export default async function ForgottenPage() {
  await openToAll()
  return <AskPasswordPage />
}
