import sharp from 'sharp'
import { fileTypeFromBuffer } from 'file-type'
import { Mistake } from '@/lib/auth'

/** A photograph of a telephone has twelve to fifty million points; a bomb has more, in a few kilobytes. */
const MOST_POINTS = 60_000_000
const MOST_BYTES = 12 * 1024 * 1024
/** A form that carries such a picture: a little longer, so that the picture itself is refused by a sentence. */
export const MOST_FORM_BYTES = 2 * MOST_BYTES
const SIDE = 320
const TAKEN = ['image/jpeg', 'image/png', 'image/webp']

// One picture at a time, on one thread: portraits are rare, pages are not.
sharp.concurrency(1)
sharp.cache(false)

/**
 * A picture drawn again as a square portrait, the right way up: nothing of the file that came is kept, neither place nor
 * camera nor what hid behind the image.
 * @throws Mistake when it is no picture we read, is too large, or is broken
 */
export async function portraitFrom(bytes: Buffer): Promise<Buffer> {
  if (bytes.length > MOST_BYTES)
    throw new Mistake('directory.mistake.photoBytes', { field: 'photo', values: { most: 12 } })
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !TAKEN.includes(type.mime))
    throw new Mistake('directory.mistake.photoType', { field: 'photo' })
  const picture = (most: number | false) =>
    sharp(bytes, { limitInputPixels: most, failOn: 'error', pages: 1 })
  // Only the header is read here.
  const size = await picture(false)
    .metadata()
    .catch(() => null)
  if (!size) throw new Mistake('directory.mistake.photoBroken', { field: 'photo' })
  if (size.width * size.height > MOST_POINTS)
    throw new Mistake('directory.mistake.photoPoints', { field: 'photo' })
  try {
    return await picture(MOST_POINTS)
      .autoOrient()
      .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' })
      .flatten({ background: '#ffffff' })
      .webp({ quality: 82 })
      .timeout({ seconds: 10 })
      .toBuffer()
  } catch {
    throw new Mistake('directory.mistake.photoBroken', { field: 'photo' })
  }
}
