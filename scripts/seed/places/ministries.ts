/**
 * Where people work. `central`: directions in Paris, each «short|said with its article|full name»; `local`: services
 * in the territories, where {d} is a département with its preposition, {r} a region as in «DREAL Bretagne» and {a} an
 * academy. A number at the end says how many more people work there than elsewhere.
 */
export type Ministry = {
  key: string
  name: string
  shortName: string
  share: number
  central: string[]
  local: string[]
  bodies: string[]
}

export const ministries: Ministry[] = [
  {
    key: 'pm',
    name: 'Services du Premier ministre',
    shortName: 'Premier ministre',
    share: 6,
    central: [
      'DINUM|la DINUM|Direction interministérielle du numérique|4',
      'DILA|la DILA|Direction de l’information légale et administrative|2',
      'SGG|le SGG|Secrétariat général du Gouvernement|2',
      'SGDSN|le SGDSN|Secrétariat général de la défense et de la sécurité nationale|2',
      'DITP|la DITP|Direction interministérielle de la transformation publique|2',
      'SGAE|le SGAE|Secrétariat général des affaires européennes|1',
    ],
    local: ['SGAR {r}|le SGAR {r}|Secrétariat général pour les affaires régionales|2'],
    bodies: [
      'Institut national du service public|INSP|l’INSP',
      'Agence nationale de la cohésion des territoires|ANCT|l’ANCT',
    ],
  },
  {
    key: 'interieur',
    name: 'Ministère de l’Intérieur',
    shortName: 'Intérieur',
    share: 16,
    central: [
      'SG|le secrétariat général de l’Intérieur|Secrétariat général|2',
      'DMAT|la DMAT|Direction du management de l’administration territoriale|2',
      'DLPAJ|la DLPAJ|Direction des libertés publiques et des affaires juridiques|1',
      'DGSCGC|la DGSCGC|Direction générale de la sécurité civile et de la gestion des crises|2',
      'DNUM|la DNUM de l’Intérieur|Direction du numérique|2',
      'DGCL|la DGCL|Direction générale des collectivités locales|1',
    ],
    local: [
      'Préfecture {d}|la préfecture {d}|Préfecture|12',
      'SGC {d}|le secrétariat général commun {d}|Secrétariat général commun départemental|5',
      'SGAMI {z}|le SGAMI {z}|Secrétariat général pour l’administration du ministère de l’Intérieur|2',
    ],
    bodies: [
      'France Titres|France Titres|France Titres',
      'Agence du numérique de la sécurité civile|ANSC|l’ANSC',
    ],
  },
  {
    key: 'finances',
    name: 'Ministère de l’Économie et des Finances',
    shortName: 'Économie et Finances',
    share: 16,
    central: [
      'DGFiP|la DGFiP|Direction générale des finances publiques|3',
      'DGDDI|la DGDDI|Direction générale des douanes et droits indirects|2',
      'SG|le secrétariat général de Bercy|Secrétariat général|2',
      'DAE|la DAE|Direction des achats de l’État|2',
      'DB|la direction du budget|Direction du budget|1',
      'DIE|la DIE|Direction de l’immobilier de l’État|1',
      'DGCCRF|la DGCCRF|Direction générale de la concurrence, de la consommation et de la répression des fraudes|1',
    ],
    local: [
      'DDFiP {d}|la DDFiP {d}|Direction départementale des finances publiques|8',
      'DRFiP {r}|la DRFiP {r}|Direction régionale des finances publiques|3',
      'Direction interrégionale des douanes {r}|la direction des douanes {r}|Direction interrégionale des douanes|4',
      'Insee {r}|l’Insee {r}|Direction régionale de l’Insee|3',
    ],
    bodies: ['Institut national de la statistique et des études économiques|Insee|l’Insee'],
  },
  {
    key: 'ecologie',
    name: 'Ministère de la Transition écologique',
    shortName: 'Transition écologique',
    share: 13,
    central: [
      'CGDD|le CGDD|Commissariat général au développement durable|2',
      'DGPR|la DGPR|Direction générale de la prévention des risques|1',
      'DGALN|la DGALN|Direction générale de l’aménagement, du logement et de la nature|2',
      'DGITM|la DGITM|Direction générale des infrastructures, des transports et des mobilités|1',
      'SG|le secrétariat général de l’Écologie|Secrétariat général|2',
    ],
    local: [
      'DREAL {r}|la DREAL {r}|Direction régionale de l’environnement, de l’aménagement et du logement|8',
      'DDT {d}|la DDT {d}|Direction départementale des territoires|9',
      'DIR {z}|la DIR {z}|Direction interdépartementale des routes|2',
    ],
    bodies: [
      'Office français de la biodiversité|OFB|l’OFB',
      'Cerema|Cerema|le Cerema',
      'Institut national de l’information géographique et forestière|IGN|l’IGN',
    ],
  },
  {
    key: 'education',
    name: 'Ministère de l’Éducation nationale',
    shortName: 'Éducation nationale',
    share: 11,
    central: [
      'DGESCO|la DGESCO|Direction générale de l’enseignement scolaire|2',
      'DGRH|la DGRH|Direction générale des ressources humaines|2',
      'DEPP|la DEPP|Direction de l’évaluation, de la prospective et de la performance|1',
      'DNE|la DNE|Direction du numérique pour l’éducation|1',
    ],
    local: [
      'Rectorat de {a}|le rectorat de {a}|Rectorat|8',
      'DSDEN {d}|la DSDEN {d}|Direction des services départementaux de l’éducation nationale|8',
    ],
    bodies: [
      'Réseau Canopé|Canopé|Canopé',
      'France Éducation international|FEI|France Éducation international',
    ],
  },
  {
    key: 'social',
    name: 'Ministère du Travail, de la Santé et des Solidarités',
    shortName: 'Travail, Santé, Solidarités',
    share: 12,
    central: [
      'DGT|la DGT|Direction générale du travail|2',
      'DGCS|la DGCS|Direction générale de la cohésion sociale|2',
      'DGS|la DGS|Direction générale de la santé|1',
      'DREES|la DREES|Direction de la recherche, des études, de l’évaluation et des statistiques|1',
      'SGMAS|le secrétariat général des affaires sociales|Secrétariat général|1',
    ],
    local: [
      'DREETS {r}|la DREETS {r}|Direction régionale de l’économie, de l’emploi, du travail et des solidarités|4',
      'DDETS {d}|la DDETS {d}|Direction départementale de l’emploi, du travail et des solidarités|8',
      'ARS {r}|l’ARS {r}|Agence régionale de santé|6',
    ],
    bodies: [
      'France Travail|France Travail|France Travail',
      'Santé publique France|SpF|Santé publique France',
    ],
  },
  {
    key: 'justice',
    name: 'Ministère de la Justice',
    shortName: 'Justice',
    share: 8,
    central: [
      'DSJ|la direction des services judiciaires|Direction des services judiciaires|2',
      'DAP|la direction de l’administration pénitentiaire|Direction de l’administration pénitentiaire|1',
      'DPJJ|la direction de la PJJ|Direction de la protection judiciaire de la jeunesse|1',
      'SG|le secrétariat général de la Justice|Secrétariat général|2',
    ],
    local: [
      'Tribunal judiciaire de {c}|le tribunal judiciaire de {c}|Tribunal judiciaire|8',
      'Cour d’appel de {appel}|la cour d’appel de {appel}|Cour d’appel|3',
      'SPIP {d}|le SPIP {d}|Service pénitentiaire d’insertion et de probation|4',
    ],
    bodies: ['École nationale des greffes|ENG|l’École nationale des greffes'],
  },
  {
    key: 'armees',
    name: 'Ministère des Armées',
    shortName: 'Armées',
    share: 6,
    central: [
      'SGA|le SGA|Secrétariat général pour l’administration|2',
      'SCA|le SCA|Service du commissariat des armées|2',
      'DMCA|la DMCA|Direction de la mémoire, de la culture et des archives|1',
    ],
    local: [
      'Groupement de soutien de {base}|le groupement de soutien de {base}|Groupement de soutien|5',
      'Base de défense de {base}|la base de défense de {base}|Base de défense|4',
    ],
    bodies: ['Service historique de la défense|SHD|le SHD'],
  },
  {
    key: 'etranger',
    name: 'Ministère de l’Europe et des Affaires étrangères',
    shortName: 'Affaires étrangères',
    share: 4,
    central: [
      'DFAE|la DFAE|Direction des Français à l’étranger et de l’administration consulaire|2',
      'DGM|la DGM|Direction générale de la mondialisation|1',
      'DIAF|les archives diplomatiques|Direction des archives|1',
      'DNUM|la DNUM du Quai d’Orsay|Direction du numérique|1',
    ],
    local: [
      'Consulat général de France à {x}|le consulat général à {x}|Consulat général|6',
      'Ambassade de France, {x}|l’ambassade à {x}|Ambassade|5',
    ],
    bodies: ['Agence pour l’enseignement français à l’étranger|AEFE|l’AEFE'],
  },
  {
    key: 'culture',
    name: 'Ministère de la Culture',
    shortName: 'Culture',
    share: 6,
    central: [
      'SIAF|le SIAF|Service interministériel des Archives de France|2',
      'DGPA|la DGPA|Direction générale des patrimoines et de l’architecture|2',
      'DGMIC|la DGMIC|Direction générale des médias et des industries culturelles|1',
      'SG|le secrétariat général de la Culture|Secrétariat général|1',
    ],
    local: [
      'DRAC {r}|la DRAC {r}|Direction régionale des affaires culturelles|6',
      'UDAP {d}|l’UDAP {d}|Unité départementale de l’architecture et du patrimoine|3',
    ],
    bodies: [
      'Archives nationales|Archives nationales|les Archives nationales',
      'Bibliothèque nationale de France|BnF|la BnF',
      'Réunion des musées nationaux|Rmn|la Rmn',
    ],
  },
  {
    key: 'agriculture',
    name: 'Ministère de l’Agriculture et de la Souveraineté alimentaire',
    shortName: 'Agriculture',
    share: 6,
    central: [
      'DGAL|la DGAL|Direction générale de l’alimentation|2',
      'DGPE|la DGPE|Direction générale de la performance économique et environnementale des entreprises|1',
      'DGER|la DGER|Direction générale de l’enseignement et de la recherche|1',
      'SG|le secrétariat général de l’Agriculture|Secrétariat général|1',
    ],
    local: [
      'DRAAF {r}|la DRAAF {r}|Direction régionale de l’alimentation, de l’agriculture et de la forêt|4',
      'DDPP {d}|la DDPP {d}|Direction départementale de la protection des populations|5',
    ],
    bodies: ['FranceAgriMer|FranceAgriMer|FranceAgriMer', 'Office national des forêts|ONF|l’ONF'],
  },
  {
    key: 'sup',
    name: 'Ministère de l’Enseignement supérieur et de la Recherche',
    shortName: 'Enseignement supérieur',
    share: 3,
    central: [
      'DGESIP|la DGESIP|Direction générale de l’enseignement supérieur et de l’insertion professionnelle|2',
      'DGRI|la DGRI|Direction générale de la recherche et de l’innovation|1',
    ],
    local: ['Crous de {a}|le Crous de {a}|Centre régional des œuvres universitaires et scolaires|4'],
    bodies: ['Abes|Abes|l’Abes'],
  },
]
