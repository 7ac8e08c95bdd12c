import { translator } from '@/lib/i18n'

const LINKS = {
  change: '/compte/changement',
  departure: '/compte/depart',
  erasure: '/compte/effacement',
} as const

/** The great moments of an account: each has its page. */
export async function LifeLinks() {
  const t = await translator('lifeCycle')
  return (
    <section className="os-account-part" aria-labelledby="vie-du-compte">
      <h2 id="vie-du-compte">{t('links.title')}</h2>
      <ul>
        {(Object.keys(LINKS) as (keyof typeof LINKS)[]).map((key) => (
          <li key={key}>
            <a href={LINKS[key]}>{t(`links.${key}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
