/** «animateur», within a sentence; «Animateur», alone in a list of choices. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
