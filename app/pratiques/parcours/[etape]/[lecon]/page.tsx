import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { courseLesson } from '@/lib/practices'
import { CourseLesson } from '@/lib/practices/ui/CourseLesson'

type Props = { params: Promise<{ etape: string; lecon: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { etape, lecon } = await params
  const { lesson } = await courseLesson(await requireViewer(), etape, lecon)
  return { title: lesson.title }
}

export default async function CourseLessonPage({ params }: Props) {
  const { etape, lecon } = await params
  return <CourseLesson page={await courseLesson(await requireViewer(), etape, lecon)} />
}
