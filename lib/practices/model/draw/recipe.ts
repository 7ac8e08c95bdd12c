/** All that is published of a draw. */
export interface Published {
  seed: string
  list: string
  listFingerprint: string
  places: number
}

/** Lines for a terminal that write the list down and say its fingerprint. */
export const listRecipe = (list: string): string => `cat > liste.txt <<'FIN'\n${list}FIN\nsha256sum liste.txt`

/**
 * Lines for a terminal (any Linux, or macOS with coreutils) that make a draw again from what is published alone: they say
 * the fingerprint of the seed, that of the list, then who begins, the lowest ticket first.
 */
export const recipe = ({ seed, list, listFingerprint, places }: Published): string =>
  [
    `printf '%s' '${seed}' | sha256sum`,
    listRecipe(list),
    `while read -r id; do`,
    `  printf '%s %s\\n' "$(printf '%s' "${seed}:${listFingerprint}:$id" | sha256sum | cut -c 1-64)" "$id"`,
    `done < liste.txt | sort | head -n ${places}`,
  ].join('\n')
