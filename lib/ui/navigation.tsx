import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'

export type Tab = { label: ReactNode; href: string; current?: boolean; count?: ReactNode }

/** Tabs that are pages: each has its address, and works with the back button. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="os-tabs" aria-label={label}>
      <ul>
        {tabs.map(({ label: name, href, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {name}
              {count !== undefined && <span className="os-tabs__count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The pages of one tab: quieter than tabs, which stand just above. */
export function Subnav({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="os-subnav">
        {tabs.map(({ label: name, href, current }) => (
          <li key={href}>
            <a className="fr-tag" href={href} aria-current={current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Older and newer, for lists that grow: each side is a key, never a count. */
export async function KeysetPagination({
  previous,
  next,
}: {
  previous?: string | null
  next?: string | null
}) {
  if (!previous && !next) return null
  const t = await translator('ui')
  return (
    <nav className="os-pagination" aria-label={t('pagination')}>
      {previous ? (
        <a
          className="fr-btn fr-btn--tertiary fr-btn--icon-left fr-icon-arrow-left-s-line"
          href={previous}
          rel="prev"
        >
          {t('previousPage')}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a
          className="fr-btn fr-btn--tertiary fr-btn--icon-right fr-icon-arrow-right-s-line"
          href={next}
          rel="next"
        >
          {t('nextPage')}
        </a>
      )}
    </nav>
  )
}

/** Pages to show: the first, the last, and those around the current one; `null` is a gap. */
export function pagesShown(page: number, pageCount: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pageCount])]
    .filter((each) => each >= 1 && each <= pageCount)
    .sort((one, other) => one - other)
  return shown.flatMap((each, index) => (index > 0 && each - shown[index - 1]! > 1 ? [null, each] : [each]))
}

/** Numbered pages, for tables whose size is known. */
export async function Pagination({
  page,
  pageCount,
  href,
}: {
  page: number
  pageCount: number
  href: (page: number) => string
}) {
  if (pageCount <= 1) return null
  const t = await translator('ui')
  return (
    <nav className="fr-pagination os-pages" aria-label={t('pagination')}>
      <ul className="fr-pagination__list">
        <li>
          <a
            className="fr-pagination__link fr-pagination__link--prev fr-pagination__link--lg-label"
            href={page > 1 ? href(page - 1) : undefined}
            aria-disabled={page > 1 ? undefined : true}
            role={page > 1 ? undefined : 'link'}
          >
            {t('previousPage')}
          </a>
        </li>
        {pagesShown(page, pageCount).map((each, index) =>
          each === null ? (
            <li key={`gap${index}`}>
              <span className="fr-pagination__link" aria-hidden="true">
                …
              </span>
            </li>
          ) : (
            <li key={each}>
              <a
                className="fr-pagination__link"
                href={href(each)}
                aria-current={each === page ? 'page' : undefined}
                aria-label={t('pageNumber', { page: each })}
              >
                {each}
              </a>
            </li>
          ),
        )}
        <li>
          <a
            className="fr-pagination__link fr-pagination__link--next fr-pagination__link--lg-label"
            href={page < pageCount ? href(page + 1) : undefined}
            aria-disabled={page < pageCount ? undefined : true}
            role={page < pageCount ? undefined : 'link'}
          >
            {t('nextPage')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
