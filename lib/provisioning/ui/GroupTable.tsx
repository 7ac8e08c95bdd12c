import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { tieGroupAction } from '../actions'
import type { AdministeredDirectory } from '../queries'

/** What the groups of a directory mean here: a unit, or nothing. */
export async function GroupTable({ directory }: { directory: AdministeredDirectory }) {
  const [t, format] = [await translator('provisioning'), await formatters()]
  const options = directory.units.map(({ id, name, organisation }) => ({
    value: id,
    label: organisation ? `${name} (${organisation})` : name,
  }))
  return (
    <section aria-labelledby="groupes">
      <h2 id="groupes">{t('groups.title')}</h2>
      <p>{t('groups.lead')}</p>
      <DataTable
        caption={t('groups.title')}
        captionHidden
        prose
        columns={[
          {
            key: 'group',
            header: t('column.group'),
            rowHeader: true,
            cell: ({ displayName }) => displayName,
          },
          {
            key: 'members',
            header: t('column.members'),
            numeric: true,
            cell: ({ members }) => format.number(members),
          },
          {
            key: 'unit',
            header: t('column.unit'),
            cell: ({ id, displayName, unitId }) => (
              <Form action={tieGroupAction} className="os-entry os-directory-unit">
                <input type="hidden" name="directoryId" value={directory.id} />
                <input type="hidden" name="groupId" value={id} />
                <Select
                  name="unitId"
                  label={<span className="fr-sr-only">{t('groups.unitOf', { name: displayName })}</span>}
                  placeholder={t('groups.nothing')}
                  defaultValue={unitId ?? ''}
                  options={options}
                />
                <SubmitButton size="sm" tone="tertiary">
                  {t('groups.tie')}
                </SubmitButton>
              </Form>
            ),
          },
        ]}
        rows={directory.groups}
        rowKey={({ id }) => id}
      />
    </section>
  )
}
