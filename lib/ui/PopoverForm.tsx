import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'

type PopoverFormProps = {
  /** Unique on the page. */
  id: string
  opener: ReactNode
  openerClassName?: string
  title: ReactNode
  children: ReactNode
}

/** A button and what it opens, natively: it works before any script. */
export async function PopoverForm({
  id,
  opener,
  openerClassName = 'fr-btn fr-btn--tertiary fr-btn--sm',
  title,
  children,
}: PopoverFormProps) {
  const t = await translator('ui')
  return (
    <>
      <button type="button" className={openerClassName} popoverTarget={id} aria-haspopup="dialog">
        {opener}
      </button>
      <dialog className="os-dialog" id={id} popover="auto" aria-labelledby={`${id}-titre`}>
        <div className="os-dialog__head">
          <h2 className="fr-h5" id={`${id}-titre`}>
            {title}
          </h2>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
            popoverTarget={id}
            popoverTargetAction="hide"
          >
            {t('close')}
          </button>
        </div>
        {children}
      </dialog>
    </>
  )
}
