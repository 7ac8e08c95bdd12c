import { expect, test } from 'vitest'
import { skillsIn } from '@/lib/skills/model/about'

const names = [
  { id: 'access', name: 'Accessibilité numérique' },
  { id: 'access', name: 'RGAA' },
  { id: 'archives', name: 'Archives numériques' },
  { id: 'social', name: 'Accueil social' },
  { id: 'drive', name: 'Conduire un projet' },
  ...Array.from({ length: 9 }, (_, n) => ({ id: `manage${n}`, name: `Gestion ${'abcdefghi'[n]}ortal` })),
]

test.each([
  ['Accessibilité d’un PDF ?', ['access']],
  ['Quel outil pour le RGAA ?', ['access']],
  ['Un service numérique pour tous', []],
  ['Marché de nettoyage : clause sociale', []],
  ['Nos archives sont-elles numériques ?', ['archives']],
  ['Comment conduire ce projet', ['drive']],
  ['La gestion de la semaine', []],
  ['', []],
])('«%s» speaks of %j', (text, skills) => expect(skillsIn(text, names)).toEqual(skills))
