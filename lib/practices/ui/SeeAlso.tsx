import { translator } from '@/lib/i18n'

/** What stands behind the library: what is known of effects, what one may ask for; for the platform's team, its use. */
export async function SeeAlso({ mayFollow }: { mayFollow: boolean }) {
  const t = await translator('programmes')
  return (
    <p className="os-see-also">
      <a href="/pratiques/preuve">{t('also.proof')}</a>
      <a href="/pratiques/programmes">{t('also.programmes')}</a>
      {mayFollow && <a href="/pratiques/usage">{t('also.uptake')}</a>}
    </p>
  )
}
