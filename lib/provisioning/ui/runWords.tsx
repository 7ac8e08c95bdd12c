import { translator, type Translate } from '@/lib/i18n'
import { Badge, type BadgeTone } from '@/lib/ui/feedback'
import { VERDICTS, type Counts, type Verdict } from '../model/verdict'
import type { ShownRun } from '../queries'

const STATES: Record<ShownRun['state'], BadgeTone> = {
  asked: 'info',
  running: 'info',
  done: 'success',
  refused: 'warning',
  failed: 'error',
}

export const VERDICT_TONES: Record<Verdict, BadgeTone> = {
  created: 'success',
  attached: 'info',
  updated: 'accent',
  unchanged: 'neutral',
  deactivated: 'warning',
  duplicate: 'warning',
  refused: 'error',
}

export async function RunBadge({ run }: { run: ShownRun }) {
  const t = await translator('provisioning')
  return <Badge tone={STATES[run.state]}>{t(`runState.${run.state}`)}</Badge>
}

/** «12 créés · 3 mis à jour» */
export const saidCounts = (t: Translate<'provisioning'>, counts: Counts): string =>
  VERDICTS.flatMap((verdict) => {
    const count = counts[verdict]
    return count ? [t(`counted.${verdict}`, { count })] : []
  }).join(' · ') || '—'

/** What a reading is called: in the list, on the tab and above its page. */
export const runTitle = ({ isTrial, isWhole }: { isTrial: boolean; isWhole: boolean }) =>
  `run.${isTrial ? 'trialTitle' : isWhole ? 'wholeTitle' : 'deltaTitle'}` as const
