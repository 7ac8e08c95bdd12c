import { question } from '@/lib/auth'
import { listTemplate } from '@/lib/imports'

export const GET = question((viewer) => listTemplate(viewer))
