import { translator } from '@/lib/i18n'

/** On the home page of whoever leads others, or stands in for them. */
export async function ManagersDoor() {
  const t = await translator('managers')
  return (
    <section className="os-card os-card--quiet" aria-labelledby="espace-encadrant">
      <h2 className="os-card__title" id="espace-encadrant">
        {t('title')}
      </h2>
      <p>{t('door.text')}</p>
      <p>
        <a href="/encadrants">{t('door.link')}</a>
      </p>
    </section>
  )
}
