import { authorizePlatform, type Person } from '@/lib/policy'
import { csv, csvResponse } from '@/lib/ui/csv'
import { importFields, type ImportField } from '../model/columns'

const EXAMPLE: Partial<Record<ImportField, string>> = {
  email: 'camille.durand@culture.gouv.fr',
  nom: 'Durand',
  prenom: 'Camille',
  fonction: 'Cheffe de projet',
  unite: 'Bureau des archives',
  niveau: 'agent',
  type: 'agent',
  date_fin: '2030-12-31',
}

/** A list with every column and one invented person, to fill in. */
export async function listTemplate(viewer: Person): Promise<Response> {
  authorizePlatform(viewer, 'accounts.request')
  return csvResponse(
    'modele-comptes.csv',
    csv([...importFields], [importFields.map((field) => EXAMPLE[field] ?? '')]),
  )
}
