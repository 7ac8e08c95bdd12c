import { normalised, stemOf, wordsOf } from '@/lib/text'

/**
 * What ways to write one skill have in common: «Gestion de Produits» and «gestion de produit», «Node.js» and «node JS»
 * are one; «C», «C++» and «C#» are three.
 */
export const spelling = (skill: string): string =>
  wordsOf(skill).map(stemOf).join(' ') || normalised(skill).trim()
