import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { courseStage } from '@/lib/practices'
import { CourseStageView } from '@/lib/practices/ui/Course'

type Props = { params: Promise<{ etape: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { stage } = await courseStage(await requireViewer(), (await params).etape)
  return { title: stage.title }
}

export default async function CourseStagePage({ params }: Props) {
  const { stage, ...progress } = await courseStage(await requireViewer(), (await params).etape)
  return <CourseStageView stage={stage} progress={progress} />
}
