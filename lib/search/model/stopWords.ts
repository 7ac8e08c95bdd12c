/**
 * Words that say nothing by themselves. The database's own French list is asked with accents, and the texts are kept
 * without: «les», «à», «été», «où»… slip through it, and would be demanded of every text.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a ai aie as au aucun aussi aux avec avez avons ayant c ca ce cela celle celles celui ces cet cette ceux chez ' +
    'comme comment d dans de des dont du elle elles en es est et etait etaient etant ete etes etre eu eux fait ' +
    'faut il ils j je jusqu l la le les leur leurs lorsqu lui m ma mais me meme memes mes moi mon n ne ni nos ' +
    'notre nous on ont ou par pas peu peut pour pourquoi puisqu qu quand que quel quelle quelles quels qui quoi ' +
    'quoiqu s sa sans se ses si soit son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une ' +
    'va vers vos votre vous y'
  ).split(' '),
)

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** «l’archivage» says «archivage»; «les» says nothing. */
export const saysSomething = (word: string): boolean =>
  (plain(word).match(/[\p{L}\p{N}]+/gu) ?? []).some((part) => !stopWords.has(part))
