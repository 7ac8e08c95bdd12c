import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const files = createRequire(import.meta.url)
export const fileAt = (path: string): Buffer => readFileSync(files.resolve(path))

const INTER = '@fontsource-variable/inter'
const woff2 = (subset: string, style: string) => fileAt(`${INTER}/files/inter-${subset}-wght-${style}.woff2`)

const signs = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, place) => from + place))
/** What French and English are written with. Two signs of one shape would be mistaken in a PDF: no ʼ beside ’. */
const WRITTEN = `${signs(0x20, 0x7e)}${signs(0xa0, 0xff)}ŒœŸ‘’“”‚„†‡•…–—‹›€™−×÷≤≥`

/** One weight of a font whose weights vary: only such a font is kept as it is in a PDF. */
const weighing = (weight: number, style: 'normal' | 'italic') =>
  subsetFont(woff2('latin', style), WRITTEN, { targetFormat: 'woff2', variationAxes: { wght: weight } })

const face = (bytes: Buffer, style: string, weight: string, range = '') =>
  `@font-face{font-family:Inter;font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")${range && `;unicode-range:${range}`}}`

async function make(): Promise<string> {
  const upright = [400, 500, 600, 700].map(async (weight) =>
    face(await weighing(weight, 'normal'), 'normal', String(weight)),
  )
  const slanted = face(await weighing(400, 'italic'), 'italic', '400')
  const { 'latin-ext': rare } = JSON.parse(fileAt(`${INTER}/unicode.json`).toString()) as Record<
    string,
    string
  >
  // Letters of names from elsewhere.
  const others = face(woff2('latin-ext', 'normal'), 'normal', '100 900', rare)
  return [others, ...(await Promise.all(upright)), slanted].join('\n')
}

/** Made once for all who ask; a failure is theirs alone, and whoever asks next begins again. */
export function madeOnce<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}

/** The letters of the site, as a style sheet that carries them: no machine needs to have them. */
export const letters = madeOnce(make)

/** Our letters have no space so thin; another font would be looked for. */
export const inOurLetters = (markup: string): string => markup.replaceAll('\u202f', '\u00a0')
