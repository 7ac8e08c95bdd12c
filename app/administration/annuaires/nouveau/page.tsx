import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { organisationsToSpeakFor } from '@/lib/provisioning'
import { NewDirectory } from '@/lib/provisioning/ui/NewDirectory'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('provisioning'))('new.title') }
}

export default async function NewDirectoryPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await requireViewer()
  const organisations = await organisationsToSpeakFor(viewer)
  const kind = one(await searchParams, 'genre') === 'ldap' ? 'ldap' : 'scim'
  return <NewDirectory kind={kind} organisations={organisations} />
}
