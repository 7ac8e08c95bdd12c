import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { Downloads } from '@/lib/ui/Downloads'
import { KeysetPagination } from '@/lib/ui/navigation'
import { NotForPeople } from '@/lib/ui/NotForPeople'

type ListFootProps = {
  path: string
  address: Asked
  page: number
  hasNext: boolean
  /** Nothing to download of an empty list. */
  isEmpty: boolean
  /** How many rows its file holds at most. */
  most: number
  label: string
  of: string
}

/** Under a list of communities and their measures: all of it as a file, its other pages, what it is not for. */
export async function ListFoot({ path, address, page, hasNext, isEmpty, most, label, of }: ListFootProps) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const to = (number: number) => addressWith(path, address, { page: number > 1 ? number : null })
  return (
    <>
      {!isEmpty && (
        <>
          <Downloads href={addressWith(`${path}/export`, address, { page: null })} label={label} of={of} />
          {(hasNext || page > 1) && (
            <p className="fr-hint-text">{t('list.fileHolds', { most: format.number(most) })}</p>
          )}
        </>
      )}
      <KeysetPagination previous={page > 1 ? to(page - 1) : null} next={hasNext ? to(page + 1) : null} />
      <NotForPeople />
    </>
  )
}
