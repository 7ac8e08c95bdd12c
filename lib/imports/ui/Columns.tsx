import { formatters, translator, type Translate } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Notice } from '@/lib/ui/feedback'
import { Checkbox, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { chooseColumnsAction } from '../actions'
import { importFields, REQUIRED } from '../model/columns'
import type { ShownImport } from '../queries/one'

const SEPARATORS: Record<string, 'semicolon' | 'comma' | 'tab'> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
}

function asRead(
  t: Translate<'imports'>,
  { format, separator = ';', encoding = '', sheet = '' }: ShownImport['list']['reading'],
) {
  if (format === 'csv')
    return t('columns.csv', {
      separator: t(`columns.${SEPARATORS[separator] ?? 'semicolon'}`),
      encoding: encoding.replace(/^windows/, 'Windows').replace(/^(utf|iso)/, (set) => set.toUpperCase()),
    })
  return format === 'xlsx' ? t('columns.xlsx', { sheet }) : t('columns.ods')
}

/** The second step: what each column says, guessed where we can. */
export async function Columns({ list, isRequest, organisation, sameFileAt }: ShownImport) {
  const [t, format] = [await translator('imports'), await formatters()]
  const { headers, sample } = list.reading
  const rows = headers.map((header, index) => ({
    index,
    header: header || t('columns.unnamed', { number: index + 1 }),
    sample: sample.map((cells) => cells[index] ?? '').filter(Boolean),
    field: list.mapping[index] ?? '',
  }))
  return (
    <>
      <h2 className="fr-h4">{t('columns.title')}</h2>
      <p>
        {t('columns.lead')} {t('columns.read', { format: asRead(t, list.reading) })}
      </p>
      {sameFileAt && (
        <Notice>
          <p>{t('columns.already', { at: format.dateTime(sameFileAt) })}</p>
        </Notice>
      )}
      <Form action={chooseColumnsAction} className="os-form os-form--wide" label={t('columns.title')}>
        <input type="hidden" name="importId" value={list.id} />
        <DataTable
          caption={t('columns.table')}
          captionHidden
          prose
          columns={[
            { key: 'header', header: t('columns.header'), rowHeader: true, cell: (row) => row.header },
            {
              key: 'sample',
              header: t('columns.sample'),
              cell: (row) => <span className="os-sample">{row.sample.slice(0, 3).join(' · ')}</span>,
            },
            {
              key: 'meaning',
              header: t('columns.meaning'),
              cell: (row) => (
                <select
                  className="fr-select"
                  name={`c${row.index}`}
                  defaultValue={row.field}
                  aria-label={t('columns.meaningOf', { column: row.header })}
                >
                  <option value="">{t('columns.aside')}</option>
                  {importFields.map((field) => (
                    <option key={field} value={field}>
                      {REQUIRED.includes(field)
                        ? `${t(`fields.${field}`)} (${t('columns.required')})`
                        : t(`fields.${field}`)}
                    </option>
                  ))}
                </select>
              ),
            },
          ]}
          rows={rows}
          rowKey={(row) => String(row.index)}
        />
        <fieldset className="fr-fieldset os-import-options">
          <legend className="fr-fieldset__legend">{t('columns.options')}</legend>
          <div className="fr-fieldset__element">
            <Checkbox
              name="invites"
              label={t('columns.invites')}
              hint={t('columns.invitesHint')}
              defaultChecked
            />
          </div>
          {organisation && !isRequest && (
            <div className="fr-fieldset__element">
              <Checkbox name="fullList" label={t('columns.fullList')} hint={t('columns.fullListHint')} />
            </div>
          )}
        </fieldset>
        <div className="os-form__acts">
          <SubmitButton>{t('columns.go')}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
