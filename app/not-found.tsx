import type { Metadata } from 'next'
import { keptText } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { inner } from '@/lib/ui/html'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('shell'))('notFoundTitle') }
}

export default async function NotFound() {
  const kept = await keptText()
  if (kept) {
    return (
      <>
        <title>{kept.title}</title>
        <div className="fr-container os-errorpage" {...inner(kept.content)} />
      </>
    )
  }
  const t = await translator('shell')
  return (
    <div className="fr-container os-errorpage">
      <p className="os-errorpage__code">404</p>
      <h1>{t('notFoundTitle')}</h1>
      <p className="os-errorpage__lead">{t('notFoundText')}</p>
      <p>{t('notFoundAdvice')}</p>
      <p className="os-acts">
        <a className="fr-btn" href="/">
          {t('backHome')}
        </a>
        <a className="fr-btn fr-btn--tertiary" href="/communautes">
          {t('browseCommunities')}
        </a>
      </p>
    </div>
  )
}
