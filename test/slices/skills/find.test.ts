import { beforeAll, describe, expect, it } from 'vitest'
import { nearestSkills, skillExactlyNamed } from '@/lib/skills'
import { skillsNamed } from '@/lib/skills/find'
import { loadStarter } from '@/lib/skills/starter'

beforeAll(async () => {
  await loadStarter()
})

const labels = async (text: string) => (await skillsNamed(text, 5)).map(({ label }) => label)

describe('while typing', () => {
  it.each([
    ['carto', 'Cartographier'],
    ['CARTOGRAPHIE', 'Cartographier'],
    ['access', 'Accessibilité numérique'],
    ['rgpd', 'Protection des données personnelles'],
    ['qgis', 'Cartographier'],
    ['budget', 'Préparer un budget'],
    ['rédaction web', 'Écrire pour le web'],
    ['analyse impact', 'Mener une analyse d’impact'],
    ['l’écoute', 'Écoute'],
  ])('«%s» finds %s first or second', async (typed, label) => {
    expect((await labels(typed)).slice(0, 2)).toContain(label)
  })

  it.each([
    ['acessibilité numérique', 'Accessibilité numérique'],
    ['cartografie', 'Cartographier'],
    ['menagement', 'Encadrer une équipe'],
    ['comptabilté publique', 'Comptabilité publique'],
    ['protection des donnés personelles', 'Protection des données personnelles'],
  ])('«%s», with a typing error, finds %s', async (typed, label) => {
    expect(await labels(typed)).toContain(label)
  })

  it('shows the path, and the synonym that was recognised', async () => {
    const [found] = await skillsNamed('qgis', 5)
    expect(found).toMatchObject({
      label: 'Cartographier',
      synonym: 'QGIS',
      kind: 'ability',
      framework: 'Socle Osmose',
      path: ['Environnement, territoires et agriculture'],
    })
    expect((await skillsNamed('python', 5))[0]?.path).toEqual([
      'Données et statistique',
      'Analyser des données',
    ])
  })

  it('never proposes a heading, and takes nothing for a word of SQL', async () => {
    expect(await labels('Achats et commande publique')).not.toContain('Achats et commande publique')
    for (const hostile of ['%', '_', "'; DROP TABLE skill; --", '\\', '   ', '🙂', 'a'.repeat(5000)])
      expect(Array.isArray(await labels(hostile))).toBe(true)
  })
})

describe('text that comes from elsewhere', () => {
  it('names a skill whatever its accents and capitals', async () => {
    expect((await skillExactlyNamed('CARTOGRAPHIE'))?.label).toBe('Cartographier')
    expect(await skillExactlyNamed('cartographie spatiale')).toBeNull()
  })

  it('gets its three nearest', async () => {
    const near = await nearestSkills('Gestion de projets complexes', 3)
    expect(near).toHaveLength(3)
    expect(near.map(({ label }) => label)).toContain('Conduire un projet')
  })
})
