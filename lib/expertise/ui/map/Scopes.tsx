import { translator } from '@/lib/i18n'

/** Of whom the map speaks: the platform, or a ministry. */
export async function Scopes({
  ministries,
  ministryId,
  path,
}: {
  ministries: { id: string; name: string }[]
  ministryId: string | null
  path: string
}) {
  const t = await translator('skillMap')
  return (
    <form action={path} className="os-skill-map__scope">
      <label className="fr-label" htmlFor="ministere">
        {t('scope')}
      </label>
      <select className="fr-select" id="ministere" name="ministere" defaultValue={ministryId ?? ''}>
        <option value="">{t('everybody')}</option>
        {ministries.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button className="fr-btn fr-btn--secondary" type="submit">
        {t('show')}
      </button>
    </form>
  )
}
