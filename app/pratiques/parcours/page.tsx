import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { courseProgress } from '@/lib/practices'
import { Course } from '@/lib/practices/ui/Course'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('practices'))('course.title'),
})

export default async function CoursePage() {
  return <Course progress={await courseProgress(await requireViewer())} />
}
