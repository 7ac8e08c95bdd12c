import { html } from './html'

/** An O whose two halves are held apart by a membrane, and the drop that passes through it. */
export const logo = html`<svg
  class="os-logo"
  viewBox="0 0 40 40"
  width="36"
  height="36"
  aria-hidden="true"
  focusable="false"
>
  <path class="os-logo__left" d="M18.5 2.06a18 18 0 0 0 0 35.88V28.3a8.45 8.45 0 0 1 0-16.6Z" />
  <path class="os-logo__right" d="M21.5 2.06a18 18 0 0 1 0 35.88V28.3a8.45 8.45 0 0 0 0-16.6Z" />
  <circle class="os-logo__drop" cx="20" cy="20" r="4.25" />
</svg>`
