'use client'
import { useId, useSyncExternalStore } from 'react'

/** Ticks every box of the form it stands in; without script, each is ticked by itself. */
export function TickAll({ label }: { label: string }) {
  const id = useId()
  const hasScript = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  if (!hasScript) return null
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input
        type="checkbox"
        id={id}
        onChange={({ target }) => {
          for (const box of target.form?.querySelectorAll<HTMLInputElement>('input[name="ids[]"]') ?? [])
            box.checked = target.checked
        }}
      />
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
    </div>
  )
}
