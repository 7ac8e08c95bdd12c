/** What a link written by a person may lead to: the web, a mail address, or a page of ours. */
export function linkAddress(href: string): string | null {
  const written = href.trim()
  if (isOwnPath(written) || written.startsWith('#')) return written
  if (!URL.canParse(written)) return null
  return ['http:', 'https:', 'mailto:'].includes(new URL(written).protocol) ? written : null
}

/** A picture is shown only when it is a file of ours, whose route checks who may see it: nothing is asked of others. */
export function pictureAddress(href: string): string | null {
  const written = href.trim()
  return isOwnPath(written) && written.startsWith('/fichiers/') ? written : null
}

/** «/x» is ours; «//x» and «/\x» lead elsewhere, and «..» may leave the folder that was checked. */
function isOwnPath(written: string): boolean {
  return /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(written) && !/(^|\/)(\.|%2e){2}(\/|$|\?|#)/i.test(written)
}

export const isOutside = (href: string): boolean => /^https?:/i.test(href)
