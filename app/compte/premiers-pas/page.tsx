import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { firstSteps } from '@/lib/onboarding'
import { StepsPage } from '@/lib/onboarding/ui/StepsPage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('onboarding'))('title') }
}

export default async function FirstStepsPage() {
  const viewer = await requireViewer()
  return <StepsPage found={await firstSteps(viewer)} />
}
