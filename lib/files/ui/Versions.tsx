import { formatters, translator } from '@/lib/i18n'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { Badge } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Time } from '@/lib/ui/Time'
import { restoreVersionAction } from '../actions'
import type { FileShown } from '../queries/one'
import { Uploader } from './Uploader'
import { uploaderWords } from './uploaderWords'

type Version = FileShown['versions'][number]

/** Every version ever sent, the newest first; an earlier one can be taken up again. */
export async function Versions({ file, slug }: { file: FileShown; slug: string }) {
  if (file.removedAt) return null
  const [t, format] = [await translator('files'), await formatters()]
  const now = new Date()
  const columns: Column<Version>[] = [
    {
      key: 'number',
      header: t('version'),
      rowHeader: true,
      cell: (version) => (
        <>
          <a href={`/fichiers/${file.community.id}/${version.id}?enregistrer`}>
            {t('versionNumber', { number: version.number })}
          </a>{' '}
          {version.id === file.currentVersionId && <Badge tone="success">{t('currentVersion')}</Badge>}
        </>
      ),
    },
    { key: 'by', header: t('by'), cell: (version) => version.by },
    {
      key: 'at',
      header: t('sent'),
      cell: (version) => <Time at={version.uploadedAt} format={format} now={now} />,
    },
    { key: 'note', header: t('note'), cell: (version) => version.note || '–' },
    { key: 'size', header: t('size'), numeric: true, cell: (version) => format.bytes(version.size) },
    {
      key: 'sha',
      header: t('fingerprint'),
      hint: t('fingerprintHint'),
      cell: (version) => <code title={version.sha256}>{version.sha256.slice(0, 10)}</code>,
    },
  ]
  if (file.may.replace && file.versions.length > 1) {
    columns.push({
      key: 'acts',
      header: t('acts'),
      cell: (version) =>
        version.id !== file.currentVersionId && (
          <Form action={restoreVersionAction} className="os-form--inline">
            <input type="hidden" name="communityId" value={file.community.id} />
            <input type="hidden" name="depositId" value={file.id} />
            <input type="hidden" name="versionId" value={version.id} />
            <SubmitButton tone="tertiary" size="sm">
              {t('takeUp')}
              <span className="fr-sr-only"> {t('versionNumber', { number: version.number })}</span>
            </SubmitButton>
          </Form>
        ),
    })
  }
  return (
    <section className="os-section" aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <DataTable
        caption={t('versions')}
        captionHidden
        prose
        columns={columns}
        rows={file.versions}
        rowKey={(version) => version.id}
      />
      {file.may.replace && (
        <Uploader
          communityId={file.community.id}
          depositId={file.id}
          folder={`/communautes/${slug}/fichiers`}
          words={await uploaderWords(file.name)}
        />
      )}
    </section>
  )
}
