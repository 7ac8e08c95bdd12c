import { describe, expect, it } from 'vitest'
import { judgePassword, passwordRules } from '@/lib/accounts/model/password'
import { demoPassword } from '@/scripts/seed/personas'

const ABOUT = ['ann.le-goff@culture.gouv.fr', 'Ann Le Goff-Étiévant']
const fault = (password: string) => judgePassword(password, ABOUT).fault

describe('a password will do', () => {
  it.each([
    ['twelve characters of four kinds', 'Ver7ez-gnou!', 'fourKinds'],
    ['accents and other alphabets are letters', 'Éléphan7-σκύλος', 'fourKinds'],
    ['fourteen of three kinds', 'verzegnoupluie7X', 'threeKinds'],
    ['fourteen of three kinds, without capitals', 'verze-gnou-7plu', 'threeKinds'],
    ['a sentence of seven words', 'le chat gris mange deux poires mûres', 'phrase'],
    ['a sentence with apostrophes and hyphens', "l'an dernier peut-être aurions nous su", 'phrase'],
    ['that of the demonstration', demoPassword, 'fourKinds'],
  ])('%s', (_, password, way) => {
    expect(judgePassword(password, ABOUT)).toMatchObject({ way, fault: null })
  })
})

describe('a password will not do', () => {
  it.each([
    ['eleven characters of four kinds', 'Ver7ez-gnou', 'weak'],
    ['thirteen of three kinds', 'verzegnouplu7', 'weak'],
    ['long, of two kinds', 'verzegnoupluiesoir7777777', 'weak'],
    ['six words', 'le chat gris mange deux poires', 'weak'],
    ['seven words that are one', 'lapin lapin lapin lapin lapin lapin lapin', 'weak'],
    ['seven very short words', 'a b c d e f g', 'weak'],
    ['always the same letter', 'Aaaaaaaaaaa1!', 'repeated'],
    ['a common word dressed up', 'Motdepasse123!', 'common'],
    ['a common word with lookalikes', 'M0td3p4ss3!!2026', 'common'],
    ['a keyboard row', 'Azertyuiop12!', 'common'],
    ['a common word twice', 'Azerty-Azerty-12', 'common'],
    ['a greeting and a year', 'Bienvenue2026!', 'common'],
    ['the platform', 'Osmose-2026-!!', 'common'],
    ['a capital, accents and a club', 'Paris-France-75!', 'common'],
    ['the family name', 'Etievant-pluie-7', 'personal'],
    ['the family name in a sentence', 'le chat etievant mange deux poires mûres', 'personal'],
    ['the name of the address', 'Pluie-goff-9999', 'personal'],
    ['longer than any sentence', `Ver7ez-gnou!${'x y '.repeat(60)}`, 'long'],
    ['nothing', '', 'weak'],
  ])('%s', (_, password, expected) => expect(fault(password)).toBe(expected))

  it('parts of a name too short to mean anything are let through', () => {
    expect(judgePassword('Annuaire-pluie-7', ['ann@x.fr', 'Ann Li']).fault).toBeNull()
  })
})

it('says how far one got, while typing', () => {
  expect(judgePassword('Ver7', [])).toMatchObject({ length: 4, kinds: 3, words: 1, way: null })
  expect(judgePassword('e\u0301', [])).toMatchObject({ length: 1 })
  expect(judgePassword('🦊🦊', [])).toMatchObject({ length: 2, kinds: 1 })
  expect(passwordRules).toMatchObject({ fourKinds: 12, threeKinds: 14, words: 7 })
})
