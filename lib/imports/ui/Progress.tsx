import { formatters, translator } from '@/lib/i18n'
import { ProgressBar } from '@/lib/ui/feedback'
import { LookAgain } from '@/lib/ui/LookAgain'
import type { ShownImport } from '../queries/one'

/** How far the worker has got. The page looks again by itself; without script, a link does. */
export async function Progress({ list, base }: { list: ShownImport['list']; base: string }) {
  const [t, format] = [await translator('imports'), await formatters()]
  const state = list.state as 'reading' | 'applying' | 'undoing'
  const done = state === 'undoing' ? list.rows - list.progress : list.progress
  const isCounted = state !== 'reading' && list.rows > 0
  return (
    <>
      <ProgressBar
        label={t(`progress.${state}`)}
        {...(isCounted && { value: done, max: list.rows })}
        said={
          isCounted
            ? t('progress.rows', { done: format.number(done), total: format.number(list.rows) })
            : t('progress.rowsSoFar', { done })
        }
      />
      <p className="fr-hint-text">{t('progress.leave')}</p>
      <noscript>
        <a className="fr-link" href={base}>
          {t('progress.refresh')}
        </a>
      </noscript>
      <LookAgain />
    </>
  )
}
