'use client'
import { useContext } from 'react'
import { Checkbox } from '@/lib/ui/forms'
import { FormContext } from '@/lib/ui/forms/context'

/** Asked once, when a comment names a crowd, and only then. */
export function ConfirmCrowd({ label }: { label: string }) {
  const state = useContext(FormContext)?.state
  if (!state?.fieldErrors?.confirmed && !state?.values?.confirmed) return null
  return <Checkbox name="confirmed" label={label} />
}
