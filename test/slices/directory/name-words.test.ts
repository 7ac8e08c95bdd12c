import { expect, it } from 'vitest'
import { z } from 'zod'
import { selectOne, sql } from '@/lib/db'
import { nameWords } from '@/lib/directory/model/nameWords'

const said = (name: string) =>
  selectOne(
    z.object({ all: z.array(z.string()), parts: z.array(z.string()) }),
    sql`SELECT "words" AS "all", osmose_without_particles("words") AS "parts" FROM osmose_name_words(${name}) AS "words"`,
  )

const NAMES = [
  'Éloïse Lefèvre',
  'BŒUF-NUÑEZ Inès',
  'Jean-Pierre  de l’Étoile',
  'van der Straeten, Zoë',
  'D’Aubigné',
  'de La',
  'Le Goff 2',
  'Łukasz Żółć',
  'Søren Ærø',
  'Straße',
  'İpek',
  'Ḥasan el-Ẓāhir',
  'du des d l la le les von van der den el al de',
  'o\'neil "bob" <b>',
  '½ ² ﬁn',
  '李小龍',
  '...',
  '',
]

it.each(NAMES)('«%s» has the words that the database gives it, wherever it is not asked', async (name) => {
  const ours = nameWords(name)
  if (ours) expect(ours).toEqual(await said(name))
})

it('the database is not asked for the names of most people', () => {
  const asked = NAMES.filter((name) => nameWords(name) === null)
  expect(asked).toEqual(['BŒUF-NUÑEZ Inès', 'Łukasz Żółć', 'Søren Ærø', 'Straße', '½ ² ﬁn', '李小龍'])
})
