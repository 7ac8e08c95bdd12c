import { markPresence } from '@/lib/activity'
import { PresenceMarks } from '@/lib/activity/schema'
import { route } from '@/lib/auth'

export const POST = route(PresenceMarks, markPresence)
