import type { FrameworkSource } from '@/lib/skills/model/entry'
import { readEsco } from './esco'
import { readNumeco } from './numeco'
import type { Reading, SkillFile } from './reading'
import { readRmfp } from './rmfp'
import { readRome } from './rome'

export interface Format {
  source: Omit<FrameworkSource, 'key' | 'version' | 'levels'>
  read(files: readonly SkillFile[]): Reading
}

/** The frameworks we read, with the notice that their licence asks for. */
export const formats: Record<string, Format> = {
  rome: {
    source: {
      name: 'ROME',
      publisher: 'France Travail',
      sourceUrl: 'https://www.data.gouv.fr/datasets/repertoire-operationnel-des-metiers-et-des-emplois-rome',
      licence:
        'Licence Ouverte 2.0 (Etalab). Source : France Travail, Répertoire opérationnel des métiers et des emplois.',
    },
    read: readRome,
  },
  rmfp: {
    source: {
      name: 'RMFP',
      publisher: 'DGAFP',
      sourceUrl: 'https://www.fonction-publique.gouv.fr',
      licence: 'Document public de la DGAFP. Source : Répertoire des métiers de la fonction publique.',
    },
    read: readRmfp,
  },
  numeco: {
    source: {
      name: 'NumEco',
      publisher: 'DINUM',
      sourceUrl: 'https://www.numerique.gouv.fr',
      licence:
        'Licence Ouverte 2.0 (Etalab). Source : DINUM, référentiel de compétences du numérique écoresponsable.',
    },
    read: readNumeco,
  },
  esco: {
    source: {
      name: 'ESCO',
      publisher: 'Commission européenne',
      sourceUrl: 'https://esco.ec.europa.eu',
      licence:
        'Ce service utilise la classification ESCO de la Commission européenne (réutilisation autorisée, décision 2011/833/UE).',
    },
    read: readEsco,
  },
}
