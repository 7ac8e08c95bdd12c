import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import type { Letter } from '@/lib/mail'
import { EmptyState } from '@/lib/ui/feedback'
import type { GainsPage } from '../queries'
import { Delegation } from './Delegation'
import { GainsView } from './GainsView'
import { ManagersFrame } from './ManagersFrame'
import { MonthlyMail } from './MonthlyMail'

type GainsRoomProps = { page: GainsPage; letter: (Letter & { subject: string }) | null; month: string }

/** What one's unit gained last month, the mail that says it, and who else may see it. */
export async function GainsRoom({ page: { own, inPlaceOf }, letter, month }: GainsRoomProps) {
  const [t, format] = await Promise.all([translator('managers'), formatters()])
  if (!own && inPlaceOf.length === 0) return <ForManagers />
  const section = (title: ReactNode, key: string, gains: Parameters<typeof GainsView>[0]['gains']) => (
    <section key={key}>
      <h2>{title}</h2>
      <GainsView gains={gains} month={month} />
    </section>
  )
  return (
    <ManagersFrame current="gains" lead={t('gains.lead')}>
      {own && section(t('gains.inMonth', { month }), 'own', own.gains)}
      {inPlaceOf.map(({ id, name, gains }) =>
        section(t('gains.inPlaceOf', { of: format.of(name), month }), id, gains),
      )}
      <p>
        <strong>{t('notFor')}</strong>
      </p>
      {own && <MonthlyMail isSubscribed={own.isSubscribed} letter={letter} />}
      {own && <Delegation delegates={own.delegates} />}
    </ManagersFrame>
  )
}

/** For whoever leads nobody: why there is nothing here, and where to go. */
async function ForManagers() {
  const t = await translator('managers')
  return (
    <ManagersFrame current="gains" lead={t('gains.lead')}>
      <EmptyState
        icon="fr-icon-team-line"
        title={t('gains.forManagers')}
        act={
          <a className="fr-btn fr-btn--tertiary" href="/encadrants">
            {t('gains.toWhy')}
          </a>
        }
      >
        <p>{t('gains.forManagersText')}</p>
      </EmptyState>
    </ManagersFrame>
  )
}
