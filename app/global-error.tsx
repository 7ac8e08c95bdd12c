'use client'
import { useEffect, useState } from 'react'
import { Incident } from '@/lib/ui/Incident'
import '@/public/dsfr/osmose.css'
import './globals.css'

type GlobalErrorProps = { error: Error & { digest?: string } }

/** The shell itself failed: the words alone, in the language and colours of the reader's device. */
export default function GlobalError({ error }: GlobalErrorProps) {
  const [language, setLanguage] = useState<'fr' | 'en'>('fr')
  useEffect(() => setLanguage(navigator.language.startsWith('en') ? 'en' : 'fr'), [])
  return (
    <html lang={language}>
      <body>
        <main>
          <Incident digest={error.digest} language={language} retry={() => window.location.reload()} />
        </main>
      </body>
    </html>
  )
}
