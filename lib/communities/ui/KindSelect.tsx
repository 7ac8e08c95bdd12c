import { translator } from '@/lib/i18n'
import { Select } from '@/lib/ui/forms'
import { kinds } from '../schema'

type KindSelectProps = { label: string; any: string; kind: (typeof kinds)[number] | '' | null | undefined }

/** Which kind of communities a list is narrowed to: `?type=practice`, or `any` of them. */
export async function KindSelect({ label, any, kind }: KindSelectProps) {
  const t = await translator('communities')
  const options = kinds.map((each) => ({ value: each, label: t(`kind.${each}.name`) }))
  return (
    <Select
      name="type"
      label={label}
      defaultValue={kind ?? ''}
      options={[{ value: '', label: any }, ...options]}
    />
  )
}
