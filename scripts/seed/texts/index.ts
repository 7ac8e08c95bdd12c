import type { Theme } from '../theme'
import { accessibilite } from './accessibilite'
import { achats } from './achats'
import { agriculture } from './agriculture'
import { animation } from './animation'
import { archives } from './archives'
import { communication } from './communication'
import { crise } from './crise'
import { culture } from './culture'
import { cyber } from './cyber'
import { donnees } from './donnees'
import { douane } from './douane'
import { ecologie } from './ecologie'
import { education } from './education'
import { egalite } from './egalite'
import { encadrement } from './encadrement'
import { etranger } from './etranger'
import { finances } from './finances'
import { formation } from './formation'
import { geomatique } from './geomatique'
import { immobilier } from './immobilier'
import { juridique } from './juridique'
import { justice } from './justice'
import { numerique } from './numerique'
import { rh } from './rh'
import { sante } from './sante'
import { social } from './social'
import { soutien } from './soutien'
import { statistique } from './statistique'
import { titres } from './titres'
import { travail } from './travail'
import { usagers } from './usagers'

/** Every trade that has something to say. */
export const themes: Theme[] = [
  ...[
    accessibilite,
    achats,
    agriculture,
    animation,
    archives,
    communication,
    crise,
    culture,
    cyber,
    donnees,
    douane,
  ],
  ...[
    ecologie,
    education,
    egalite,
    encadrement,
    etranger,
    finances,
    formation,
    geomatique,
    immobilier,
    juridique,
  ],
  ...[justice, numerique, rh, sante, social, soutien, statistique, titres, travail, usagers],
]

export const themeOf = (key: string): Theme => {
  const found = themes.find((theme) => theme.key === key)
  if (!found) throw new Error(`no trade is called ${key}`)
  return found
}
