import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { formats } from '@/scripts/skills/formats'
import type { SkillFile } from '@/scripts/skills/reading'

const file = (name: string, content: string | Buffer): SkillFile => ({ name, bytes: Buffer.from(content) })
const read = (format: string, ...files: SkillFile[]) => formats[format]!.read(files)
const byCode = (format: string, ...files: SkillFile[]) =>
  Object.fromEntries(read(format, ...files).entries.map((entry) => [entry.code, entry]))

describe('ROME', () => {
  it('version 3, CSV: skills, job sheets above them, what is withdrawn left out', () => {
    const skills = byCode(
      'rome',
      file(
        'unix_referentiel_competence_v347_utf8.csv',
        `"code_ogr","libelle_competence","code_type_competence","libelle_type_competence","statut"
"100010","Utilisation d''engins forestiers","1","SAVOIRS THEORIQUES ET PROCEDURAUX","1"
"100011","Techniques anciennes","1","SAVOIRS THEORIQUES ET PROCEDURAUX","0"`,
      ),
      file('unix_coherence_item_v347_utf8.csv', '"code_rome","code_ogr"\n"A1205","100010"'),
      file(
        'unix_referentiel_code_rome_v347_utf8.csv',
        '"code_rome","libelle_rome"\n"A1205","Sylviculture"\n"B1","Autre"',
      ),
    )
    expect(Object.keys(skills).sort()).toEqual(['100010', 'A1205'])
    expect(skills['100010']).toMatchObject({
      ...{ label: 'Utilisation d’engins forestiers', kind: 'knowledge', parents: ['A1205'] },
    })
    expect(skills.A1205).toMatchObject({ label: 'Sylviculture', isHeading: true })
  })

  it('version 4, CSV: domain, stake, goal, macro-skill', () => {
    const skills = byCode(
      'rome',
      file(
        'unix_arborescence_competences_v460_utf8.csv',
        `code_domaine_competence,domaine_competence,code_enjeu,enjeu,code_objectif,objectif,code_macro_competence,code_ogr_macro_competence,libelle_macro_competence,code_ogr_competence,libelle_competence
1,Management,1A,Diriger,1A1,Encadrer,1A101,300001,Animer une équipe,120001,Répartir le travail
2,Savoir-être professionnels,2A,Être,2A1,Coopérer,2A101,300002,Faire preuve d'écoute,120002,Écouter`,
      ),
    )
    expect(skills['120001']).toMatchObject({ kind: 'ability', parents: ['300001'] })
    expect(skills['300001']).toMatchObject({ parents: ['1A1'], isHeading: false })
    expect(skills['1A1']).toMatchObject({ parents: ['1A'], isHeading: true })
    expect(skills['120002']?.kind).toBe('attitude')
  })

  it('XML: job sheets, in ISO 8859-15, with the three kinds', () => {
    const xml = `<?xml version="1.0" encoding="iso-8859-15"?>
<fiches_metier><fiche_metier><rome><code_rome>M1</code_rome><intitule>Paie</intitule><code_ogr>5</code_ogr></rome>
<appellations><appellation><libelle>Comptable</libelle><code_ogr>9</code_ogr></appellation></appellations>
<competences><savoir_faire><enjeux><enjeu><libelle>Gestion</libelle><items>
<item><libelle>Établir des bulletins</libelle><code_ogr>11</code_ogr></item></items></enjeu></enjeux></savoir_faire>
<savoir_etre_professionnel><enjeux><enjeu><libelle>Être</libelle><items>
<item><libelle>Faire preuve de rigueur</libelle><code_ogr>12</code_ogr></item></items></enjeu></enjeux></savoir_etre_professionnel>
<savoirs><categories><categorie><libelle>Normes</libelle><items>
<item><libelle>Droit du travail</libelle><code_ogr>13</code_ogr></item></items></categorie></categories></savoirs>
</competences></fiche_metier></fiches_metier>`
    const skills = byCode('rome', file('fiches.xml', Buffer.from(xml, 'latin1')))
    expect(skills['11']).toMatchObject({
      label: 'Établir des bulletins',
      kind: 'ability',
      parents: ['T-gestion'],
    })
    expect([skills['12']?.kind, skills['13']?.kind]).toEqual(['attitude', 'knowledge'])
    expect(skills['9']).toBeUndefined()
  })

  it('XML: the tree of skills; what lacks a code is refused with its line', () => {
    const xml = `<arborescence_competence><domaine_competence><libelle_domaine_competence>Management</libelle_domaine_competence>
<code_fonctionnel>1</code_fonctionnel><liste_macro_competences><macro><code_ogr_macro_competence>30</code_ogr_macro_competence>
<libelle_macro_competence>Animer</libelle_macro_competence><liste_competences><c><code_ogr_competence>40</code_ogr_competence>
<libelle_competence>Répartir</libelle_competence></c>
<c><libelle_competence>Sans code</libelle_competence></c></liste_competences></macro></liste_macro_competences></domaine_competence></arborescence_competence>`
    const { entries, refusals } = read('rome', file('arbre.xml', xml))
    expect(entries.map(({ code, parents }) => [code, parents])).toEqual([
      ['1', []],
      ['30', ['1']],
      ['40', ['30']],
    ])
    expect(refusals).toMatchObject([{ line: 5, reason: expect.stringContaining('Sans code') as string }])
  })

  it.each([
    ['cassé.xml', '<?xml version="1.0"?><a><b></a>'],
    ['bombe.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha">]><a>&x;</a>'],
    ['vide.csv', ''],
    ['autre.csv', 'nom,prenom\nA,B'],
  ])('%s is refused with its line', (name, content) => {
    const { entries, refusals } = read('rome', file(name, content))
    expect([entries, refusals.length]).toEqual([[], 1])
    expect(refusals[0]?.line).toBeGreaterThanOrEqual(1)
  })
})

describe('RMFP', () => {
  it('JSON: three lists a sheet, codes drawn from the words, the domain above', () => {
    const sheet = {
      ...{
        code: 'FPCOM010',
        domaine: 'Communication',
        intitule: 'Attachée de presse',
        savoir_etre: ['Sens du contact'],
      },
      ...{
        connaissances: ['Techniques de communication'],
        savoir_faire: ['Savoir rédiger', 'Savoir  rédiger'],
      },
    }
    const skills = byCode('rmfp', file('rmfp.json', JSON.stringify([sheet])))
    expect(Object.keys(skills).sort()).toEqual([
      'C-techniques-de-communication',
      'D-communication',
      'SE-sens-du-contact',
      'SF-savoir-rediger',
    ])
    expect(skills['SF-savoir-rediger']).toMatchObject({ kind: 'ability', parents: ['D-communication'] })
  })

  it('says which sheet is wrong, on which line', () => {
    const { refusals, entries } = read(
      'rmfp',
      file('rmfp.json', '[{"code":"A","domaine":"D","intitule":"x"},\n{"code":"B","domaine":"D"}]'),
    )
    expect(entries).toHaveLength(1)
    expect(refusals).toMatchObject([{ line: 2 }])
    expect(read('rmfp', file('rmfp.json', '[{"code":\n}]')).refusals).toHaveLength(1)
  })
})

describe('ESCO', () => {
  it('concepts, groups and relations, attitudes told by where they stand', () => {
    const skills = byCode(
      'esco',
      file(
        'skills_fr.csv',
        `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description
KnowledgeSkillCompetence,u:1,knowledge,cross-sector,médecine,"médecine du sport
soin",Ce qu'on sait
KnowledgeSkillCompetence,u:2,skill/competence,transversal,être à l'écoute,,`,
      ),
      file(
        'skillGroups_fr.csv',
        'conceptType,conceptUri,preferredLabel,altLabels,description\nSkillGroup,u:9,attitudes,,',
      ),
      file(
        'broaderRelationsSkillPillar.csv',
        'conceptType,conceptUri,broaderType,broaderUri\nx,u:2,SkillGroup,u:9\nx,u:1,SkillGroup,u:inconnu',
      ),
    )
    expect(skills['u:1']).toMatchObject({
      kind: 'knowledge',
      synonyms: ['médecine du sport', 'soin'],
      parents: [],
    })
    expect(skills['u:2']).toMatchObject({ kind: 'attitude', label: 'être à l’écoute', parents: ['u:9'] })
    expect(skills['u:9']?.isHeading).toBe(true)
  })

  it('a line without a label is refused with its number', () => {
    const { refusals, entries } = read(
      'esco',
      file('s.csv', 'conceptUri,preferredLabel\nu:1,\nu:2,lire\n,écrire'),
    )
    expect(entries.map(({ code }) => code)).toEqual(['u:2'])
    expect(refusals.map(({ line }) => line)).toEqual([2, 4])
  })
})

/** The smallest workbook: the reader must find its way by the central directory, as in any other. */
function workbook(sheets: Record<string, string[][]>): Buffer {
  const cell = (value: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${value}</t></is></c>`
  const rows = (lines: string[][]) =>
    lines.map(
      (line, row) =>
        `<row r="${row + 1}">${line.map((value, column) => (value ? cell(value, row, column) : '')).join('')}</row>`,
    )
  const names = Object.keys(sheets)
  return zip({
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="rId${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i}" Target="worksheets/s${i}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/s${i}.xml`,
        `<worksheet><sheetData>${rows(sheets[name]!).join('')}</sheetData></worksheet>`,
      ]),
    ),
  })
}

function zip(files: Record<string, string>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(text))
    const [local, central] = [Buffer.alloc(30), Buffer.alloc(46)]
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

describe('NumEco', () => {
  const grid = [
    ['', '', '', '', '', 'Encadrement'],
    [
      'Type',
      'Domaine de compétence',
      'N° d’identification',
      'Compétences',
      'Commentaire',
      'DNUM',
      'Designer UX',
    ],
    ['Transversale', 'Usages', '1', 'Connaître les bonnes pratiques', 'Utile', '5', '3'],
    ['Transversale', '', '2', 'Minimiser ses impacts', '', '4', 'NA'],
  ]
  const notice = [1, 2, 3, 4, 5].map((level) => [`Niveau ${level}`, `Sens ${level}`])

  it('XLSX: domains over several lines, the levels that jobs ask for, what levels mean', () => {
    const { entries, levels, refusals } = read(
      'numeco',
      file('n.xlsx', workbook({ R: grid, Notice: notice })),
    )
    expect(refusals).toEqual([])
    expect(levels).toEqual(['Sens 1', 'Sens 2', 'Sens 3', 'Sens 4', 'Sens 5'])
    expect(entries.map(({ code, kind, parents }) => [code, kind, parents])).toEqual([
      ['D-usages', 'ability', []],
      ['1', 'knowledge', ['D-usages']],
      ['2', 'ability', ['D-usages']],
    ])
    expect(entries[1]?.description).toBe('Utile\n\nNiveau attendu : 5 pour DNUM ; 3 pour Designer UX.')
  })

  it('says the line of a skill without a code', () => {
    const { refusals } = read(
      'numeco',
      file('n.xlsx', workbook({ R: [...grid, ['', '', '', 'Sans numéro']] })),
    )
    expect(refusals).toMatchObject([{ line: 5 }])
  })

  it.each([
    ['a zip cut short', Buffer.from('PK\u0003\u0004tronqué')],
    ['a zip that is no workbook', zip({ mimetype: 'texte' })],
    ['a workbook without the table', workbook({ R: [['Autre chose']] })],
    ['a page', Buffer.from('<html></html>')],
  ])('%s is refused', (_, bytes) => {
    const { entries, refusals } = read('numeco', file('n.xlsx', bytes))
    expect([entries, refusals.length]).toEqual([[], 1])
  })
})
