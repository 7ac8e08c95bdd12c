import { translator } from '@/lib/i18n'
import type { Day } from '@/lib/time'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { CommunityKind } from '@/prisma/client/enums'
import { createReportAction } from '../actions'
import { PeriodFields } from './PeriodFields'

interface NewReportProps {
  newId: string
  ofPlatform: boolean
  ministries: { id: string; name: string }[]
  /** First of the month proposed, and of the last one that is over. */
  from: Day
  last: Day
}

/** Of whom and when: everything else can wait for the draft. */
export async function NewReport({ newId, ofPlatform, ministries, from, last }: NewReportProps) {
  const [t, kinds] = await Promise.all([translator('reports'), translator('communities')])
  return (
    <Page
      title={t('create.title')}
      lead={t('create.lead')}
      width="reading"
      trail={[{ label: t('list.title'), href: '/bilans' }]}
    >
      <Form action={createReportAction} label={t('create.title')}>
        <input type="hidden" name="newId" value={newId} />
        <Field name="title" label={t('create.name')} hint={t('create.nameHint')} maxLength={140} required />
        <Select
          name="ministryId"
          label={t('create.ministry')}
          defaultValue={ofPlatform ? '' : ministries[0]?.id}
          options={[
            ...(ofPlatform ? [{ value: '', label: t('platform') }] : []),
            ...ministries.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="kind"
          label={t('create.kind')}
          defaultValue=""
          options={[
            { value: '', label: t('create.anyKind') },
            ...Object.values(CommunityKind).map((kind) => ({
              value: kind,
              label: kinds(`kind.${kind}.name`),
            })),
          ]}
        />
        <PeriodFields from={from} months={12} comparison="before" last={last} />
        <Select
          name="language"
          label={t('create.language')}
          defaultValue="fr"
          options={(['fr', 'en'] as const).map((value) => ({ value, label: t(`create.${value}`) }))}
        />
        <SubmitButton>{t('create.act')}</SubmitButton>
      </Form>
    </Page>
  )
}
