import type { Metadata } from 'next'
import { proofAsked } from '@/lib/accounts'
import { ProofView } from '@/lib/accounts/ui/merging/ProofView'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await translator('lifeCycle')
  const proof = await proofAsked(await requireViewer(), (await params).token)
  return { title: t(proof ? 'proof.title' : 'proof.overTitle') }
}

export default async function ProofPage({ params }: Props) {
  const viewer = await requireViewer()
  const { token } = await params
  return <ProofView token={token} proof={await proofAsked(viewer, token)} />
}
