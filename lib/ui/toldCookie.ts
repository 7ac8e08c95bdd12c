/** A sentence for the next page only: «Votre fil est publié.» */
export const toldCookie = 'fait'
