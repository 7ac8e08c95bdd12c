'use client'
import { useEffect, useRef } from 'react'
import { useKept } from '@/lib/ui/forms/useKept'

type KeptDraftProps = {
  /** The practice, or the one this form would make. */
  draftId: string
  words: { saved: string; failed: string }
}

/** Keeps what the form around it holds, and says so: a browser that dies loses nothing. */
export function KeptDraft({ draftId, words }: KeptDraftProps) {
  const place = useRef<HTMLParagraphElement>(null)
  const { state, typed, stop } = useKept(`/api/pratiques/brouillons/${draftId}`, () => {
    const form = place.current?.closest('form')
    return form ? { fields: fieldsOf(form) } : null
  })

  useEffect(() => {
    const form = place.current?.closest('form')
    form?.addEventListener('input', typed)
    form?.addEventListener('submit', stop)
    return () => {
      form?.removeEventListener('input', typed)
      form?.removeEventListener('submit', stop)
    }
  }, [typed, stop])

  return (
    <p className="os-meta os-kept" role="status" ref={place}>
      {state === 'failed' && words.failed}
      {state !== null && state !== 'failed' && words.saved.replace('{clock}', state.clock)}
    </p>
  )
}

/** As typed: what comes several times, or may, is a list. */
function fieldsOf(form: HTMLFormElement): Record<string, string | string[]> {
  const data = new FormData(form)
  return Object.fromEntries(
    [...new Set(data.keys())]
      .filter((name) => !name.startsWith('$ACTION'))
      .map((name) => {
        const values = data.getAll(name).filter((value) => typeof value === 'string')
        return [name.replace('[]', ''), name.endsWith('[]') ? values : (values[0] ?? '')]
      }),
  )
}
