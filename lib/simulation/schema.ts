import { z } from 'zod'
import { oneLine } from '@/lib/ui/typed'

/** More would not be read side by side. */
export const MOST_COMPARED = 4
/** How long a scenario that was deleted may be brought back. */
export const RESTORED_FOR_DAYS = 30

const MOST_NAME = 120
const MOST_ADDRESS = 20_000

const title = z
  .string()
  .transform(oneLine)
  .pipe(z.string().min(1, 'simulator.mistake.noName').max(MOST_NAME, 'simulator.mistake.longName'))

/** `asked`: the address of the simulation, as the page read it. */
export const SaveScenario = z.object({ title, asked: z.string().max(MOST_ADDRESS) })
export const OneScenario = z.object({ scenarioId: z.uuid() })
export const RenameScenario = OneScenario.extend({ title })
export const ShareScenario = OneScenario.extend({ wanted: z.enum(['oui', 'non']) })
