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
  label: string
  of: string
}

/** Under a list of communities and their measures: all of it as a file, its other pages, what it is not for. */
export function ListFoot({ path, address, page, hasNext, isEmpty, label, of }: ListFootProps) {
  const to = (number: number) => addressWith(path, address, { page: number > 1 ? number : null })
  return (
    <>
      {!isEmpty && (
        <Downloads href={addressWith(`${path}/export`, address, { page: null })} label={label} of={of} />
      )}
      <KeysetPagination previous={page > 1 ? to(page - 1) : null} next={hasNext ? to(page + 1) : null} />
      <NotForPeople />
    </>
  )
}
