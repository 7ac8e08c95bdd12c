import { z } from 'zod'
import { oneLine } from '@/lib/ui/typed'
import { TOKEN_DAYS } from '@/lib/ui/tokenDays'

export const MOST_PURPOSE = 200

const words = (mistake: `figuresApi.mistake.${string}`, least: number, most: number) =>
  z.string().transform(oneLine).pipe(z.string().min(least, mistake).max(most, mistake))

export const OpenFigures = z.object({
  name: words('figuresApi.mistake.name', 1, 80),
  purpose: words('figuresApi.mistake.purpose', 10, MOST_PURPOSE),
  responsible: words('figuresApi.mistake.responsible', 3, MOST_PURPOSE),
  /** Nothing: everything. */
  ministryId: z.union([z.literal('').transform(() => null), z.uuid()], 'figuresApi.mistake.ministry'),
  days: z.coerce.number().pipe(z.literal([...TOKEN_DAYS])),
})
export const OneToken = z.object({ tokenId: z.uuid() })
