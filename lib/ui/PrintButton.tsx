'use client'

/** Opens the browser's own way to print, or to keep as PDF. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="fr-btn fr-btn--sm fr-btn--tertiary fr-btn--icon-left fr-icon-printer-line os-no-print"
      onClick={() => window.print()}
    >
      {label}
    </button>
  )
}
