import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '@/lib/i18n'
import { withoutControls } from '@/lib/ui/workbook'
import type { Chart, Table } from '../../model/document'
import { asOnPaper } from './palette'
import { Picture } from './Picture'

/**
 * A chart as a file of its own (.svg), in the colours of paper, with nothing outside it. For the worker and for scripts:
 * a page may not import it. What a name holds that XML does not know is left out.
 */
export const chartSvg = (chart: Chart, table: Table, language: Locale): string =>
  withoutControls(asOnPaper(renderToStaticMarkup(<Picture {...{ chart, table, language }} />)))
