'use client'
import { useEffect, useState } from 'react'
import { filled, type EditorWords } from './words'

type Shown = { html: string; unknownNames: string[] }

/** What the text will look like: made by the server, by what will publish it. */
export function Preview({
  communityId,
  body,
  words,
}: {
  communityId: string
  body: string
  words: EditorWords
}) {
  const [shown, setShown] = useState<Shown | 'failed' | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    fetch(`/api/communautes/${communityId}/apercu`, {
      method: 'POST',
      signal: controller.signal,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ body }),
    })
      .then(async (answer) => setShown(answer.ok ? ((await answer.json()) as Shown) : 'failed'))
      .catch(() => !controller.signal.aborted && setShown('failed'))
    return () => controller.abort()
  }, [communityId, body])
  if (body.trim() === '') return <p className="os-quiet">{words.previewEmpty}</p>
  if (shown === 'failed') return <p role="alert">{words.previewFailed}</p>
  if (shown === null) return <div className="os-composer__preview" aria-busy="true" />
  return (
    <div className="os-composer__preview" role="region" aria-label={words.preview} tabIndex={0}>
      <div className="os-prose" dangerouslySetInnerHTML={{ __html: shown.html }} />
      {shown.unknownNames.length > 0 && (
        <p className="os-composer__warning">
          {filled(words.unknownNames, { names: shown.unknownNames.map((name) => `@${name}`).join(', ') })}
        </p>
      )}
    </div>
  )
}
