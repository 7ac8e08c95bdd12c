import type { SkillKind } from '@/prisma/client/enums'
import { entry, tidy, type SkillEntry } from '../model/entry'

const KINDS: Record<string, SkillKind> = { C: 'knowledge', F: 'ability', E: 'attitude' }

/**
 * Skills as one writes them: `# Domaine`, then a line each: C connaissance, F savoir-faire or E savoir-être, the label,
 * its other names after «:», and what belongs to it below, two spaces further. The code is drawn from the label; a
 * label that changes keeps its own: `F Nouveau libellé [ancien-code]`.
 */
export function readSkills(script: string): SkillEntry[] {
  const entries: SkillEntry[] = []
  const above: string[] = []
  for (const line of script.split('\n').filter((each) => each.trim() !== '')) {
    const [, spaces = '', mark = '', rest = ''] = /^( *)([#CFE]) (.+)$/.exec(line) ?? []
    if (mark === '') throw new Error(`this line says nothing: ${line}`)
    const [said = '', names = ''] = rest.split(' : ')
    const [, label = said, given] = /^(.*) \[(.+)\]$/.exec(said) ?? []
    const depth = mark === '#' ? 0 : 1 + spaces.length / 2
    const code = given ?? (mark === '#' ? `d-${slug(label)}` : slug(label))
    above.length = depth
    above[depth] = code
    const parent = above[depth - 1]
    entries.push(
      entry({
        code,
        label: tidy(label),
        kind: KINDS[mark] ?? 'ability',
        synonyms: names.split(', ').map(tidy).filter(Boolean),
        isHeading: mark === '#',
        parents: parent === undefined ? [] : [parent],
      }),
    )
  }
  return entries
}

const slug = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9+#]+/g, '-')
    .replace(/^-|-$/g, '')
