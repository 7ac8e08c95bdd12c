/** What is said of a file, and what its author answers. */
export const remarks: { says: string; back?: string }[] = [
  {
    says: 'Merci {auteur}, [je m’en sers dès demain|exactement ce qu’il me fallait|repris tel quel {à moi}].',
  },
  {
    says: 'Très clair. [Puis-je l’adapter|Est-ce réutilisable librement] {pour moi} ?',
    back: 'Oui, [bien sûr|fait pour cela] ! [Dis-moi ce que tu changes|Un retour m’intéresse].',
  },
  {
    says: '[Petite coquille|Une erreur] [page {2..6}|dans le deuxième paragraphe|dans le titre]. Sinon parfait.',
    back: 'Corrigé [dans la nouvelle version|ce matin], merci {à_qui}.',
  },
  {
    says: 'Est-ce que [quelqu’un a une version en tableur|la version modifiable existe|c’est encore à jour] ?',
    back: '[Je la dépose cette semaine|Oui, c’est la dernière].',
  },
  {
    says: 'Il manque [une colonne « responsable »|la date de mise à jour|un exemple rempli], à mon avis. [Le reste est très bien|Je peux aider].',
  },
  { says: 'Présenté en réunion {à moi} : [très bien reçu|deux collègues l’utilisent déjà|on l’a affiché].' },
  {
    says: '[Ne s’ouvre pas|L’affichage est décalé] sur mon poste. [Une autre version possible ?|Peut-être mon logiciel.]',
    back: '[Essaie la nouvelle version|J’ai déposé un autre format], {à_qui}.',
  },
]

export const versionNotes = [
  'Corrections signalées en commentaire',
  'Mise à jour de {mois}',
  'Ajout d’un exemple rempli',
  'Version relue par deux collègues',
  'Colonnes renommées, rien d’autre ne change',
  'Simplifié : une page de moins',
]
