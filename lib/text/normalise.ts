const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ﬁ: 'fi', ﬂ: 'fl' }

/**
 * A text as it is compared: composed signs (NFC), one kind of apostrophe, ligatures in two letters, no invisible sign,
 * small letters. «L’ŒUVRE», typed in any way, is «l'oeuvre».
 */
export const normalised = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/[‘’ʼ´`′]/gu, "'")
    .toLowerCase()
    .replace(/[œæﬁﬂ]/gu, (sign) => LIGATURES[sign] ?? sign)

/** Without accents: «equipe» typed in haste is «équipe». */
export const unaccented = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
