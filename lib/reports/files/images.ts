import sharp from 'sharp'
import { inBrowser, NoBrowser } from '@/lib/browser'
import type { Entry } from '@/lib/ui/zip'
import { tableOf } from '../model/document'
import { chartSvg } from '../ui/drawings/chartSvg'
import { inOurLetters, letters } from './letters'
import { PRINTED_WITHIN_MS } from './limits'
import type { Source } from './source'

/** Sharp on a good screen and on paper. */
const SCALE = 2
/** Of a drawing that is as large as it says. */
const DENSITY = 72

/** Each chart as a drawing (SVG) and as a picture (PNG). */
export async function imageFiles({ document }: Source, signal: AbortSignal): Promise<Entry[]> {
  const drawings = document.sections.flatMap((section) =>
    section.charts.map((chart) => ({
      key: chart.key,
      svg: chartSvg(chart, tableOf(section, chart.table), document.language),
    })),
  )
  const pictures = await picturesOf(
    drawings.map(({ svg }) => svg),
    signal,
  )
  return drawings.flatMap(({ key, svg }, place) => [
    { name: `${key}.svg`, bytes: Buffer.from(svg) },
    { name: `${key}.png`, bytes: pictures[place]! },
  ])
}

/** With our letters, which only a browser takes along; without one, with those that this machine has. */
async function picturesOf(svgs: string[], signal: AbortSignal): Promise<Buffer[]> {
  if (svgs.length === 0) return []
  const style = `${await letters()}body{margin:0;background:#fff}svg{display:block}`
  try {
    return await inBrowser({ signal, within: PRINTED_WITHIN_MS, scale: SCALE }, async (page) => {
      const markup = `<!doctype html><style>${style}</style>${inOurLetters(svgs.join(''))}`
      await page.setContent(markup, { waitUntil: 'load' })
      const pictures: Buffer[] = []
      for (const svg of await page.locator('body > svg').all()) pictures.push(await svg.screenshot())
      return pictures
    })
  } catch (error) {
    if (!(error instanceof NoBrowser)) throw error
    return Promise.all(
      svgs.map((svg) =>
        sharp(Buffer.from(svg), { density: DENSITY * SCALE })
          .flatten({ background: '#ffffff' })
          .png()
          .toBuffer(),
      ),
    )
  }
}
