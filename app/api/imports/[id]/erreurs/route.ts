import { question } from '@/lib/auth'
import { errorFile } from '@/lib/imports'

export const GET = question<{ id: string }>((viewer, { id }) => errorFile(viewer, id))
