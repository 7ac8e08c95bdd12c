'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useKept } from './useKept'

type KeptFormProps = {
  /** Takes `{ fields }`, as the form has them, by PUT. */
  address: string
  words: { saved: string; failed: string }
  /** The page shows what was kept: it is asked again. */
  refreshes?: boolean
}

/** Keeps what the form around it holds, and says so: a browser that dies loses nothing. */
export function KeptForm({ address, words, refreshes = false }: KeptFormProps) {
  const place = useRef<HTMLParagraphElement>(null)
  const router = useRouter()
  const { state, typed, stop } = useKept(address, () => {
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

  useEffect(() => {
    if (refreshes && state !== null && state !== 'failed') router.refresh()
  }, [refreshes, state, router])

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
