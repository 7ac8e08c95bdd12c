import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'

export type Crumb = { label: string; href: string }

type PageProps = {
  title: ReactNode
  /** A word or two above the title: what kind of thing this is. */
  kicker?: ReactNode
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** From the home page down to the parent; the page itself is added from its title. */
  trail?: Crumb[]
  /** One primary button, and at most two quiet ones. */
  acts?: ReactNode
  /** `reading` keeps lines at 60–75 characters; `work` is the usual page; `wide` takes the whole width for tables. */
  width?: 'reading' | 'work' | 'wide'
  /** What stands beside, on wide screens. */
  aside?: ReactNode
  asideLabel?: string
  children: ReactNode
}

/** The frame of a page: where we are, what it is called, what can be done, and the rest. */
export function Page({
  title,
  kicker,
  lead,
  trail,
  acts,
  width = 'work',
  aside,
  asideLabel,
  children,
}: PageProps) {
  return (
    <div className={`fr-container os-page os-page--${width}`}>
      {trail && <Breadcrumb trail={trail} current={title} />}
      <div className="os-page__head">
        <div className="os-page__title">
          {kicker && <p className="os-kicker">{kicker}</p>}
          <h1>{title}</h1>
          {lead && <p className="os-lead">{lead}</p>}
        </div>
        {acts && <div className="os-acts">{acts}</div>}
      </div>
      {aside ? (
        <div className="os-columns">
          <div className="os-columns__main">{children}</div>
          <aside className="os-columns__aside" aria-label={asideLabel}>
            {aside}
          </aside>
        </div>
      ) : (
        children
      )}
    </div>
  )
}

/** The way back up. The last item is the page itself, and not a link. */
export async function Breadcrumb({ trail, current }: { trail: Crumb[]; current: ReactNode }) {
  const t = await translator('ui')
  return (
    <nav className="os-trail" aria-label={t('breadcrumb')}>
      <ol>
        {trail.map(({ label: name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
