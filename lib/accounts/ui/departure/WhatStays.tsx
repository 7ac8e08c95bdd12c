import { translator } from '@/lib/i18n'
import type { Departing } from '../../departure/situation'

/** What else this person does, and what becomes of it. */
export async function WhatStays({ departing }: { departing: Departing }) {
  const t = await translator('lifeCycle')
  const { animated, files, drafts, draftCount, waiting } = departing
  return (
    <ul>
      {animated.map(({ id, slug, name, others }) => (
        <li key={id}>
          {t.rich('departure.animates', {
            name,
            others,
            community: (chunks) => <a href={`/communautes/${slug}/membres`}>{chunks}</a>,
          })}
        </li>
      ))}
      <li>{t('departure.files', { count: files })}</li>
      <li>{t('departure.texts')}</li>
      {draftCount > 0 && (
        <li>
          {t('departure.drafts', { count: draftCount })}
          {drafts.length > 0 && (
            <ul>
              {drafts.map(({ place, words, community }) => (
                <li key={place}>
                  {t.rich('departure.draft', {
                    words,
                    name: community.name,
                    community: (chunks) => <a href={`/communautes/${community.slug}`}>{chunks}</a>,
                  })}
                </li>
              ))}
            </ul>
          )}
        </li>
      )}
      {waiting.requests > 0 && <li>{t('departure.requests', { count: waiting.requests })}</li>}
      {waiting.offers > 0 && <li>{t('departure.offers', { count: waiting.offers })}</li>}
      {waiting.toDecide > 0 && <li>{t('departure.toDecide', { count: waiting.toDecide })}</li>}
    </ul>
  )
}
