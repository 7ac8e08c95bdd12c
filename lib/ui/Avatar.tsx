const tones = 8

/** «Nadia BENALI» → «NB» */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s'’-]+/)
    .filter(Boolean)
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? words.at(-1)![0]! : ''
  return (first + last).toUpperCase()
}

/** The same person has the same colour everywhere, without storing one. */
export function toneOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 9973
  return sum % tones
}

type AvatarProps = {
  name: string
  size?: 's' | 'm' | 'l' | 'xl'
  /** The address of their portrait, when they show one. */
  photo?: string | null
}

/** A person's portrait, or their initials; the name itself always stands beside, so this stays silent. */
export function Avatar({ name, size = 'm', photo }: AvatarProps) {
  if (photo) {
    // Served small and square by ourselves: nothing to optimise.
    return (
      <img
        className={`os-avatar os-avatar--${size}`}
        src={photo}
        alt=""
        width={96}
        height={96}
        loading="lazy"
      />
    )
  }
  return (
    <span className={`os-avatar os-avatar--${size} os-avatar--${toneOf(name)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
