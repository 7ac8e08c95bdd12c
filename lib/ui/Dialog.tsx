'use client'
import { useId, useRef, type ReactNode } from 'react'

type DialogProps = {
  /** The button that opens it. */
  opener: ReactNode
  openerClassName?: string
  title: ReactNode
  closeLabel: string
  children: ReactNode
}

/** A native modal dialog behind a button: Escape closes it, the focus comes back to the button. */
export function Dialog({
  opener,
  openerClassName = 'fr-btn fr-btn--tertiary',
  title,
  closeLabel,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className={openerClassName}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {opener}
      </button>
      <dialog
        ref={dialog}
        className="os-dialog"
        aria-labelledby={id}
        onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      >
        <div className="os-dialog__head">
          <h2 className="fr-h5" id={id}>
            {title}
          </h2>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
            onClick={() => dialog.current?.close()}
          >
            {closeLabel}
          </button>
        </div>
        {children}
      </dialog>
    </>
  )
}
