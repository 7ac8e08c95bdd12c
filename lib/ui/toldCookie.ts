/** A sentence for the next page only: «Votre fil est publié.» */
export const toldCookie = 'fait'

/** What begins a sentence that says why nothing was done. */
export const refusal = '!'
