import { deliverMail } from '@/lib/mail'
import { drainOutbox } from '@/lib/notifications/drain'
import { stillAllowed } from '@/lib/notifications/stillAllowed'

// What the worker does each second, in a process that a test can kill.
await drainOutbox({ now: new Date() })
await deliverMail(stillAllowed)
process.exit(0)
