import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Select, type Option } from '@/lib/ui/forms/Field'
import { Page } from '@/lib/ui/Page'
import { importLimits } from '../limits'
import { importFields, REQUIRED } from '../model/columns'
import { DepositSender } from './DepositSender'
import { listsTrail } from './listsTrail'
import { Steps } from './Steps'

interface DepositProps {
  isRequest: boolean
  organisations: { id: string; name: string }[]
  maySeveral: boolean
  usual: string | null
  importId: string
}

/** The first step: a file, and for which administration. Works without script, as a plain form. */
export async function Deposit({ isRequest, organisations, maySeveral, usual, importId }: DepositProps) {
  const [t, format] = [await translator('imports'), await formatters()]
  const base = isRequest ? '/comptes/demandes' : '/administration/imports'
  const options: Option[] = organisations.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Page
      title={isRequest ? t('deposit.requestTitle') : t('deposit.title')}
      trail={await listsTrail(isRequest)}
    >
      <Steps current="deposit" isRequest={isRequest} />
      <DepositSender
        action="/comptes/depot"
        folder={base}
        importId={importId}
        isRequest={isRequest}
        words={{
          label: t('deposit.file'),
          hint: t('deposit.hint', { rows: format.number(importLimits().rows) }),
          choose: t('deposit.choose'),
          drop: t('deposit.drop'),
          send: t('deposit.send'),
          sending: t('deposit.sending', { name: '' }),
          stop: t('deposit.stop'),
          stopped: t('deposit.stopped'),
          failed: t('deposit.failed'),
          missing: t('mistake.file'),
        }}
      >
        <Select
          name="organisationId"
          label={t('deposit.organisation')}
          hint={t('deposit.organisationHint')}
          options={options}
          placeholder={maySeveral ? t('deposit.several') : undefined}
          defaultValue={usual ?? ''}
        />
      </DepositSender>
      <p className="fr-hint-text">{t('deposit.safe')}</p>
      <details className="os-columns-help">
        <summary>{t('deposit.columnsHelp')}</summary>
        <p>{t('deposit.columnsHelpText')}</p>
        <DataTable
          caption={t('deposit.columnsHelp')}
          captionHidden
          dense
          columns={[
            {
              key: 'column',
              header: t('deposit.column'),
              rowHeader: true,
              cell: (field) => <code>{REQUIRED.includes(field) ? `${field} *` : field}</code>,
            },
            { key: 'meaning', header: t('deposit.meaning'), cell: (field) => t(`fields.${field}`) },
            { key: 'example', header: t('deposit.example'), cell: (field) => t(`examples.${field}`) },
          ]}
          rows={[...importFields]}
          rowKey={(field) => field}
          prose
        />
      </details>
    </Page>
  )
}
