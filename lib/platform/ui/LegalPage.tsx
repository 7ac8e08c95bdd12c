import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'
import type { Publisher } from '../publisher'
import { LegalSummary, LegalText, piecesOf, type LegalSection } from './LegalText'

type Document = 'accessibility' | 'notice' | 'privacy' | 'cookies' | 'terms'

/** One of the texts that the law asks for; `children` come between its lead and its sections. */
export async function LegalPage({
  document,
  publisher,
  children,
}: {
  document: Document
  publisher: Publisher
  children?: ReactNode
}) {
  const t = await translator('legal')
  const pieces = piecesOf(publisher, {
    unknownPublisher: t('unknownPublisher'),
    unknownContact: t('unknownContact'),
    notGiven: t('notGiven'),
  })
  const sections = t.raw(`${document}.sections`) as LegalSection[]
  return (
    <Page
      title={t(`${document}.title`)}
      lead={t(`${document}.lead`)}
      aside={<LegalSummary sections={sections} title={t('onThisPage')} />}
      asideLabel={t('onThisPage')}
    >
      {children}
      <LegalText sections={sections} pieces={pieces} />
    </Page>
  )
}
