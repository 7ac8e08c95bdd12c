import { Hidden } from '@/lib/engagement/ui/Hidden'
import { saidFigure } from '@/lib/engagement/ui/words'
import type { FigureKey } from '@/lib/engagement/schema'
import { formatters, translator } from '@/lib/i18n'
import { valueIn } from '../model/charts'
import type { WholeReport } from '../model/report'

/** A figure of a whole, as it is said; «n. d.» where it may not be. */
export async function Said({ report, figure }: { report: WholeReport | null; figure: FigureKey }) {
  const [measured, format] = await Promise.all([translator('engagement'), formatters()])
  const value = valueIn(report, figure)
  return value === 'hidden' ? <Hidden /> : saidFigure(figure, value, measured, format)
}
