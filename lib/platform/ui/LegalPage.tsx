import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'
import type { Publisher } from '../publisher'
import { LegalText, piecesOf, type LegalSection } from './LegalText'

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
  return (
    <Page width="reading" title={t(`${document}.title`)} lead={t(`${document}.lead`)}>
      {children}
      <LegalText sections={t.raw(`${document}.sections`) as LegalSection[]} pieces={pieces} />
    </Page>
  )
}
