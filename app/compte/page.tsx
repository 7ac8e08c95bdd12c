import type { Metadata } from 'next'
import { ownAccount } from '@/lib/accounts'
import { ProfilePage } from '@/lib/accounts/ui/ProfilePage'
import { objects } from '@/lib/activity'
import { ObjectionForm } from '@/lib/activity/ui/ObjectionForm'
import { requireViewer } from '@/lib/auth'
import { ownFields } from '@/lib/directory'
import { OwnProfile } from '@/lib/directory/ui/OwnProfile'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('accounts'))('account') }
}

export default async function AccountPage() {
  const viewer = await requireViewer()
  return (
    <ProfilePage account={await ownAccount(viewer)}>
      <OwnProfile own={await ownFields(viewer)} />
      <ObjectionForm objects={await objects(viewer)} />
    </ProfilePage>
  )
}
