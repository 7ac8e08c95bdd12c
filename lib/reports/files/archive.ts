import { createHash } from 'node:crypto'
import { translatorIn } from '@/lib/i18n'
import { zip, type Entry } from '@/lib/ui/zip'
import type { Source } from './source'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** As `sha256sum -c SHA256SUMS` reads it. */
const checksums = (entries: Entry[]): Entry => ({
  name: 'SHA256SUMS',
  bytes: Buffer.from(entries.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('')),
})

/**
 * Everything that was made of a report in one archive, with what each file is and how to check that none has changed.
 * @param isPrinted there is a PDF among them
 */
export function archiveOf({ document, version }: Source, entries: Entry[], isPrinted: boolean): Buffer {
  const t = translatorIn(document.language, 'reportFiles')
  const lines = [
    document.title,
    version ? t('version', { number: version.number }) : t('draft'),
    '',
    ...(['what', 'figures', 'pictures', 'program', 'check', 'values'] as const).map((key) =>
      t(`readMe.${key}`),
    ),
    ...(isPrinted ? [] : [t('readMe.noPdf')]),
  ]
  const readMe = {
    name: t('readMe.name'),
    bytes: Buffer.from(`${lines.join('\n\n').replace('\n\n\n\n', '\n\n')}\n`),
  }
  const all = [readMe, ...entries]
  return zip([...all, checksums(all)])
}
