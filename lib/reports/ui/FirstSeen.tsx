'use client'
import { useState } from 'react'

/**
 * A hidden field that keeps what it was when the form was opened: the page may be asked again beside it, while one still
 * reads, in the fields, what was there before.
 */
export function FirstSeen({ name, value }: { name: string; value: string }) {
  const [first] = useState(value)
  return <input type="hidden" name={name} value={first} />
}
