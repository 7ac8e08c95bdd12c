import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { keptScenario, outcomeAsked, scenarioName } from '@/lib/simulation'
import { ScenarioView } from '@/lib/simulation/ui/ScenarioView'
import type { Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await scenarioName(await requireViewer(), (await params).id) }
}

export default async function ScenarioPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  const kept = await keptScenario(viewer, (await params).id)
  return <ScenarioView kept={kept} outcome={outcomeAsked(address)} address={address} viewerId={viewer.id} />
}
