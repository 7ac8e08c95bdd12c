import type { PracticeText } from './record'

/** What a reader judges. A title, a source or a word on what changed may be corrected: what was read still holds. */
const judged = [
  ...(['problem', 'situation', 'result', 'steps', 'whenTo', 'whenNot'] as const),
  ...(['kinds', 'stages', 'fewestMembers', 'mostMembers', 'trigger'] as const),
] satisfies (keyof PracticeText)[]

/** Whether a version says something else than the one before: then it is to be read again. */
export const saysOtherwise = (before: PracticeText, after: PracticeText): boolean =>
  judged.some((field) => bare(before[field]) !== bare(after[field]))

/** Without capitals, punctuation and blanks: mending these says nothing else. */
const bare = (said: PracticeText[keyof PracticeText]): string =>
  JSON.stringify(said)
    .replace(/\\n/g, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
