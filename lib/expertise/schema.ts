import { z } from 'zod'
import { oneLine } from '@/lib/ui/typed'

/** Shapes of what forms send. Messages are keys of the catalogue. */
export const OneCluster = z.object({ clusterId: z.uuid() })
export const NameCluster = OneCluster.extend({
  name: z
    .string()
    .transform(oneLine)
    .pipe(z.string().min(3, 'skillMap.mistake.nameTooShort').max(60, 'skillMap.mistake.nameTooLong')),
})
