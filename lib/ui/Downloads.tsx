import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { fileFormats, type FileFormat } from './tableFile'

type DownloadsProps = {
  /** Where the table is, its format apart: `tableResponse(table, askedFormat(address))` answers there. */
  href: string
  /** Which table it is, for who hears the links one by one. */
  of: string
  /** Said instead of «Télécharger», where there is more to say. */
  label?: ReactNode
}

/** The same table as a file, once a format. */
export async function Downloads({ href, of, label }: DownloadsProps) {
  const t = await translator('ui')
  return (
    <p className="os-meta os-downloads">
      <span>{label ?? t('download')}</span>
      {fileFormats.map((format) => (
        <a key={format} href={inFormat(href, format)}>
          {format.toUpperCase()}
          <span className="fr-sr-only"> {t('downloadOf', { of })}</span>
        </a>
      ))}
    </p>
  )
}

const inFormat = (href: string, format: FileFormat) =>
  `${href}${href.includes('?') ? '&' : '?'}format=${format}`
