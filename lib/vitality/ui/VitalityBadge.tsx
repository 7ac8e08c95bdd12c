import { translator } from '@/lib/i18n'
import { Badge, type BadgeTone } from '@/lib/ui/feedback'
import type { VitalityState } from '@/prisma/client/enums'

const tones: Record<VitalityState, BadgeTone> = {
  newborn: 'neutral',
  alive: 'success',
  watch: 'warning',
  asleep: 'info',
  closed: 'neutral',
}

/** What is said of a community, in a word; the colour repeats it. */
export async function VitalityBadge({ state }: { state: VitalityState }) {
  const t = await translator('vitality')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}
