/** What the content must look like: a signature known for the format, or plain text (no format has a signature). */
type Content = readonly string[] | 'text'

interface Format {
  /** The type we announce when we give the file back, whatever the sender said. */
  mediaType: string
  content: Content
  /** May be shown in the page itself: formats that carry no script. */
  inline?: true
}

const office = (mediaType: string): Format => ({ mediaType, content: [mediaType, 'application/zip'] })
const oldOffice = (mediaType: string): Format => ({ mediaType, content: ['application/x-cfb', mediaType] })
const image = (name: string): Format => ({
  mediaType: `image/${name}`,
  content: [`image/${name}`],
  inline: true,
})
const text = (mediaType: string): Format => ({ mediaType, content: 'text' })

/**
 * The formats that people share at work. By extension AND by content: a program renamed `.pdf` is refused.
 * Left out on purpose: whatever a browser or a desk would run (HTML, SVG, scripts, programs, macros).
 */
export const ALLOWED: Readonly<Record<string, Format>> = {
  pdf: { mediaType: 'application/pdf', content: ['application/pdf'] },
  odt: office('application/vnd.oasis.opendocument.text'),
  ods: office('application/vnd.oasis.opendocument.spreadsheet'),
  odp: office('application/vnd.oasis.opendocument.presentation'),
  odg: office('application/vnd.oasis.opendocument.graphics'),
  docx: office('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  xlsx: office('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  pptx: office('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  doc: oldOffice('application/msword'),
  xls: oldOffice('application/vnd.ms-excel'),
  ppt: oldOffice('application/vnd.ms-powerpoint'),
  rtf: { mediaType: 'application/rtf', content: ['application/rtf', 'text/rtf'] },
  epub: { mediaType: 'application/epub+zip', content: ['application/epub+zip'] },
  zip: { mediaType: 'application/zip', content: ['application/zip'] },
  txt: text('text/plain'),
  md: text('text/markdown'),
  csv: text('text/csv'),
  tsv: text('text/tab-separated-values'),
  json: text('application/json'),
  geojson: text('application/geo+json'),
  ics: { mediaType: 'text/calendar', content: 'text' },
  vcf: { mediaType: 'text/vcard', content: 'text' },
  png: image('png'),
  jpg: image('jpeg'),
  jpeg: image('jpeg'),
  gif: image('gif'),
  webp: image('webp'),
  avif: image('avif'),
  mp3: { mediaType: 'audio/mpeg', content: ['audio/mpeg'] },
  m4a: { mediaType: 'audio/mp4', content: ['audio/x-m4a', 'audio/mp4', 'video/mp4'] },
  ogg: {
    mediaType: 'audio/ogg',
    content: ['audio/ogg', 'audio/ogg; codecs=opus', 'video/ogg', 'application/ogg'],
  },
  wav: { mediaType: 'audio/wav', content: ['audio/wav', 'audio/vnd.wave'] },
  mp4: { mediaType: 'video/mp4', content: ['video/mp4', 'audio/x-m4a', 'video/x-m4v'] },
  webm: { mediaType: 'video/webm', content: ['video/webm', 'video/matroska'] },
}

/** Signatures that text files may well show: they are texts too. */
const TEXT_SIGNATURES = ['text/calendar', 'text/vcard', 'application/json', 'text/plain', 'text/csv']

/** The extension of a name, in small letters, without its dot: `Guide.PDF` → `pdf`. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 1 ? '' : name.slice(dot + 1).toLowerCase()
}

export const formatOf = (name: string): Format | undefined => {
  const extension = extensionOf(name)
  return Object.hasOwn(ALLOWED, extension) ? ALLOWED[extension] : undefined
}

/**
 * Does the content keep the promise of the extension?
 * @param detected the media type its signature shows; undefined when it shows none
 * @param looksLikeText no zero byte among the first ones
 */
export function contentFits(name: string, detected: string | undefined, looksLikeText: boolean): boolean {
  const format = formatOf(name)
  if (!format) return false
  if (format.content === 'text') return looksLikeText && (!detected || TEXT_SIGNATURES.includes(detected))
  return detected !== undefined && format.content.includes(detected)
}
