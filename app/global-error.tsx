'use client'
import { Incident } from '@/lib/ui/Incident'
import '@/public/dsfr/osmose.css'
import './globals.css'

type GlobalErrorProps = { error: Error & { digest?: string } }

/** The shell itself failed: the words alone, in the reader's system colours. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="fr">
      <body>
        <main>
          <Incident digest={error.digest} retry={() => window.location.reload()} />
        </main>
      </body>
    </html>
  )
}
