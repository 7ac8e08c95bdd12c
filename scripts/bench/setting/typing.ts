interface Named {
  givenName: string
  usualName: string
}

/** What one types on the way to somebody: a few letters of the usual name, the given name and a few letters, the reverse. */
export function typedFor({ givenName, usualName }: Named, chance: () => number): string[] {
  const some = (name: string) => name.slice(0, 2 + Math.floor(chance() * (name.length - 1)))
  return [some(usualName), `${givenName} ${some(usualName)}`, `${usualName} ${some(givenName)}`]
}

const ROWS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn']

/** A key beside it on a French keyboard. */
function beside(letter: string, chance: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter)) ?? ROWS[0]!
  const place = Math.max(0, row.indexOf(letter))
  return row[place === 0 ? 1 : place === row.length - 1 || chance() < 0.5 ? place - 1 : place + 1]!
}

/** The whole name with one typing error: a letter left out, doubled by its neighbour, mistaken, or two exchanged. */
export function withTypingError({ givenName, usualName }: Named, chance: () => number): string {
  const letters = [...`${givenName} ${usualName}`.toLowerCase()]
  const places = letters.flatMap((letter, place) => (/\p{L}/u.test(letter) ? [place] : []))
  const place = places[Math.floor(chance() * places.length)]!
  const letter = letters[place]!
  const next = letters[place + 1]
  const drawn = chance()
  if (drawn < 0.25) letters.splice(place, 1)
  else if (drawn < 0.5) letters.splice(place, 0, beside(letter, chance))
  else if (drawn < 0.75 || next === undefined || next === letter || !/\p{L}/u.test(next))
    letters[place] = beside(letter, chance)
  else letters.splice(place, 2, next, letter)
  return letters.join('')
}
