import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { lastCalibration } from '@/lib/vitality'
import { CalibrationView } from '@/lib/vitality/ui/CalibrationView'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('vitality'))('calibration.title') }
}

export default async function CalibrationPage() {
  return <CalibrationView judged={await lastCalibration(await requireViewer())} />
}
