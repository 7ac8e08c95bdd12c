'use client'
import { useState } from 'react'
import { kept } from './kept'

type KeptMarkupProps = { name: string; id: string; className: string }

/** The server writes what was kept for it; the browser finds it in the page, and keeps it for the way back. */
export function KeptMarkup({ name, id, className }: KeptMarkupProps) {
  const [text] = useState(() => {
    const found = kept().get(name) ?? globalThis.document?.getElementById(id)?.innerHTML ?? ''
    if (globalThis.document) kept().set(name, found)
    return found
  })
  return (
    <div id={id} className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
  )
}
