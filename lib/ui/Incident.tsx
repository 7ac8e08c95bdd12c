'use client'
import { useEffect, useRef, useState } from 'react'
import en from '@/lib/i18n/en/errors.json'
import fr from '@/lib/i18n/fr/errors.json'
import { unavailableDigest } from './unavailableDigest'

type IncidentProps = {
  digest?: string
  retry: () => void
  /** Where the document does not say it itself. */
  language?: 'fr' | 'en'
}

/** What went wrong on our side, with the number that finds it again in the log. */
export function Incident({ digest, retry, language }: IncidentProps) {
  const title = useRef<HTMLHeadingElement>(null)
  const [documentLanguage, setDocumentLanguage] = useState('fr')
  const t = (language ?? documentLanguage) === 'en' ? en : fr
  const isUnavailable = digest === unavailableDigest
  const titleText = isUnavailable ? t.unavailableTitle : t.errorTitle
  // The document knows its language only once the page around the error stands.
  useEffect(() => setDocumentLanguage(document.documentElement.lang), [])
  useEffect(() => {
    document.title = `${titleText} — ${t.name}`
    title.current?.focus()
  }, [t.name, titleText])
  return (
    <div className="fr-container os-errorpage">
      <p className="os-errorpage__code">{isUnavailable ? '503' : '500'}</p>
      <h1 ref={title} tabIndex={-1}>
        {titleText}
      </h1>
      <p className="os-errorpage__lead">{isUnavailable ? t.unavailableText : t.errorText}</p>
      {isUnavailable ? (
        <p>{t.unavailableAdvice}</p>
      ) : (
        <p>
          {t.errorAdvice}
          {digest && (
            <>
              <br />
              {t.errorNumber} <strong className="os-number">{digest}</strong>
            </>
          )}
        </p>
      )}
      <p className="os-acts">
        <button className="fr-btn" type="button" onClick={retry}>
          {t.retry}
        </button>
        <a className="fr-btn fr-btn--tertiary" href="/">
          {t.backHome}
        </a>
      </p>
    </div>
  )
}
