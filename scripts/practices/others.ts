import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ownSentences } from '@/lib/practices/model/candidates/ownWords'
import { readTable } from '../table'

/** French texts in which almost nobody tells how they ran anything: whatever is found there is a false alarm. */
const FILES = [
  ['service-public.fr, fiches', 'service-public-fiches.csv', 'text'],
  ['CNIL, réponses', 'cnil-documents.csv', 'text'],
  ['CNIL, questions', 'cnil-questions.csv', 'question'],
  ['PIAF, articles', 'piaf-documents.csv.gz', 'text'],
  ['PIAF, questions', 'piaf-questions.csv.gz', 'question'],
  ['beta.gouv.fr, produits', 'betagouv-startups-text.csv.gz', 'body'],
] as const

export interface Other {
  name: string
  texts: string[]
  sentences: string[]
}

/** @returns those of the texts that are there */
export const otherTexts = (folder: string): Other[] =>
  FILES.filter(([, file]) => existsSync(join(folder, file))).map(([name, file, column]) => {
    const texts = readTable(join(folder, file), [column]).map((row) => row.get(column))
    return {
      name,
      texts,
      sentences: texts.flatMap((text) => ownSentences(text).map((sentence) => sentence.text)),
    }
  })
