import { expect, test } from 'vitest'
import { skillsIn } from '@/lib/skills/model/about'

const names = [
  { id: 'access', name: 'Accessibilité numérique', isLabel: true },
  { id: 'access', name: 'RGAA', isLabel: false },
  { id: 'archives', name: 'Archives numériques', isLabel: true },
  { id: 'social', name: 'Accueil social', isLabel: true },
  { id: 'disability', name: 'Correspondant handicap', isLabel: false },
  { id: 'drive', name: 'Conduire un projet', isLabel: true },
  ...Array.from({ length: 9 }, (_, n) => ({
    id: `manage${n}`,
    name: `Gestion ${'abcdefghi'[n]}ortal`,
    isLabel: true,
  })),
]

test.each([
  ['Accessibilité d’un PDF ?', ['access']],
  ['Quel outil pour le RGAA ?', ['access']],
  ['Un service numérique pour tous', []],
  ['Marché de nettoyage : clause sociale', []],
  ['Nos archives sont-elles numériques ?', ['archives']],
  ['Comment conduire ce projet', ['drive']],
  ['La gestion de la semaine', []],
  ['Le correspondant de la région', []],
  ['Un correspondant handicap', ['disability']],
  ['', []],
])('«%s» speaks of %j', (text, skills) => expect(skillsIn(text, names)).toEqual(skills))
