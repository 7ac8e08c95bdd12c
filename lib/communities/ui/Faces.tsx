import { Avatar } from '@/lib/ui/Avatar'

type FacesProps = {
  faces: { id: string; name: string }[]
  /** «412 membres» */
  words: string
  /** The list of members, for those who may read it. */
  href?: string
}

/** A few of the people, and how many they are. */
export function Faces({ faces, words, href }: FacesProps) {
  return (
    <div className="os-community__people">
      {faces.length > 0 && (
        <span className="os-faces" aria-hidden="true">
          {faces.map(({ id, name }) => (
            <Avatar key={id} name={name} size="s" />
          ))}
        </span>
      )}
      {href ? <a href={href}>{words}</a> : <span>{words}</span>}
    </div>
  )
}
