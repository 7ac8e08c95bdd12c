import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { demoPersonas, proConnectSettings, showsStateBrand } from '@/lib/accounts'
import { SignInPage } from '@/lib/accounts/ui/SignInPage'
import { isPerson, openToAll, ownPath } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('signIn') }
}

export default async function ConnexionPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await openToAll()
  const asked = await searchParams
  const returnTo = ownPath(one(asked, 'retour'))
  if (isPerson(viewer)) redirect(returnTo)
  return (
    <SignInPage
      returnTo={returnTo}
      reason={one(asked, 'motif')}
      proConnect={proConnectSettings() !== null}
      stateBrand={showsStateBrand()}
      personas={demoPersonas()}
    />
  )
}
