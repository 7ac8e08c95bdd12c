import type { Document } from './model/document'

/** Pages made lately, by report and revision: a page that waits for a file is asked again every few seconds. */
const pages = new Map<string, { madeAt: number; document: Promise<Document> }>()
const STILL_FRESH_MS = 60_000

/** A page as it was made within the minute, or made now. */
export function lately(key: string, now: Date, make: () => Promise<Document>): Promise<Document> {
  for (const [known, { madeAt }] of pages)
    if (Math.abs(now.getTime() - madeAt) > STILL_FRESH_MS) pages.delete(known)
  const known = pages.get(key)
  if (known) return known.document
  const document = make()
  pages.set(key, { madeAt: now.getTime(), document })
  document.catch(() => pages.delete(key))
  return document
}

/** What was entered by hand has changed: no page says it yet. */
export const forgetPages = (): void => pages.clear()
