/** The icon of a kind of file, from its media type. */
export function iconOf(mediaType: string): string {
  if (mediaType.startsWith('image/')) return 'fr-icon-image-line'
  if (mediaType.startsWith('video/')) return 'fr-icon-film-line'
  if (mediaType.startsWith('audio/')) return 'fr-icon-music-2-line'
  if (/spreadsheet|excel|csv|tab-separated/.test(mediaType)) return 'fr-icon-table-line'
  if (/presentation|powerpoint/.test(mediaType)) return 'fr-icon-slideshow-line'
  if (mediaType === 'application/pdf') return 'fr-icon-file-pdf-line'
  if (mediaType === 'application/zip') return 'fr-icon-archive-line'
  return 'fr-icon-file-text-line'
}
