import { formatters, translator } from '@/lib/i18n'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { EmptyState, ProgressBar } from '@/lib/ui/feedback'
import { KeysetPagination } from '@/lib/ui/navigation'
import { Time } from '@/lib/ui/Time'
import type { FileLine } from '../queries/list'
import { iconOf } from './icons'

interface FileListProps {
  slug: string
  files: FileLine[]
  next: string | undefined
  stored: number
  quota: number
  mayAdd: boolean
  sort: 'recent' | 'name'
  isBin: boolean
}

/** The files of a community: the newest first, or by name; and the bin, where one puts back what was removed. */
export async function FileList({ slug, files, next, stored, quota, mayAdd, sort, isBin }: FileListProps) {
  const [t, format] = [await translator('files'), await formatters()]
  const now = new Date()
  const base = `/communautes/${slug}/fichiers`
  const columns: Column<FileLine>[] = [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      cell: (file) => (
        <a className={`os-file ${iconOf(file.mediaType)}`} href={`${base}/${file.id}`}>
          {file.name}
        </a>
      ),
    },
    { key: 'by', header: t('by'), cell: (file) => file.by },
    {
      key: 'at',
      header: t('updated'),
      cell: (file) => <Time at={file.updatedAt} format={format} now={now} />,
    },
    { key: 'version', header: t('version'), numeric: true, cell: (file) => file.version },
    { key: 'size', header: t('size'), numeric: true, cell: (file) => format.bytes(file.size) },
  ]
  const empty = isBin ? (
    <EmptyState icon="fr-icon-delete-bin-line" title={t('binEmpty')}>
      {t('binEmptyWhy')}
    </EmptyState>
  ) : (
    <EmptyState icon="fr-icon-folder-2-line" title={t('empty')}>
      {mayAdd ? t('emptyAct') : t('emptyWait')}
    </EmptyState>
  )
  return (
    <>
      <p className="os-files__views">
        {isBin ? (
          <a href={base}>{t('backToFiles')}</a>
        ) : (
          <>
            <a href={sort === 'name' ? base : `${base}?tri=nom`}>
              {sort === 'name' ? t('sortRecent') : t('sortName')}
            </a>
            <a href={`${base}?corbeille=oui`}>{t('bin')}</a>
          </>
        )}
      </p>
      <DataTable
        caption={isBin ? t('bin') : t('title')}
        captionHidden
        prose
        columns={columns}
        rows={files}
        rowKey={(file) => file.id}
        empty={empty}
      />
      <KeysetPagination
        next={
          next &&
          `${base}?${new URLSearchParams({ ...(sort === 'name' && { tri: 'nom' }), ...(isBin && { corbeille: 'oui' }), apres: next })}`
        }
      />
      {!isBin && stored > quota * 0.8 && (
        <ProgressBar
          label={t('quota')}
          value={stored}
          max={quota}
          said={t('quotaSaid', { stored: format.bytes(stored), quota: format.bytes(quota) })}
        />
      )}
    </>
  )
}
